// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The header of an IPv4 packet (RFC 791).
 *
 * @param service the type of service, from 0 to 255
 * @param totalLength of header and content in bytes, from 20 to 65535
 * @param identification from 0 to 65535; 0 lets the kernel choose when a raw socket sends it
 * @param dontFragment whether routers may not divide the packet
 * @param moreFragments whether this is not the last piece of a packet
 * @param fragmentOffset where this piece belongs, in units of 8 bytes, from 0 to 8191
 * @param timeToLive from 0 to 255
 * @param protocol of the content, from 0 to 255
 * @param source may be 0.0.0.0 to let the kernel choose
 * @param destination where it goes
 * @param options their bytes, a multiple of 4, at most 40
 */
public record Ipv4Header(
    int service,
    int totalLength,
    int identification,
    boolean dontFragment,
    boolean moreFragments,
    int fragmentOffset,
    int timeToLive,
    int protocol,
    Inet4Address source,
    Inet4Address destination,
    ByteBuffer options) {
  private static final int LEAST = 20;

  /** Checks the ranges and copies the options. */
  public Ipv4Header {
    int length = LEAST + options.remaining();
    boolean fits =
        (service & ~0xFF) == 0
            && totalLength >= length
            && totalLength <= 0xFFFF
            && (identification & ~0xFFFF) == 0
            && (fragmentOffset & ~0x1FFF) == 0
            && (timeToLive & ~0xFF) == 0
            && (protocol & ~0xFF) == 0
            && length <= 60
            && length % 4 == 0;
    if (!fits) {
      throw new IllegalArgumentException("a field of an IPv4 header is out of its range");
    }
    options =
        ByteBuffer.allocate(options.remaining()).put(options.duplicate()).flip().asReadOnlyBuffer();
  }

  /** A header of 20 bytes for a content that is not divided, with a time to live of 64. */
  public static Ipv4Header of(
      Inet4Address source, Inet4Address destination, int protocol, int contentLength) {
    return new Ipv4Header(
        0,
        LEAST + contentLength,
        0,
        false,
        false,
        0,
        64,
        protocol,
        source,
        destination,
        ByteBuffer.allocate(0));
  }

  /**
   * Reads the header that a packet begins with.
   *
   * @param packet its position moves to the content if there is a header
   * @return empty if it is no IPv4 header, or its checksum is wrong
   */
  public static Optional<Ipv4Header> parse(ByteBuffer packet) {
    ByteBuffer rest = packet.slice();
    if (rest.remaining() < LEAST || rest.get(0) >>> 4 != 4) {
      return Optional.empty();
    }
    int length = (rest.get(0) & 0xF) * 4;
    int totalLength = Short.toUnsignedInt(rest.getShort(2));
    if (length < LEAST
        || rest.remaining() < length
        || totalLength < length
        || Checksum.of(rest.slice(0, length)) != 0) {
      return Optional.empty();
    }
    int fragment = Short.toUnsignedInt(rest.getShort(6));
    Ipv4Header header =
        new Ipv4Header(
            Byte.toUnsignedInt(rest.get(1)),
            totalLength,
            Short.toUnsignedInt(rest.getShort(4)),
            (fragment & 0x4000) != 0,
            (fragment & 0x2000) != 0,
            fragment & 0x1FFF,
            Byte.toUnsignedInt(rest.get(8)),
            Byte.toUnsignedInt(rest.get(9)),
            address(rest, 12),
            address(rest, 16),
            rest.slice(LEAST, length - LEAST));
    packet.position(packet.position() + length);
    return Optional.of(header);
  }

  /** The header's length in bytes. */
  public int length() {
    return LEAST + options.remaining();
  }

  /** The header's bytes with the right checksum. */
  public ByteBuffer encode() {
    int flags = (dontFragment ? 0x4000 : 0) | (moreFragments ? 0x2000 : 0);
    ByteBuffer header = ByteBuffer.allocate(length());
    header.put((byte) (4 << 4 | length() / 4)).put((byte) service).putShort((short) totalLength);
    header.putShort((short) identification).putShort((short) (flags | fragmentOffset));
    header.put((byte) timeToLive).put((byte) protocol).putShort((short) 0);
    header.put(source.getAddress()).put(destination.getAddress()).put(options.duplicate()).flip();
    return header.putShort(10, (short) Checksum.of(header));
  }

  private static Inet4Address address(ByteBuffer packet, int offset) {
    byte[] bytes = new byte[4];
    packet.get(offset, bytes);
    try {
      return (Inet4Address) InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an address", e);
    }
  }
}
