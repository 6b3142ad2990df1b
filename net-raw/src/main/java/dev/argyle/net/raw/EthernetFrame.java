// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A frame of Ethernet, with an EtherType and without the trailing check sequence (IEEE 802.3).
 *
 * @param destination a hardware address such as {@code ff:ff:ff:ff:ff:ff}
 * @param source a hardware address
 * @param etherType what the content is, from 0 to 65535
 * @param content its content counts, its position does not move
 */
public record EthernetFrame(String destination, String source, int etherType, ByteBuffer content) {
  /** IPv4 packets. */
  public static final int IPV4 = 0x0800;

  /** Address resolution. */
  public static final int ARP = 0x0806;

  /** IPv6 packets. */
  public static final int IPV6 = 0x86DD;

  /** The length of the header in bytes. */
  public static final int HEADER_LENGTH = 14;

  private static final int ADDRESS_LENGTH = 6;

  /** Checks the ranges and copies the content. */
  public EthernetFrame {
    if (HardwareAddresses.bytes(destination).length != ADDRESS_LENGTH
        || HardwareAddresses.bytes(source).length != ADDRESS_LENGTH
        || (etherType & ~0xFFFF) != 0) {
      throw new IllegalArgumentException(
          "a frame has two addresses of 6 bytes and an EtherType; not %s, %s, %s"
              .formatted(destination, source, etherType));
    }
    content =
        ByteBuffer.allocate(content.remaining()).put(content.duplicate()).flip().asReadOnlyBuffer();
  }

  /**
   * Reads a frame.
   *
   * @param bytes the remaining ones; left as it was
   * @return empty if they are fewer than a header has
   */
  public static Optional<EthernetFrame> parse(ByteBuffer bytes) {
    ByteBuffer rest = bytes.slice();
    if (rest.remaining() < HEADER_LENGTH) {
      return Optional.empty();
    }
    return Optional.of(
        new EthernetFrame(
            address(rest), address(rest), Short.toUnsignedInt(rest.getShort()), rest.slice()));
  }

  /** The frame's bytes. Those shorter than 60 are padded by the device. */
  public ByteBuffer encode() {
    return ByteBuffer.allocate(HEADER_LENGTH + content.remaining())
        .put(HardwareAddresses.bytes(destination))
        .put(HardwareAddresses.bytes(source))
        .putShort((short) etherType)
        .put(content.duplicate())
        .flip();
  }

  private static String address(ByteBuffer bytes) {
    byte[] address = new byte[ADDRESS_LENGTH];
    bytes.get(address);
    return HardwareAddresses.text(address);
  }
}
