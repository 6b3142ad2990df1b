// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import org.jspecify.annotations.Nullable;

/**
 * What a socket is: the three arguments of socket(2).
 *
 * @param protocol {@link Protocol#AUTO} leaves it to family and kind
 */
public record SocketSpec(SocketFamily family, SocketKind kind, Protocol protocol) {
  /** TCP over IPv4. */
  public static final SocketSpec TCP4 =
      new SocketSpec(SocketFamily.INET4, SocketKind.STREAM, Protocol.TCP);

  /** TCP over IPv6. */
  public static final SocketSpec TCP6 =
      new SocketSpec(SocketFamily.INET6, SocketKind.STREAM, Protocol.TCP);

  /** UDP over IPv4. */
  public static final SocketSpec UDP4 =
      new SocketSpec(SocketFamily.INET4, SocketKind.DATAGRAM, Protocol.UDP);

  /** UDP over IPv6. */
  public static final SocketSpec UDP6 =
      new SocketSpec(SocketFamily.INET6, SocketKind.DATAGRAM, Protocol.UDP);

  /** A family and kind with the usual protocol. */
  public static SocketSpec of(SocketFamily family, SocketKind kind) {
    return new SocketSpec(family, kind, Protocol.AUTO);
  }

  /**
   * Whether a socket of {@code offered} is what this one asks for: the same, or the same family and
   * kind where this one's protocol is {@link Protocol#AUTO}.
   */
  public boolean isMetBy(SocketSpec offered) {
    return family.equals(offered.family)
        && kind == offered.kind
        && (protocol.equals(Protocol.AUTO) || protocol.equals(offered.protocol));
  }

  // A record's own equals and hashCode are made at their first use, for milliseconds of each start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SocketSpec spec
        && family.equals(spec.family)
        && kind == spec.kind
        && protocol.equals(spec.protocol);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * family.hashCode() + kind.hashCode()) + protocol.hashCode();
  }

  /** For messages: {@code inet4/stream/tcp}. */
  @Override
  public String toString() {
    return family + "/" + kind + "/" + protocol;
  }
}
