// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends through a call that nothing can end: a thread makes it, and the sender waits with a limit.
 *
 * <p>There is room for one piece, as in a kernel's send buffer. A sender whose limit passes before
 * the thread is free has sent nothing; one whose limit passes while the thread sends its piece has
 * sent it, and what becomes of the piece is told to the next.
 */
final class Outbox {
  /** Sends one piece. Blocks; ends with a failure when the connection is closed. */
  interface Sink {
    void send(byte[] piece) throws NetException;
  }

  /** How long {@link #linger} waits for a piece whose sender did not. */
  private static final long LINGER = Duration.ofSeconds(1).toNanos();

  private final Sink sink;
  private final ThreadStarter threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Optional<byte[]> piece = Optional.empty();
  private Optional<NetException> failure = Optional.empty();
  private boolean started;
  private boolean abandoned;
  private boolean unattended;

  /** Where the sending thread comes from. */
  interface ThreadStarter {
    void start(String name, Runnable task);
  }

  Outbox(Sink sink, ThreadStarter threads) {
    this.sink = sink;
    this.threads = threads;
  }

  /**
   * Sends a piece, which is the outbox's from then on.
   *
   * @throws NetException {@code TIMED_OUT} if nothing of it was taken, {@code CLOSED}, or what
   *     became of this piece or the one before
   */
  void send(byte[] next, Limit limit) throws NetException {
    lock.lock();
    try {
      while (piece.isPresent() && !isOver()) {
        limit.await(changed);
      }
      checkOpen();
      piece = Optional.of(next);
      changed.signalAll();
      if (!started) {
        started = true;
        threads.start("Bluetooth sender", this::run);
      }
      while (piece.isPresent() && !isOver() && !limit.isPassed()) {
        limit.await(changed);
      }
      checkOpen();
      unattended = piece.isPresent();
    } finally {
      lock.unlock();
    }
  }

  private boolean isOver() {
    return abandoned || failure.isPresent();
  }

  private void checkOpen() throws NetException {
    if (abandoned) {
      throw Limit.closed();
    }
    if (failure.isPresent()) {
      NetException cause = failure.get();
      throw new NetException(cause.reason(), cause.getMessage(), cause);
    }
  }

  private void run() {
    Optional<byte[]> next = next();
    while (next.isPresent()) {
      Optional<NetException> outcome = outcome(next.get());
      lock.lock();
      try {
        piece = Optional.empty();
        failure = outcome;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
      next = next();
    }
  }

  private Optional<NetException> outcome(byte[] next) {
    try {
      sink.send(next);
      return Optional.empty();
    } catch (NetException e) {
      return Optional.of(e);
    } catch (RuntimeException defect) {
      return Optional.of(Handoff.defect(defect));
    }
  }

  /** Waits for a piece; empty when there will be no more. */
  private Optional<byte[]> next() {
    lock.lock();
    try {
      while (piece.isEmpty() && !isOver()) {
        changed.awaitUninterruptibly();
      }
      return piece;
    } finally {
      lock.unlock();
    }
  }

  /** Ends every wait. */
  void abandon() {
    lock.lock();
    try {
      abandoned = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits a little for a piece that counts as sent and is not out yet. */
  void linger() {
    Limit limit = Limit.of(LINGER);
    lock.lock();
    try {
      while (unattended && piece.isPresent() && !limit.isPassed()) {
        changed.awaitNanos(limit.nanosLeft());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
