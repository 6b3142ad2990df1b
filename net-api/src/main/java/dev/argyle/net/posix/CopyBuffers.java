// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import java.nio.ByteBuffer;

/**
 * Direct buffers for the time of a call, through which large contents of heap buffers are copied.
 * The kernel cannot be handed an array: a collection may move it while the call blocks.
 */
final class CopyBuffers {
  /** What a stream is cut into. */
  static final int CHUNK = 64 << 10;

  private static final int LARGEST_KEPT = 1 << 20;

  private static final Pool<ByteBuffer> POOL = new Pool<>(() -> ByteBuffer.allocateDirect(CHUNK));

  private CopyBuffers() {}

  /** A buffer of at least this capacity, to be given back. */
  static ByteBuffer take(int capacity) {
    ByteBuffer kept = POOL.take();
    return kept.capacity() >= capacity ? kept.clear() : ByteBuffer.allocateDirect(capacity);
  }

  static void give(ByteBuffer buffer) {
    if (buffer.capacity() <= LARGEST_KEPT) {
      POOL.give(buffer);
    }
  }
}
