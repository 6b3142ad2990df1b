// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.spi;

import dev.argyle.net.Endpoint;
import dev.argyle.net.InetEndpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketSpec;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How IPv4 and IPv6 addresses are written; for every transport that uses IP addresses. */
public final class InetFormat implements EndpointFormat {
  /** {@code host:port} and {@code (host, port)}. */
  public static final InetFormat INET4 =
      new InetFormat(
          SocketFamily.INET4,
          Map.of(
              "tcp", SocketSpec.TCP4,
              "tcp4", SocketSpec.TCP4,
              "udp", SocketSpec.UDP4,
              "udp4", SocketSpec.UDP4));

  /** {@code [host]:port} and {@code (host, port, flow, scope)}. */
  public static final InetFormat INET6 =
      new InetFormat(
          SocketFamily.INET6,
          Map.of(
              "tcp", SocketSpec.TCP6,
              "tcp6", SocketSpec.TCP6,
              "udp", SocketSpec.UDP6,
              "udp6", SocketSpec.UDP6));

  private static final Pattern TEXT =
      Pattern.compile("(?:\\[(?<literal>[^\\]]*)\\]|(?<host>[^:\\[\\]/]*)):(?<port>-?[0-9]+)/?");

  private final SocketFamily family;
  private final Map<String, SocketSpec> schemes;

  private InetFormat(SocketFamily family, Map<String, SocketSpec> schemes) {
    this.family = family;
    this.schemes = schemes;
  }

  @Override
  public SocketFamily family() {
    return family;
  }

  @Override
  public List<Part> parts() {
    Part host = new Part("host", String.class, Optional.empty());
    Part port = new Part("port", Long.class, Optional.empty());
    return isInet6()
        ? List.of(
            host,
            port,
            new Part("flow", Long.class, Optional.of(0L)),
            new Part("scope", String.class, Optional.of("")))
        : List.of(host, port);
  }

  @Override
  public Map<String, SocketSpec> schemes() {
    return schemes;
  }

  @Override
  public Endpoint parse(String text) throws NetException {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw bad(
          "'%s' is not an %s address; write %s"
              .formatted(text, family, isInet6() ? "[host]:port or name:port" : "host:port"));
    }
    String host = Optional.ofNullable(matcher.group("literal")).orElse(matcher.group("host"));
    try {
      return endpoint(host, Long.parseLong(matcher.group("port")), 0, "");
    } catch (NumberFormatException tooLong) {
      throw bad("a port is from 0 to 65535, not " + matcher.group("port"));
    }
  }

  @Override
  public Endpoint fromValues(List<?> values) throws NetException {
    boolean sizeFits = isInet6() ? values.size() >= 2 && values.size() <= 4 : values.size() == 2;
    if (!sizeFits
        || !(values.get(0) instanceof String host)
        || !(values.get(1) instanceof Long port)
        || (values.size() > 2 && !(values.get(2) instanceof Long))
        || (values.size() > 3
            && !(values.get(3) instanceof Long || values.get(3) instanceof String))) {
      throw bad(
          "an %s address is %s; got %s"
              .formatted(family, isInet6() ? "(host, port, flow, scope)" : "(host, port)", values));
    }
    long flow = values.size() > 2 ? (Long) values.get(2) : 0;
    String scope = values.size() > 3 ? String.valueOf(values.get(3)) : "";
    return endpoint(host, port, flow, scope.equals("0") ? "" : scope);
  }

  private InetEndpoint endpoint(String host, long port, long flow, String scope)
      throws NetException {
    if (port < 0 || port > 0xFFFF) {
      throw bad("a port is from 0 to 65535, not " + port);
    }
    if (isLiteral(host) && host.indexOf(':') >= 0 != isInet6()) {
      throw bad("%s is not an %s address".formatted(host, family));
    }
    int percent = isInet6() ? host.indexOf('%') : -1;
    String address = percent < 0 ? host : host.substring(0, percent);
    String scopeInHost = percent < 0 ? "" : host.substring(percent + 1);
    try {
      return new InetEndpoint(
          family, address, (int) port, flow, scope.isEmpty() ? scopeInHost : scope);
    } catch (IllegalArgumentException outOfRange) {
      throw new NetException(
          Reason.BAD_ENDPOINT, String.valueOf(outOfRange.getMessage()), outOfRange);
    }
  }

  @Override
  public List<Object> toValues(Endpoint endpoint) {
    InetEndpoint inet = (InetEndpoint) endpoint;
    return isInet6()
        ? List.of(inet.host(), (long) inet.port(), inet.flow(), inet.scope())
        : List.of(inet.host(), (long) inet.port());
  }

  @Override
  public List<Endpoint> resolve(Endpoint endpoint, long nanos) throws NetException {
    InetEndpoint inet = (InetEndpoint) endpoint;
    return List.copyOf(new HostLookup().addresses(inet, nanos));
  }

  private boolean isInet6() {
    return family.equals(SocketFamily.INET6);
  }

  private static NetException bad(String message) {
    return new NetException(Reason.BAD_ENDPOINT, message);
  }

  /** Whether a host is an address, with or without its scope, and no name to look up. */
  static boolean isLiteral(String host) {
    boolean maybe =
        host.indexOf(':') >= 0 || (!host.isEmpty() && Character.isDigit(host.charAt(0)));
    if (!maybe) {
      return false;
    }
    try {
      int percent = host.indexOf('%');
      InetAddress.ofLiteral(percent < 0 ? host : host.substring(0, percent));
      return true;
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }
}
