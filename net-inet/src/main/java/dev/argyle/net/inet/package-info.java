// SPDX-License-Identifier: Apache-2.0

/**
 * TCP and UDP over IPv4 and IPv6, on the channels of {@code java.nio}.
 *
 * <p>What is particular to this family:
 *
 * <ul>
 *   <li>A stream socket has SO_REUSEADDR from the start, so that a server can start again at once
 *       after it ended. An address on which somebody listens stays {@code IN_USE} all the same.
 *   <li>An IPv6 socket bound to all addresses takes IPv4 peers too, which it shows as {@code
 *       ::ffff:192.0.2.1}. The channels have no IPV6_V6ONLY: whoever wants IPv6 alone binds to one
 *       IPv6 address.
 *   <li>The channels cannot send a flow label: the one of an endpoint is kept and not sent.
 *   <li>An empty host means all addresses to bind, and the loopback address to connect.
 *   <li>Connecting a datagram socket drops what has arrived, and waits for a receive that is under
 *       way: connect first, then receive.
 *   <li>A datagram's send never waits for the peer, so no limit ends it.
 *   <li>Multicast groups are joined and left by options: see {@link
 *       dev.argyle.net.inet.MulticastOptions}.
 *   <li>There is no SEQPACKET over IP (the kernel says ESOCKTNOSUPPORT): the probe tells so.
 * </ul>
 */
package dev.argyle.net.inet;
