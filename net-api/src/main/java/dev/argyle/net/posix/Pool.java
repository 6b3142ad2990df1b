// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Keeps a few objects that are costly to make for those who need one for the time of a call.
 *
 * <p>Not thread-locals: ten thousand virtual threads would own ten thousand buffers. Here there are
 * as many as calls were in flight at once, and of those only as many are kept as there are slots.
 * Any thread may take and give.
 */
final class Pool<T> {
  private static final int SLOTS = 16;

  private final AtomicReferenceArray<T> slots = new AtomicReferenceArray<>(SLOTS);
  private final Supplier<T> maker;

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  @SuppressWarnings("NullAway") // An empty slot holds null.
  T take() {
    T kept = slots.getAndSet(slot(), null);
    return kept == null ? maker.get() : kept;
  }

  void give(T object) {
    slots.setRelease(slot(), object);
  }

  private static int slot() {
    return (int) Thread.currentThread().threadId() & (SLOTS - 1);
  }
}
