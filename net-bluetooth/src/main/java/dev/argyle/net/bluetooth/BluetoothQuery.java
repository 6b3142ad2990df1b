// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.spi.EndpointFormat.Part;
import dev.argyle.net.spi.TransportQuery;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@link BluetoothDiscovery} for scripts. */
record BluetoothQuery(String name, String documentation, List<Part> parts, Body body)
    implements TransportQuery {
  /** What a query does. */
  interface Body {
    List<Map<String, Object>> run(List<Object> values) throws NetException;
  }

  static final List<TransportQuery> ALL =
      List.of(
          new BluetoothQuery(
              "devices",
              "The devices that are near: address, name and class of each.",
              List.of(seconds(11)),
              BluetoothQuery::devices),
          new BluetoothQuery(
              "services",
              "The services of a device, all or those that have a UUID: name, kind and protocol of"
                  + " each, and the address to connect to.",
              List.of(
                  new Part("address", String.class, Optional.empty()),
                  new Part("uuid", String.class, Optional.of("")),
                  seconds(30)),
              BluetoothQuery::services));

  private static final int LONGEST_SHORT_UUID = 8;
  private static final int HEXADECIMAL = 16;

  private static Part seconds(long preset) {
    return new Part("seconds", Long.class, Optional.of(preset));
  }

  @Override
  public SocketFamily family() {
    return SocketFamily.BLUETOOTH;
  }

  @Override
  public List<Map<String, Object>> run(List<Object> values) throws NetException {
    return body.run(values);
  }

  private static List<Map<String, Object>> devices(List<Object> values) throws NetException {
    return BluetoothDiscovery.ofThisHost().devices(limit(values.getFirst())).stream()
        .map(BluetoothQuery::values)
        .toList();
  }

  private static List<Map<String, Object>> services(List<Object> values) throws NetException {
    String address = (String) values.get(0);
    UUID uuid = uuid((String) values.get(1));
    return BluetoothDiscovery.ofThisHost().services(address, uuid, limit(values.get(2))).stream()
        .map(BluetoothQuery::values)
        .toList();
  }

  private static Duration limit(Object seconds) {
    return Duration.ofSeconds(Math.clamp((Long) seconds, 0, Integer.MAX_VALUE));
  }

  /** A UUID in full, or by up to 8 hexadecimal digits as the Assigned Numbers have them. */
  private static UUID uuid(String text) throws NetException {
    try {
      if (text.isEmpty()) {
        return BluetoothDiscovery.ANY_SERVICE;
      }
      return text.length() <= LONGEST_SHORT_UUID
          ? BluetoothDiscovery.shortUuid(Integer.parseUnsignedInt(text, HEXADECIMAL))
          : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NetException(
          Reason.BAD_ENDPOINT, "'%s' is no UUID; write one such as 1101".formatted(text), e);
    }
  }

  private static Map<String, Object> values(BluetoothDevice device) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("address", device.address());
    values.put("name", device.name());
    values.put("class", (long) device.deviceClass());
    return values;
  }

  private static Map<String, Object> values(BluetoothService service) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", service.name());
    values.put("kind", service.spec().kind().toString());
    values.put("protocol", service.spec().protocol().toString());
    values.put("address", BluetoothFormat.INSTANCE.toValues(service.endpoint()));
    return values;
  }
}
