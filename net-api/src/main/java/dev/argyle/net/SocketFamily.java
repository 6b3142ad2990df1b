// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address family: what the addresses of a socket look like. The set is open; a new family is a
 * new name, and two families with one name are the same family.
 *
 * @param name lower case, such as {@code inet4}
 */
public record SocketFamily(String name) {
  /** IPv4 (AF_INET, ip(7)). */
  public static final SocketFamily INET4 = new SocketFamily("inet4");

  /** IPv6 (AF_INET6, ipv6(7)). */
  public static final SocketFamily INET6 = new SocketFamily("inet6");

  /** Names of this host (AF_UNIX, unix(7)). */
  public static final SocketFamily UNIX = new SocketFamily("unix");

  /** Bluetooth devices (AF_BLUETOOTH). */
  public static final SocketFamily BLUETOOTH = new SocketFamily("bluetooth");

  /** Network interfaces, below IP (AF_PACKET, packet(7)). */
  public static final SocketFamily LINK = new SocketFamily("link");

  /**
   * A family by its name.
   *
   * @throws IllegalArgumentException if the name is not a lower-case letter followed by lower-case
   *     letters, digits, {@code _} or {@code -}
   */
  public SocketFamily {
    Names.check("family", name);
  }

  /** A family by its name, in upper or lower case. */
  public static SocketFamily of(String name) {
    return new SocketFamily(name.toLowerCase(Locale.ROOT));
  }

  // A record's own equals and hashCode are made at their first use, for milliseconds of each start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SocketFamily family && name.equals(family.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
