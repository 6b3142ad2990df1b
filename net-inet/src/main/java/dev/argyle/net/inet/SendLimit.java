// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A limit on a stream's send. The channels have no timed write, so when the time is over the
 * sending side is shut down, which wakes the writer; receiving is not touched.
 */
final class SendLimit {
  private final SocketChannel channel;
  private final AtomicBoolean decided = new AtomicBoolean();
  private final Future<?> timer;

  SendLimit(SocketChannel channel, long nanos) {
    this.channel = channel;
    this.timer = ForkJoinPool.commonPool().schedule(this::expire, nanos, TimeUnit.NANOSECONDS);
  }

  private void expire() {
    if (decided.compareAndSet(false, true)) {
      try {
        channel.shutdownOutput();
      } catch (IOException alreadyClosed) {
        return; // and closing has woken the writer
      }
    }
  }

  /** The send is over; whether that was in time. */
  boolean isKept() {
    timer.cancel(false);
    return decided.compareAndSet(false, true);
  }
}
