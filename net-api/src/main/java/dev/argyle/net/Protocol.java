// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A protocol inside a family and kind. The set is open. A protocol without a name here is given by
 * its number, as in {@code Protocol.of(89)}.
 *
 * @param name lower case, such as {@code tcp}, or a decimal number from 0 to 65535
 */
public record Protocol(String name) {
  /** Whatever is usual for the family and kind. */
  public static final Protocol AUTO = new Protocol("auto");

  /** Transmission Control Protocol (RFC 9293). */
  public static final Protocol TCP = new Protocol("tcp");

  /** User Datagram Protocol (RFC 768). */
  public static final Protocol UDP = new Protocol("udp");

  /** Internet Control Message Protocol (RFC 792). */
  public static final Protocol ICMP = new Protocol("icmp");

  /** ICMP for IPv6 (RFC 4443). */
  public static final Protocol ICMPV6 = new Protocol("icmpv6");

  /** IPv4 packets with their header. */
  public static final Protocol IPV4 = new Protocol("ipv4");

  /** IPv6 packets. */
  public static final Protocol IPV6 = new Protocol("ipv6");

  /** Any protocol; the sender builds the header (IPPROTO_RAW, raw(7)). */
  public static final Protocol RAW = new Protocol("raw");

  /** Bluetooth Logical Link Control and Adaptation Protocol. */
  public static final Protocol L2CAP = new Protocol("l2cap");

  /** Bluetooth serial port emulation. */
  public static final Protocol RFCOMM = new Protocol("rfcomm");

  /**
   * A protocol by its name or number.
   *
   * @throws IllegalArgumentException if it is neither a name nor a number from 0 to 65535
   */
  public Protocol {
    Names.checkNameOrNumber("protocol", name);
    if (Character.isDigit(name.charAt(0)) && Integer.parseInt(name) > 0xFFFF) {
      throw new IllegalArgumentException("a protocol's number is from 0 to 65535, not " + name);
    }
  }

  /** A protocol by its name, in upper or lower case, or its number in decimal. */
  public static Protocol of(String name) {
    return new Protocol(name.toLowerCase(Locale.ROOT));
  }

  /** A protocol by its number: an IP protocol, or an EtherType for link-layer sockets. */
  public static Protocol of(int number) {
    return new Protocol(Integer.toString(number));
  }

  /** The number that this protocol was given by; empty if it has a name. */
  public OptionalInt number() {
    return Character.isDigit(name.charAt(0))
        ? OptionalInt.of(Integer.parseInt(name))
        : OptionalInt.empty();
  }

  // A record's own equals and hashCode are made at their first use, for milliseconds of each start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Protocol protocol && name.equals(protocol.name);
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
