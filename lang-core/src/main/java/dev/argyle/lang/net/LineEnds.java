// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Finds the ends of lines, and takes them off. */
final class LineEnds {
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long LINE_FEEDS = ONES * '\n';
  private static final long CARRIAGE_RETURNS = ONES * '\r';

  private LineEnds() {}

  /** The index of the first byte of a range that ends a line, or begins its end; -1 for none. */
  static int find(byte[] bytes, int from, int to, LineEnd lineEnd) {
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long other = lineEnd == LineEnd.LF ? LINE_FEEDS : CARRIAGE_RETURNS;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long word = words.getLong(at);
      long found = zeros(word ^ LINE_FEEDS) | zeros(word ^ other);
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == '\n' || bytes[at] == (byte) other) {
        return at;
      }
    }
    return -1;
  }

  /** The high bit of each byte that is zero, and perhaps of bytes above the lowest of those. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGH_BITS;
  }

  static byte[] strip(byte[] line, LineEnd lineEnd) {
    int length = line.length;
    boolean lineFeed = length > 0 && line[length - 1] == '\n';
    if (lineFeed) {
      length--;
    }
    boolean stripReturn = lineFeed || lineEnd == LineEnd.LF_OR_CR;
    if (stripReturn && length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return length == line.length ? line : Arrays.copyOf(line, length);
  }
}
