// SPDX-License-Identifier: Apache-2.0

/**
 * Sockets below the transport layer: raw IP (raw(7)), ICMP (icmp(7)) and frames of the link layer
 * (packet(7)).
 *
 * <table>
 * <caption>What there is</caption>
 * <tr><th>family and kind</th><th>protocols</th><th>sent</th><th>received</th></tr>
 * <tr><td>inet4/raw</td><td>icmp, any number from 1 to 255</td><td>what follows the IPv4
 *     header</td><td>with the header</td></tr>
 * <tr><td>inet4/raw</td><td>ipv4 (4), raw (255)</td><td>with the header</td><td>ipv4: IPv4 in IPv4,
 *     with the header; raw: nothing</td></tr>
 * <tr><td>inet6/raw</td><td>icmpv6, any number</td><td>what follows the IPv6 header</td><td>the
 *     same; the kernel fills ICMPv6 checksums and hands out no header</td></tr>
 * <tr><td>inet6/raw</td><td>ipv6 (41), raw (255)</td><td>with the header</td><td>ipv6: IPv6 in IPv6;
 *     raw: nothing</td></tr>
 * <tr><td>inet4/datagram, inet6/datagram</td><td>icmp, icmpv6</td><td>an echo request, without a
 *     privilege; the kernel sets the identifier</td><td>its replies, without an IP header</td></tr>
 * <tr><td>link/raw</td><td>all, ipv4, ipv6, any EtherType</td><td>a frame with its header</td><td>
 *     the same</td></tr>
 * <tr><td>link/datagram</td><td>the same</td><td>what follows the link header</td><td>the
 *     same</td></tr>
 * <tr><td>inet4/packet, link/packet</td><td>the same</td><td>frames, by the interface of Linux 2.0
 *     (deprecated there)</td><td>the same</td></tr>
 * </table>
 *
 * <p>All but the ICMP datagrams need the capability CAP_NET_RAW (capabilities(7)); those need
 * {@code net.ipv4.ping_group_range} to cover the process's group. {@link
 * dev.argyle.net.raw.IcmpSockets} opens whichever of the two is permitted.
 *
 * <p>A raw socket has no port: addresses are an {@code InetEndpoint} with port 0. Of a packet
 * socket they are a {@link dev.argyle.net.raw.LinkEndpoint}, but for inet4/packet, where an {@code
 * InetEndpoint}'s host is the name of the interface and its port the EtherType.
 *
 * <p>A message's details are {@code interface} (its name) and, of IP, {@code destination} and
 * {@code hop-limit}; of the link layer {@code packet-type} ({@code host}, {@code broadcast}, {@code
 * multicast}, {@code other-host}, {@code outgoing}) and {@code protocol} (the EtherType). On the
 * loopback every frame comes twice, first as {@code outgoing}.
 *
 * <p>{@link dev.argyle.net.raw.IcmpEcho}, {@link dev.argyle.net.raw.Ipv4Header}, {@link
 * dev.argyle.net.raw.EthernetFrame} and {@link dev.argyle.net.raw.Checksum} build and read packets.
 * Numbers in them are unsigned.
 */
package dev.argyle.net.raw;
