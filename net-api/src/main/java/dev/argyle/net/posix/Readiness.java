// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.spi.SocketHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until a descriptor is ready, and ends those waits.
 *
 * <p>A wait ends when the descriptor is ready, when its limit passes, when {@link #wake} was
 * called, at any time before or during it, and when the thread is interrupted. Two threads may wait
 * at a time, one for each direction. {@code wake} is for any thread and does not block.
 */
final class Readiness {
  /** What to wait for. */
  enum Direction {
    RECEIVE(Linux.POLLIN),
    SEND(Linux.POLLOUT);

    final int events;

    Direction(int events) {
      this.events = events;
    }
  }

  private final VirtualWaits virtualWaits;
  private final PlatformWaits platformWaits;
  private volatile boolean woken;

  Readiness(int descriptor) {
    this.virtualWaits = new VirtualWaits(descriptor);
    this.platformWaits = new PlatformWaits(descriptor, this);
  }

  /**
   * Waits until a call in this direction would not block, which the caller then has to try: being
   * ready is a hint.
   *
   * @param deadline by {@link System#nanoTime}, or FOREVER
   * @throws NetException {@code TIMED_OUT} or {@code CLOSED}
   */
  void await(Direction direction, long deadline) throws NetException {
    checkAwake();
    boolean ready;
    if (Thread.currentThread().isVirtual()) {
      ready = virtualWaits.await(direction, this, deadline);
    } else {
      ready = platformWaits.await(direction.events, deadline);
    }
    if (!ready) {
      checkAwake();
      throw new NetException(Reason.TIMED_OUT, "nothing happened");
    }
  }

  /**
   * Waits for a while, for what the kernel gives no notice of.
   *
   * @throws NetException {@code TIMED_OUT} if the deadline has passed, {@code CLOSED}
   */
  void pause(long nanos, long deadline) throws NetException {
    checkAwake();
    long remaining = remaining(deadline);
    if (remaining <= 0) {
      throw new NetException(Reason.TIMED_OUT, "nothing happened");
    }
    // A pause is a few milliseconds, so a wake need not cut it short.
    LockSupport.parkNanos(this, Math.min(nanos, remaining));
    checkAwake();
  }

  /** Ends all waits, those to come too. */
  void wake() {
    woken = true;
    virtualWaits.wake();
    platformWaits.wake();
  }

  boolean isWoken() {
    return woken;
  }

  /** Lets go of what waiting has used. Nobody waits, and nobody will. */
  void close() throws NetException {
    virtualWaits.close();
    platformWaits.release();
  }

  /** The waits of platform threads, also for those that block in a call of their own. */
  PlatformWaits platform() {
    return platformWaits;
  }

  void checkAwake() throws NetException {
    if (Thread.currentThread().isInterrupted()) {
      throw new NetException(Reason.CLOSED, "the thread was interrupted, which closes the socket");
    }
    if (woken) {
      throw new NetException(Reason.CLOSED, "the socket was closed");
    }
  }

  static long deadline(long nanos) {
    return nanos == SocketHandle.FOREVER ? SocketHandle.FOREVER : System.nanoTime() + nanos;
  }

  static long remaining(long deadline) {
    return deadline == SocketHandle.FOREVER ? deadline : deadline - System.nanoTime();
  }

  /** The milliseconds until a deadline as poll(2) takes them: rounded up, -1 for none. */
  static int remainingMillis(long deadline) {
    if (deadline == SocketHandle.FOREVER) {
      return -1;
    }
    long nanos = Math.max(0, remaining(deadline));
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos + 999_999);
    return (int) Math.min(Integer.MAX_VALUE, millis);
  }
}
