// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.posix.Linux;
import dev.argyle.net.posix.PosixFamily;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The two socket addresses of AF_BLUETOOTH: {@code sockaddr_rc} (rfcomm.h) and {@code sockaddr_l2}
 * (l2cap.h). Both hold the device's address with its last byte first; a PSM is little-endian.
 */
enum LinuxBluetoothFamily implements PosixFamily {
  /** Family, address, channel as one byte. */
  RFCOMM(BluetoothSpecs.RFCOMM, 2, 8, 10),
  /** Family, PSM, address, a fixed channel (0), the type of the address (0). */
  L2CAP(BluetoothSpecs.L2CAP, 4, 2, 14);

  private static final int ADDRESS_LENGTH = 6;

  private final SocketSpec spec;
  private final int addressAt;
  private final int channelAt;
  private final int length;

  LinuxBluetoothFamily(SocketSpec spec, int addressAt, int channelAt, int length) {
    this.spec = spec;
    this.addressAt = addressAt;
    this.channelAt = channelAt;
    this.length = length;
  }

  @Override
  public int number() {
    return Linux.AF_BLUETOOTH;
  }

  @Override
  public int encode(Endpoint endpoint, MemorySegment target) throws NetException {
    BluetoothEndpoint bluetooth = (BluetoothEndpoint) endpoint;
    BluetoothSpecs.checkChannel(spec, bluetooth);
    target.set(ValueLayout.JAVA_SHORT, 0, (short) number());
    byte[] address = HexFormat.of().parseHex(bluetooth.digits());
    for (int i = 0; i < ADDRESS_LENGTH; i++) {
      target.set(ValueLayout.JAVA_BYTE, addressAt + i, address[ADDRESS_LENGTH - 1 - i]);
    }
    if (this == RFCOMM) {
      target.set(ValueLayout.JAVA_BYTE, channelAt, (byte) bluetooth.channel());
    } else {
      target.set(ValueLayout.JAVA_SHORT, channelAt, (short) bluetooth.channel());
    }
    return length;
  }

  @Override
  public Optional<Endpoint> decode(MemorySegment source, int filled) {
    byte[] address = new byte[ADDRESS_LENGTH];
    for (int i = 0; i < ADDRESS_LENGTH; i++) {
      address[ADDRESS_LENGTH - 1 - i] = source.get(ValueLayout.JAVA_BYTE, addressAt + i);
    }
    int channel =
        this == RFCOMM
            ? Byte.toUnsignedInt(source.get(ValueLayout.JAVA_BYTE, channelAt))
            : Short.toUnsignedInt(source.get(ValueLayout.JAVA_SHORT, channelAt));
    BluetoothEndpoint endpoint = new BluetoothEndpoint(HexFormat.of().formatHex(address), channel);
    return endpoint.equals(BluetoothEndpoint.ANY) ? Optional.empty() : Optional.of(endpoint);
  }
}
