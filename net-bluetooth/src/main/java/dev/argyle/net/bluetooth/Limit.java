// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.spi.SocketHandle;
import java.util.concurrent.locks.Condition;

/** How long an operation may still wait, over all its waits. */
final class Limit {
  private final long limit;
  private final long start;

  private Limit(long limit) {
    this.limit = limit;
    this.start = System.nanoTime();
  }

  /** A limit from now on, as in {@link SocketHandle}. */
  static Limit of(long nanos) {
    return new Limit(nanos);
  }

  /** What is left, at least 0; {@link SocketHandle#FOREVER} if there is no limit. */
  long nanosLeft() {
    return limit == SocketHandle.FOREVER ? limit : Math.max(0, limit - (System.nanoTime() - start));
  }

  /** Whether there was a limit and it has passed. */
  boolean isPassed() {
    return nanosLeft() == 0;
  }

  /**
   * Waits for a change, which may be none.
   *
   * @throws NetException {@code TIMED_OUT} if the limit has passed, {@code CLOSED} if interrupted
   */
  void await(Condition change) throws NetException {
    long left = nanosLeft();
    if (left == 0) {
      throw new NetException(Reason.TIMED_OUT, "nothing happened");
    }
    try {
      if (left == SocketHandle.FOREVER) {
        change.await();
      } else {
        change.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NetException(Reason.CLOSED, "the waiting thread was interrupted", e);
    }
  }

  /** What a thread gets that waits in a socket that is closed. */
  static NetException closed() {
    return new NetException(Reason.CLOSED, "the socket was closed");
  }
}
