// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import dev.argyle.net.SocketFamily;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An echo request or reply: what ping sends and gets (RFC 792, RFC 4443).
 *
 * @param family {@link SocketFamily#INET4} or {@link SocketFamily#INET6}
 * @param reply whether it is a reply
 * @param identifier from 0 to 65535; of an ICMP datagram socket the kernel sets it
 * @param sequence from 0 to 65535
 * @param data what the reply has to bring back; its content counts, its position does not move
 */
public record IcmpEcho(
    SocketFamily family, boolean reply, int identifier, int sequence, ByteBuffer data) {
  private static final int HEADER = 8;
  private static final int REQUEST4 = 8;
  private static final int REPLY4 = 0;
  private static final int REQUEST6 = 128;
  private static final int REPLY6 = 129;

  /** Copies the data. */
  public IcmpEcho {
    if ((identifier & ~0xFFFF) != 0 || (sequence & ~0xFFFF) != 0) {
      throw new IllegalArgumentException(
          "identifier and sequence are from 0 to 65535, not %s and %s"
              .formatted(identifier, sequence));
    }
    data = ByteBuffer.allocate(data.remaining()).put(data.duplicate()).flip().asReadOnlyBuffer();
  }

  /** A request. */
  public static IcmpEcho request(
      SocketFamily family, int identifier, int sequence, ByteBuffer data) {
    return new IcmpEcho(family, false, identifier, sequence, data);
  }

  /**
   * Reads an ICMP message without its IP header.
   *
   * @param message its remaining bytes; left as it was
   * @return empty if it is no echo, or if an IPv4 message's checksum is wrong
   */
  public static Optional<IcmpEcho> parse(SocketFamily family, ByteBuffer message) {
    ByteBuffer rest = message.slice();
    if (rest.remaining() < HEADER) {
      return Optional.empty();
    }
    boolean inet6 = family.equals(SocketFamily.INET6);
    int type = Byte.toUnsignedInt(rest.get(0));
    boolean reply = type == (inet6 ? REPLY6 : REPLY4);
    boolean request = type == (inet6 ? REQUEST6 : REQUEST4);
    // The kernel has checked the sum of an ICMPv6 message, which covers the IPv6 addresses too.
    boolean sound = inet6 || Checksum.of(rest) == 0;
    if (!sound || !(reply || request) || rest.get(1) != 0) {
      return Optional.empty();
    }
    int identifier = Short.toUnsignedInt(rest.getShort(4));
    int sequence = Short.toUnsignedInt(rest.getShort(6));
    return Optional.of(new IcmpEcho(family, reply, identifier, sequence, rest.position(HEADER)));
  }

  /** The message's type, as a filter wants it. */
  public int type() {
    boolean inet6 = family.equals(SocketFamily.INET6);
    return reply ? (inet6 ? REPLY6 : REPLY4) : (inet6 ? REQUEST6 : REQUEST4);
  }

  /** The message's bytes. Of ICMPv6 the checksum is 0: the kernel fills it (RFC 3542). */
  public ByteBuffer encode() {
    ByteBuffer message = ByteBuffer.allocate(HEADER + data.remaining());
    message.put((byte) type()).put((byte) 0).putShort((short) 0);
    message.putShort((short) identifier).putShort((short) sequence).put(data.duplicate()).flip();
    if (family.equals(SocketFamily.INET4)) {
      message.putShort(2, (short) Checksum.of(message));
    }
    return message;
  }
}
