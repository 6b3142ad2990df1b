// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.EndpointFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code link:eth0}, {@code link:eth0/0x0800}, and {@code ("eth0", protocol, hardware address)} in
 * scripts.
 */
final class LinkFormat implements EndpointFormat {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?<interface>[^/\\s]+)(/0x(?<protocol>[0-9a-fA-F]{1,4})(/(?<hardware>[0-9a-fA-F:]+))?)?");

  private static final List<Part> PARTS =
      List.of(
          new Part("interface", String.class, Optional.empty()),
          new Part("protocol", Long.class, Optional.of(0L)),
          new Part("hardware-address", String.class, Optional.of("")));

  @Override
  public SocketFamily family() {
    return SocketFamily.LINK;
  }

  @Override
  public List<Part> parts() {
    return PARTS;
  }

  @Override
  public Map<String, SocketSpec> schemes() {
    return Map.of("link", new SocketSpec(SocketFamily.LINK, SocketKind.RAW, RawTransport.ALL));
  }

  @Override
  public Endpoint parse(String text) throws NetException {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw bad(
          "'%s' is not a link address; write one such as eth0 or eth0/0x0800".formatted(text),
          null);
    }
    String protocol = matcher.group("protocol");
    String hardwareAddress = matcher.group("hardware");
    return endpoint(
        matcher.group("interface"),
        protocol == null ? 0 : Long.parseLong(protocol, 16),
        hardwareAddress == null ? "" : hardwareAddress);
  }

  @Override
  public Endpoint fromValues(List<?> values) throws NetException {
    if (values.isEmpty()
        || values.size() > PARTS.size()
        || !(values.get(0) instanceof String name)
        || (values.size() > 1 && !(values.get(1) instanceof Long))
        || (values.size() > 2 && !(values.get(2) instanceof String))) {
      throw bad("a link address is (interface, protocol, hardware address), not " + values, null);
    }
    long protocol = values.size() > 1 ? (Long) values.get(1) : 0;
    return endpoint(name, protocol, values.size() > 2 ? (String) values.get(2) : "");
  }

  @Override
  public List<Object> toValues(Endpoint endpoint) {
    LinkEndpoint link = (LinkEndpoint) endpoint;
    return List.of(link.interfaceName(), (long) link.protocol(), link.hardwareAddress());
  }

  private static LinkEndpoint endpoint(String name, long protocol, String hardwareAddress)
      throws NetException {
    try {
      return new LinkEndpoint(
          name, Math.toIntExact(protocol), hardwareAddress.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw bad(String.valueOf(e.getMessage()), e);
    }
  }

  private static NetException bad(String message, @Nullable Throwable cause) {
    return new NetException(Reason.BAD_ENDPOINT, message, cause);
  }
}
