// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import java.io.IOException;
import java.util.Arrays;

/** Bytes of a device that were read ahead. For one thread at a time. */
final class InputBuffer {
  private static final int CAPACITY = 16 * 1024;

  /** The most that one read asks for: Java takes memory for as much, however little there is. */
  private static final int PIECE = 128 * 1024;

  private final Device device;
  private byte[] bytes = {};
  private int start;
  private int end;

  InputBuffer(Device device) {
    this.device = device;
  }

  /** How many bytes are here that the device has given already. */
  int ahead() {
    return end - start;
  }

  /** Forgets what was read ahead. */
  void clear() {
    start = 0;
    end = 0;
  }

  boolean isAtEnd() throws IOException {
    return start == end && !fill();
  }

  /** Up to a number of bytes; fewer only at the end. */
  byte[] take(long count) throws IOException {
    while (end - start < count && fill()) {
      // fill collects
    }
    return cut((int) Math.min(count, end - start));
  }

  /** As {@link #take}, counted in code points of UTF-8. */
  byte[] takeCodePoints(long count) throws IOException {
    int length = 0;
    for (long taken = 0; taken < count; taken++) {
      if (end - start <= length && !fill()) {
        break;
      }
      int size = sizeOfCodePoint(bytes[start + length]);
      while (end - start < length + size && fill()) {
        // the rest of the code point
      }
      length = Math.min(length + size, end - start);
    }
    return cut(length);
  }

  private static int sizeOfCodePoint(byte first) {
    int lead = first & 0xFF;
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /** Everything up to the next LF and with it, or to the end; empty if there is nothing. */
  byte[] takeLine() throws IOException {
    int searched = 0;
    while (true) {
      for (int i = start + searched; i < end; i++) {
        if (bytes[i] == '\n') {
          return cut(i + 1 - start);
        }
      }
      searched = end - start;
      if (!fill()) {
        return cut(searched);
      }
    }
  }

  private byte[] cut(int count) {
    byte[] taken = Arrays.copyOfRange(bytes, start, start + count);
    start += count;
    return taken;
  }

  private boolean fill() throws IOException {
    if (start == end) {
      clear();
    }
    if (end == bytes.length) {
      int used = end - start;
      boolean large = used > bytes.length / 2 || bytes.length == 0;
      byte[] room = large ? new byte[Math.max(CAPACITY, bytes.length * 2)] : bytes;
      System.arraycopy(bytes, start, room, 0, used);
      bytes = room;
      start = 0;
      end = used;
    }
    int count = device.read(bytes, end, Math.min(bytes.length - end, PIECE));
    end += Math.max(count, 0);
    return count > 0;
  }
}
