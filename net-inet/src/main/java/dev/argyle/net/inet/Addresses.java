// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import dev.argyle.net.Endpoint;
import dev.argyle.net.InetEndpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.spi.HostLookup;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Endpoints to Java's addresses and back, for one socket of one family. */
final class Addresses {
  private final SocketFamily family;
  private final HostLookup lookup = new HostLookup();

  Addresses(SocketFamily family) {
    this.family = family;
  }

  SocketFamily family() {
    return family;
  }

  ProtocolFamily protocolFamily() {
    return isInet6() ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
  }

  private boolean isInet6() {
    return family.equals(SocketFamily.INET6);
  }

  /** Ends look-ups, those to come too. */
  void wake() {
    lookup.cancel();
  }

  /** The first address of this host that the endpoint stands for. */
  InetSocketAddress local(Endpoint endpoint, long nanos) throws NetException {
    return resolved(lookup.addresses((InetEndpoint) endpoint, nanos).getFirst());
  }

  /** All addresses of a peer, best first. All of this host's addresses are the loopback address. */
  List<InetSocketAddress> remote(Endpoint endpoint, long nanos) throws NetException {
    List<InetSocketAddress> found = new ArrayList<>();
    for (InetEndpoint address : lookup.addresses((InetEndpoint) endpoint, nanos)) {
      InetSocketAddress remote = resolved(address);
      found.add(
          remote.getAddress().isAnyLocalAddress()
              ? new InetSocketAddress(loopback(), remote.getPort())
              : remote);
    }
    return found;
  }

  /** The address as this family shows it; empty if there is none. */
  Optional<Endpoint> shown(@Nullable SocketAddress address) {
    if (!(address instanceof InetSocketAddress inet)) {
      return Optional.empty();
    }
    boolean any4 =
        inet.getAddress() instanceof Inet4Address && inet.getAddress().isAnyLocalAddress();
    return Optional.of(
        any4 && isInet6()
            ? InetEndpoint.inet6("::", inet.getPort())
            : InetEndpoint.of(family, inet.getAddress(), inet.getPort()));
  }

  private InetAddress loopback() {
    return InetAddress.ofLiteral(isInet6() ? "::1" : "127.0.0.1");
  }

  private InetSocketAddress resolved(InetEndpoint endpoint) throws NetException {
    InetSocketAddress address = endpoint.toSocketAddress();
    if (!isInet6() && address.getAddress() instanceof Inet6Address) {
      throw new NetException(
          Reason.BAD_ENDPOINT, "'%s' is not an IPv4 address".formatted(endpoint.host()));
    }
    if (address.isUnresolved()) {
      throw new NetException(
          Reason.BAD_ENDPOINT,
          "'%s' is not an address here; its scope must be an interface of this host"
              .formatted(endpoint.hostWithScope()));
    }
    return address;
  }
}
