// SPDX-License-Identifier: Apache-2.0
package org.example.memory;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.spi.SocketHandle;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A lock with one condition: the only place where a thread of this family waits. */
final class Gate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Does something that others may wait for. */
  void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Looks at what the lock guards, and changes it. */
  interface Step<T> {
    T take() throws NetException;
  }

  /** Waits until something is ready, then does the next step with it. */
  <T> T when(BooleanSupplier ready, BooleanSupplier woken, long nanos, Step<T> step)
      throws NetException {
    lock.lock();
    try {
      long left = nanos;
      while (!woken.getAsBoolean() && !ready.getAsBoolean()) {
        if (left <= 0) {
          throw new NetException(Reason.TIMED_OUT, "nothing happened");
        }
        left = await(left);
      }
      if (woken.getAsBoolean()) {
        throw new NetException(Reason.CLOSED, "the socket was closed");
      }
      T result = step.take();
      changed.signalAll();
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NetException(Reason.CLOSED, "the thread was interrupted", e);
    } finally {
      lock.unlock();
    }
  }

  private long await(long nanos) throws InterruptedException {
    if (nanos == SocketHandle.FOREVER) {
      changed.await();
      return nanos;
    }
    return changed.awaitNanos(nanos);
  }
}
