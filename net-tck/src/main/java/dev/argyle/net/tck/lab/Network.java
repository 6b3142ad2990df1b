// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

/**
 * A network of a {@link HostLab}: the hosts on it reach each other over IPv4 and IPv6, and nobody
 * else.
 *
 * @param name which no other network of the lab has
 */
public record Network(String name) {
  /** The one that every lab begins with. */
  public static final Network FIRST = new Network("first");
}
