// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import dev.argyle.net.NetException;
import dev.argyle.net.posix.Readiness.Direction;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * How virtual threads wait: they park, and {@link EventPoller} unparks them.
 *
 * <p>At most one thread waits for each direction, so a descriptor has two places to wait in and one
 * registration, whose interest is that of the occupied places.
 */
final class VirtualWaits {
  private final int descriptor;
  private volatile @Nullable Thread receiver;
  private volatile @Nullable Thread sender;
  private int interest;
  private long registration = EventPoller.UNREGISTERED;

  VirtualWaits(int descriptor) {
    this.descriptor = descriptor;
  }

  /** Waits; false if the deadline passed or something else than the descriptor ended the wait. */
  boolean await(Direction direction, Readiness readiness, long deadline) throws NetException {
    place(direction, Thread.currentThread());
    try {
      arm(direction.events);
      while (isWaiting(direction)) {
        long remaining = Readiness.remaining(deadline);
        if (readiness.isWoken() || Thread.currentThread().isInterrupted() || remaining <= 0) {
          return false;
        }
        LockSupport.parkNanos(this, remaining);
      }
      return true;
    } finally {
      place(direction, null);
    }
  }

  /** Lets waiting threads look again at whether the socket was woken. */
  void wake() {
    LockSupport.unpark(receiver);
    LockSupport.unpark(sender);
  }

  /** Called by the poller: these events have come, and the registration is disarmed. */
  void fire(int events) {
    // An error or a hang-up is for both: their calls will say what it is.
    boolean both = (events & ~(Linux.POLLIN | Linux.POLLOUT)) != 0 || !armRest(events);
    if (both || (events & Linux.POLLIN) != 0) {
      Thread waiting = receiver;
      receiver = null;
      LockSupport.unpark(waiting);
    }
    if (both || (events & Linux.POLLOUT) != 0) {
      Thread waiting = sender;
      sender = null;
      LockSupport.unpark(waiting);
    }
  }

  /** Ends the registration, which would outlive the descriptor where another process shares it. */
  synchronized void close() throws NetException {
    if (registration != EventPoller.UNREGISTERED) {
      EventPoller.instance().unregister(descriptor, registration);
      registration = EventPoller.UNREGISTERED;
    }
  }

  private synchronized void arm(int events) throws NetException {
    interest |= events;
    EventPoller poller = EventPoller.instance();
    if (registration == EventPoller.UNREGISTERED) {
      registration = poller.register(descriptor, this, interest);
    } else {
      poller.arm(descriptor, registration, interest);
    }
  }

  /** Arms for what is still waited for; false if that fails, so that the waiting threads try. */
  private synchronized boolean armRest(int events) {
    interest &= ~events;
    if (interest == 0 || registration == EventPoller.UNREGISTERED) {
      return true;
    }
    try {
      EventPoller.instance().arm(descriptor, registration, interest);
      return true;
    } catch (NetException e) {
      return false;
    }
  }

  private void place(Direction direction, @Nullable Thread thread) {
    if (direction == Direction.RECEIVE) {
      receiver = thread;
    } else {
      sender = thread;
    }
  }

  private boolean isWaiting(Direction direction) {
    return (direction == Direction.RECEIVE ? receiver : sender) != null;
  }
}
