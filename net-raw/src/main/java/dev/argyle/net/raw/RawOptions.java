// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.posix.Linux;
import dev.argyle.net.posix.PosixOption;
import dev.argyle.net.spi.TextOption;
import java.net.SocketOption;

/** The options that raw and packet sockets have beside {@link java.net.StandardSocketOptions}. */
public final class RawOptions {
  /**
   * What to take in: the kernel drops the rest before it is queued (SO_ATTACH_FILTER, socket(7)).
   * What was queued before is still received. It can only be set; its text is what {@link
   * PacketFilter#parse} reads.
   */
  public static final SocketOption<PacketFilter> FILTER = new FilterOption();

  /**
   * The interface that an IP socket sends and receives through, by name; empty for all
   * (SO_BINDTODEVICE, socket(7)). A packet socket is bound to an interface with {@code bind}.
   */
  public static final SocketOption<String> INTERFACE = new Option<>("INTERFACE", String.class);

  /**
   * Whether a packet socket takes in frames for other hosts as well, on the interface that it is
   * bound to (PACKET_MR_PROMISC, packet(7)). False at the start.
   */
  public static final SocketOption<Boolean> PROMISCUOUS =
      new Option<>("PROMISCUOUS", Boolean.class);

  /** The time to live of what an IPv4 socket sends, from 1 to 255 (IP_TTL, ip(7)). */
  public static final SocketOption<Integer> TIME_TO_LIVE =
      new PosixOption<>("TIME_TO_LIVE", Integer.class, Linux.SOL_IP, 2);

  /** The hop limit of what an IPv6 socket sends, from 1 to 255 (IPV6_UNICAST_HOPS, ipv6(7)). */
  public static final SocketOption<Integer> HOP_LIMIT =
      new PosixOption<>("HOP_LIMIT", Integer.class, Linux.SOL_IPV6, 16);

  /** Whether what an IPv4 raw socket sends begins with its IP header (IP_HDRINCL, raw(7)). */
  public static final SocketOption<Boolean> HEADER_INCLUDED =
      new PosixOption<>("HEADER_INCLUDED", Boolean.class, Linux.SOL_IP, 3);

  private RawOptions() {}

  private static final class FilterOption implements TextOption<PacketFilter> {
    @Override
    public String name() {
      return "FILTER";
    }

    @Override
    public Class<PacketFilter> type() {
      return PacketFilter.class;
    }

    @Override
    public PacketFilter parse(String text) throws NetException {
      try {
        return PacketFilter.parse(text);
      } catch (IllegalArgumentException e) {
        throw new NetException(Reason.OTHER, String.valueOf(e.getMessage()), e);
      }
    }
  }

  private record Option<T>(String name, Class<T> type) implements SocketOption<T> {}
}
