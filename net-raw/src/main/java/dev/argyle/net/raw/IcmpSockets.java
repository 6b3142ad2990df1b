// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;

/** Sockets for a ping. Any thread may call. */
public final class IcmpSockets {
  private IcmpSockets() {}

  /**
   * Opens a socket that can send an echo request and receive its reply: a datagram socket, which
   * needs no privilege where the system allows it, otherwise a raw one. They differ in what is
   * received: an inet4/raw socket's messages begin with the IP header, and it hears every ICMP
   * message of the host.
   *
   * @param family {@link SocketFamily#INET4} or {@link SocketFamily#INET6}
   * @throws NetException {@code NOT_PERMITTED} if neither is allowed, with what would allow each
   */
  public static NetSocket open(Transports transports, SocketFamily family) throws NetException {
    Protocol protocol = family.equals(SocketFamily.INET6) ? Protocol.ICMPV6 : Protocol.ICMP;
    try {
      return transports.open(new SocketSpec(family, SocketKind.DATAGRAM, protocol));
    } catch (NetException datagram) {
      try {
        return transports.open(new SocketSpec(family, SocketKind.RAW, protocol));
      } catch (NetException raw) {
        if (raw.reason() == Reason.NOT_PERMITTED) {
          raw.addSuppressed(datagram);
        }
        throw raw;
      }
    }
  }
}
