// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.SocketFamily;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Bluetooth device and a channel on it: the server channel of RFCOMM, from 1 to 30, or the
 * protocol/service multiplexer (PSM) of L2CAP, which is odd and has bit 8 clear.
 *
 * @param address {@code 00:11:22:AA:BB:CC}; lower case, and without colons, is taken too. Empty for
 *     any adapter of this host
 * @param channel from 0 to 65535; 0 lets the system choose
 */
public record BluetoothEndpoint(String address, int channel) implements Endpoint {
  /** The largest server channel of RFCOMM. */
  public static final int MAX_RFCOMM_CHANNEL = 30;

  /** The smallest PSM that is free for everybody's use. */
  public static final int FIRST_FREE_PSM = 0x1001;

  /** Any adapter, and a channel that the system chooses. */
  public static final BluetoothEndpoint ANY = new BluetoothEndpoint("", 0);

  private static final Pattern ADDRESS =
      Pattern.compile("[0-9A-Fa-f]{12}|[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");
  private static final Pattern PAIRS_BUT_THE_LAST = Pattern.compile("(..)(?=.)");
  private static final String NO_ADDRESS = "00:00:00:00:00:00";

  /**
   * Checks the form and brings the address into upper case with colons.
   *
   * @throws IllegalArgumentException if the address is not one, or the channel is out of its range
   */
  public BluetoothEndpoint {
    if (!address.isEmpty()) {
      if (!ADDRESS.matcher(address).matches()) {
        throw new IllegalArgumentException(
            "a Bluetooth address looks like 00:11:22:AA:BB:CC, not '" + address + "'");
      }
      String digits = address.replace(":", "").toUpperCase(Locale.ROOT);
      String pairs = PAIRS_BUT_THE_LAST.matcher(digits).replaceAll("$1:");
      address = pairs.equals(NO_ADDRESS) ? "" : pairs;
    }
    if (channel < 0 || channel > 0xFFFF) {
      throw new IllegalArgumentException("a channel is from 0 to 65535, not " + channel);
    }
  }

  @Override
  public SocketFamily family() {
    return SocketFamily.BLUETOOTH;
  }

  /** The address as twelve digits, the way JSR-82 has it; twelve zeros if it is empty. */
  String digits() {
    return address.isEmpty() ? "000000000000" : address.replace(":", "");
  }

  /** {@code 00:11:22:AA:BB:CC:3}; a PSM is hexadecimal, as in {@code 00:11:22:AA:BB:CC:0x1001}. */
  @Override
  public String toString() {
    String shown =
        channel <= MAX_RFCOMM_CHANNEL ? Integer.toString(channel) : "0x%04X".formatted(channel);
    return address + ":" + shown;
  }
}
