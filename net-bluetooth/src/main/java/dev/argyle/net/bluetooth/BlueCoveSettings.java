// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketSpec;
import java.net.SocketOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The options of a socket over BlueCove, and the URLs of JSR-82 that they go into. */
final class BlueCoveSettings {
  private static final String SERIAL_PORT = "00001101-0000-1000-8000-00805F9B34FB";
  private static final Pattern SERVICE_NAME = Pattern.compile("[A-Za-z0-9 _-]+");

  private final SocketSpec spec;
  private final Map<SocketOption<?>, Object> values = new HashMap<>();

  BlueCoveSettings(SocketSpec spec) {
    this.spec = spec;
    values.put(BluetoothOptions.SERVICE_NAME, "Argyle");
    values.put(BluetoothOptions.AUTHENTICATE, false);
    values.put(BluetoothOptions.ENCRYPT, false);
    values.put(BluetoothOptions.AUTHORIZE, false);
    if (isL2cap()) {
      values.put(BluetoothOptions.SERVICE_UUID, UUID.randomUUID());
      values.put(BluetoothOptions.RECEIVE_MTU, BluetoothOptions.USUAL_MTU);
      values.put(BluetoothOptions.TRANSMIT_MTU, BluetoothOptions.USUAL_MTU);
    } else {
      values.put(BluetoothOptions.SERVICE_UUID, UUID.fromString(SERIAL_PORT));
    }
  }

  private boolean isL2cap() {
    return spec.equals(BluetoothSpecs.L2CAP);
  }

  Set<SocketOption<?>> names() {
    return new HashSet<>(values.keySet());
  }

  <T> void set(SocketOption<T> name, T value) throws NetException {
    if (value instanceof Integer mtu && (mtu < BluetoothOptions.SMALLEST_MTU || mtu > 0xFFFF)) {
      throw BluetoothOptions.badMtu(mtu);
    }
    if (value instanceof String text && !SERVICE_NAME.matcher(text).matches()) {
      throw new NetException(
          Reason.UNSUPPORTED,
          "the name of a service has letters, digits, space, '-' and '_', unlike '" + text + "'");
    }
    values.put(name, value);
  }

  <T> T get(SocketOption<T> name) {
    return Objects.requireNonNull(name.type().cast(values.get(name)), name.name());
  }

  /** The URL that connects to a peer. */
  String clientUrl(BluetoothEndpoint peer) {
    String channel = isL2cap() ? Integer.toHexString(peer.channel()) : "" + peer.channel();
    return scheme() + peer.digits() + ":" + channel + security() + packets();
  }

  /**
   * The URL that registers a service.
   *
   * @param channel 0, or the PSM of L2CAP
   */
  String serverUrl(int channel) {
    String uuid = get(BluetoothOptions.SERVICE_UUID).toString().replace("-", "");
    String psm = channel == 0 ? "" : ";bluecovepsm=" + Integer.toHexString(channel);
    String authorize = get(BluetoothOptions.AUTHORIZE) ? ";authorize=true" : "";
    String name = ";name=" + get(BluetoothOptions.SERVICE_NAME);
    return scheme() + "localhost:" + uuid + name + security() + authorize + packets() + psm;
  }

  private String scheme() {
    return isL2cap() ? "btl2cap://" : "btspp://";
  }

  /** What is not asked for stays out: encryption brings authentication with it. */
  private String security() {
    return (get(BluetoothOptions.AUTHENTICATE) ? ";authenticate=true" : "")
        + (get(BluetoothOptions.ENCRYPT) ? ";encrypt=true" : "");
  }

  /** Always given: without them the emulator takes -1 for the size of what it sends. */
  private String packets() {
    return isL2cap()
        ? ";ReceiveMTU=%s;TransmitMTU=%s"
            .formatted(get(BluetoothOptions.RECEIVE_MTU), get(BluetoothOptions.TRANSMIT_MTU))
        : "";
  }
}
