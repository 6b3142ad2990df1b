// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands what a thread gets from blocking calls that nothing can end to a thread that waits with a
 * limit. One thread puts, one takes, any thread may {@link #abandon}.
 */
final class Handoff<T> {
  private final int capacity;
  private final ArrayDeque<T> items = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Optional<NetException> failure = Optional.empty();
  private boolean abandoned;

  /** Room for so many items. */
  Handoff(int capacity) {
    this.capacity = capacity;
  }

  /** Waits for room; false if nobody takes any more. */
  boolean awaitRoom() {
    lock.lock();
    try {
      while (!abandoned && items.size() >= capacity) {
        changed.awaitUninterruptibly();
      }
      return !abandoned;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for room and adds; false if nobody takes any more, and the item is the caller's. */
  boolean put(T item) {
    lock.lock();
    try {
      boolean room = awaitRoom();
      if (room) {
        items.add(item);
        changed.signalAll();
      }
      return room;
    } finally {
      lock.unlock();
    }
  }

  /** Makes {@link #take} fail once the items are taken. */
  void fail(NetException reason) {
    lock.lock();
    try {
      failure = Optional.of(reason);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for an item and takes it.
   *
   * @param nanos the limit, as in {@link dev.argyle.net.spi.SocketHandle}
   * @throws NetException {@code TIMED_OUT}, {@code CLOSED} if abandoned or interrupted, or the
   *     failure
   */
  T take(long nanos) throws NetException {
    Limit limit = Limit.of(nanos);
    lock.lock();
    try {
      while (!abandoned && items.isEmpty() && failure.isEmpty()) {
        limit.await(changed);
      }
      if (abandoned) {
        throw Limit.closed();
      }
      if (items.isEmpty()) {
        NetException cause = failure.orElseThrow();
        throw new NetException(cause.reason(), cause.getMessage(), cause);
      }
      T item = items.remove();
      changed.signalAll();
      return item;
    } finally {
      lock.unlock();
    }
  }

  /** Whether what is put will still be taken. */
  boolean isAbandoned() {
    lock.lock();
    try {
      return abandoned;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends every wait. Nothing is taken from now on, and what is there is left to {@link #leftOver}.
   */
  void abandon() {
    lock.lock();
    try {
      abandoned = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Removes what was put and not taken. */
  List<T> leftOver() {
    lock.lock();
    try {
      List<T> left = new ArrayList<>(items);
      items.clear();
      return left;
    } finally {
      lock.unlock();
    }
  }

  /** How a failure that is none of {@link Reason}'s own is told to the one that waits. */
  static NetException defect(Throwable cause) {
    return new NetException(Reason.OTHER, "the Bluetooth stack failed: " + cause, cause);
  }
}
