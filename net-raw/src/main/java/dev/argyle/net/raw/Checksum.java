// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The checksum of the Internet's protocols (RFC 1071). */
public final class Checksum {
  private Checksum() {}

  /**
   * The checksum of the remaining bytes, with zeros where it goes to itself; over bytes that
   * include a right checksum it is 0. The buffer is left as it was.
   */
  public static int of(ByteBuffer bytes) {
    ByteBuffer rest = bytes.slice().order(ByteOrder.BIG_ENDIAN);
    long sum = 0;
    while (rest.remaining() >= 2) {
      sum += Short.toUnsignedInt(rest.getShort());
    }
    if (rest.hasRemaining()) {
      sum += Byte.toUnsignedInt(rest.get()) << 8;
    }
    while (sum >>> 16 != 0) {
      sum = (sum & 0xFFFF) + (sum >>> 16);
    }
    return (int) ~sum & 0xFFFF;
  }
}
