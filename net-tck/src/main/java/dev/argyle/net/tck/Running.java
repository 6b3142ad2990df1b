// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Something that runs in a thread of its own, and usually waits in a socket. */
final class Running<T> {
  /** How long a thread gets to reach its wait. Nothing tells when it has. */
  private static final Duration SETTLING = Duration.ofMillis(40);

  private final String what;
  private final Duration patience;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final FutureTask<T> task;
  private final Thread thread;
  private volatile long end;
  private volatile boolean interrupted;

  Running(String what, Duration patience, Thread.Builder threads, Callable<T> body) {
    this.what = what;
    this.patience = patience;
    this.task =
        new FutureTask<>(() -> {
          begun.countDown();
          try {
            return body.call();
          } finally {
            end = System.nanoTime();
            interrupted = Thread.currentThread().isInterrupted();
          }
        });
    this.thread = threads.name(what).start(task);
  }

  /** Waits until the thread should be waiting in its socket. */
  Running<T> settle() throws InterruptedException {
    awaitBegin();
    thread.join(SETTLING);
    return this;
  }

  /** Waits until the thread runs. */
  void awaitBegin() throws InterruptedException {
    if (!begun.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError(what + " did not even begin within " + patience);
    }
  }

  void interrupt() {
    thread.interrupt();
  }

  /** The thread's interrupt status when it ended. */
  boolean endedInterrupted() {
    return interrupted;
  }

  /** When it ended, as {@link System#nanoTime}. */
  long end() {
    return end;
  }

  boolean isDone() {
    return task.isDone();
  }

  /** What it returned, and that it did. */
  T result() throws Exception {
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw StuckThread.after(what, patience, thread);
    } catch (ExecutionException e) {
      throw new AssertionError("%s failed: %s".formatted(what, e.getCause()), e.getCause());
    }
  }

  /** That it failed for a reason. */
  NetException failure(Reason reason) throws InterruptedException {
    try {
      T result = task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      throw new AssertionError(
          "%s should have failed with %s, and returned %s".formatted(what, reason, result));
    } catch (TimeoutException e) {
      throw StuckThread.after(
          "%s, which should have failed with %s,".formatted(what, reason), patience, thread);
    } catch (ExecutionException e) {
      return Expect.reason(reason, what, e.getCause());
    }
  }
}
