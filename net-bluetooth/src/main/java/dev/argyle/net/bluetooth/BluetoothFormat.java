// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.EndpointFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code 00:11:22:AA:BB:CC:3} and {@code (address, channel)}. The schemes are those of JSR-82; its
 * PSMs are hexadecimal, and here they are when they begin with {@code 0x}.
 */
final class BluetoothFormat implements EndpointFormat {
  static final BluetoothFormat INSTANCE = new BluetoothFormat();

  private static final List<Part> PARTS =
      List.of(
          new Part("address", String.class, Optional.empty()),
          new Part("channel", Long.class, Optional.of(0L)));

  private BluetoothFormat() {}

  @Override
  public SocketFamily family() {
    return SocketFamily.BLUETOOTH;
  }

  @Override
  public List<Part> parts() {
    return PARTS;
  }

  @Override
  public Map<String, SocketSpec> schemes() {
    return Map.of("btspp", BluetoothSpecs.RFCOMM, "btl2cap", BluetoothSpecs.L2CAP);
  }

  @Override
  public Endpoint parse(String text) throws NetException {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw bad(
          "'%s' is not a Bluetooth address; write 00:11:22:AA:BB:CC:3, the last part being the"
                  .formatted(text)
              + " channel or PSM");
    }
    String channel = text.substring(colon + 1);
    try {
      return endpoint(text.substring(0, colon), Long.decode(channel));
    } catch (NumberFormatException notANumber) {
      throw bad(
          "a channel is a number from 0 to 65535, such as 3 or 0x1001, not '%s'"
              .formatted(channel));
    }
  }

  @Override
  public Endpoint fromValues(List<?> values) throws NetException {
    boolean sizeFits = values.size() == 1 || values.size() == 2;
    if (!sizeFits
        || !(values.getFirst() instanceof String address)
        || (values.size() == 2 && !(values.get(1) instanceof Long))) {
      throw bad("a Bluetooth address is (address, channel); got " + values);
    }
    return endpoint(address, values.size() == 2 ? (Long) values.get(1) : 0);
  }

  @Override
  public List<Object> toValues(Endpoint endpoint) {
    BluetoothEndpoint bluetooth = (BluetoothEndpoint) endpoint;
    return List.of(bluetooth.address(), (long) bluetooth.channel());
  }

  private static BluetoothEndpoint endpoint(String address, long channel) throws NetException {
    if (channel < 0 || channel > 0xFFFF) {
      throw bad("a channel is from 0 to 65535, not " + channel);
    }
    try {
      return new BluetoothEndpoint(address, (int) channel);
    } catch (IllegalArgumentException notAnAddress) {
      throw new NetException(
          Reason.BAD_ENDPOINT, String.valueOf(notAnAddress.getMessage()), notAnAddress);
    }
  }

  private static NetException bad(String message) {
    return new NetException(Reason.BAD_ENDPOINT, message);
  }
}
