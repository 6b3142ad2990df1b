// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;

/**
 * A host and port in IPv4 or IPv6. Of transports that use IP addresses there are several (TCP and
 * UDP, raw), so this record stands here and not in one of them.
 *
 * @param family {@link SocketFamily#INET4} or {@link SocketFamily#INET6}
 * @param host a literal address without brackets, a name, or empty for all of this host's addresses
 * @param port from 0 to 65535; 0 lets the system choose, and raw sockets have no port
 * @param flow the flow label of IPv6 (RFC 6437), 0 if there is none
 * @param scope the interface of a link-local IPv6 address (RFC 4007), by name or number; empty if
 *     there is none
 */
public record InetEndpoint(SocketFamily family, String host, int port, long flow, String scope)
    implements Endpoint {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the family is not an IP family, a number is out of its
   *     range, or an IPv4 address has a flow or scope
   */
  public InetEndpoint {
    boolean inet6 = family.equals(SocketFamily.INET6);
    if (!inet6 && !family.equals(SocketFamily.INET4)) {
      throw new IllegalArgumentException("an InetEndpoint is inet4 or inet6, not " + family);
    }
    if (port < 0 || port > 0xFFFF) {
      throw new IllegalArgumentException("a port is from 0 to 65535, not " + port);
    }
    if (flow < 0 || flow > 0xFFFFF) {
      throw new IllegalArgumentException("a flow label is from 0 to 1048575, not " + flow);
    }
    if (!inet6 && (flow != 0 || !scope.isEmpty())) {
      throw new IllegalArgumentException("only an IPv6 address has a flow or a scope");
    }
  }

  /** An IPv4 host and port. */
  public static InetEndpoint inet4(String host, int port) {
    return new InetEndpoint(SocketFamily.INET4, host, port, 0, "");
  }

  /** An IPv6 host and port; the host may carry its scope, as in {@code fe80::1%eth0}. */
  public static InetEndpoint inet6(String host, int port) {
    int percent = host.indexOf('%');
    return percent < 0
        ? new InetEndpoint(SocketFamily.INET6, host, port, 0, "")
        : new InetEndpoint(
            SocketFamily.INET6, host.substring(0, percent), port, 0, host.substring(percent + 1));
  }

  /** The same as Java's class has it; an address that is not resolved counts as IPv4. */
  public static InetEndpoint of(InetSocketAddress address) {
    InetAddress ip = address.getAddress();
    if (ip == null) {
      return inet4(address.getHostString(), address.getPort());
    }
    return of(
        ip instanceof Inet6Address ? SocketFamily.INET6 : SocketFamily.INET4,
        ip,
        address.getPort());
  }

  /**
   * An address as a family shows it: IPv6 shows IPv4's as {@code ::ffff:192.0.2.1} (RFC 4291,
   * section 2.5.5.2), which Java's class drops.
   *
   * @throws IllegalArgumentException if the family is IPv4 and the address is not
   */
  public static InetEndpoint of(SocketFamily family, InetAddress address, int port) {
    if (address instanceof Inet6Address inet6) {
      if (family.equals(SocketFamily.INET4)) {
        throw new IllegalArgumentException(address.getHostAddress() + " is not an IPv4 address");
      }
      return new InetEndpoint(family, Inet6Text.of(inet6.getAddress()), port, 0, scope(inet6));
    }
    String host = address.getHostAddress();
    boolean mapped = family.equals(SocketFamily.INET6);
    return new InetEndpoint(family, mapped ? "::ffff:" + host : host, port, 0, "");
  }

  private static String scope(Inet6Address address) {
    NetworkInterface scoped = address.getScopedInterface();
    if (scoped != null) {
      return scoped.getName();
    }
    return address.getScopeId() == 0 ? "" : Integer.toString(address.getScopeId());
  }

  /**
   * The same for Java's class. Never looks a name up: a host that is a name, or whose scope is not
   * an interface of this host, stays unresolved. The flow label is lost, as Java's class has none.
   */
  public InetSocketAddress toSocketAddress() {
    if (host.isEmpty()) {
      return new InetSocketAddress(
          InetAddress.ofLiteral(family.equals(SocketFamily.INET6) ? "::" : "0.0.0.0"), port);
    }
    try {
      InetAddress address = InetAddress.ofLiteral(host);
      return new InetSocketAddress(scope.isEmpty() ? address : scoped(address), port);
    } catch (IllegalArgumentException | IOException notALiteral) {
      return InetSocketAddress.createUnresolved(hostWithScope(), port);
    }
  }

  /**
   * With the scope as a number, since Java takes a name only of interfaces that fit the address.
   */
  private InetAddress scoped(InetAddress address) throws IOException {
    NetworkInterface named = NetworkInterface.getByName(scope);
    int index = named == null ? Integer.parseInt(scope) : named.getIndex();
    return Inet6Address.getByAddress(null, address.getAddress(), index);
  }

  /** This endpoint with an address in place of its name; a scope of its own stays. */
  public InetEndpoint withAddress(InetAddress address) {
    InetEndpoint found = of(family, address, port);
    return new InetEndpoint(family, found.host, port, flow, scope.isEmpty() ? found.scope : scope);
  }

  /** This host with another port. */
  public InetEndpoint withPort(int port) {
    return new InetEndpoint(family, host, port, flow, scope);
  }

  /** The host as {@code fe80::1%eth0} if it has a scope. */
  public String hostWithScope() {
    return scope.isEmpty() ? host : host + "%" + scope;
  }

  /** {@code 127.0.0.1:80}, {@code [fe80::1%eth0]:80}, {@code localhost:80}. */
  @Override
  public String toString() {
    String shown = hostWithScope();
    return (shown.indexOf(':') < 0 ? shown : "[" + shown + "]") + ":" + port;
  }
}
