// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import dev.argyle.net.NetException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * How platform threads wait: in poll(2) on the descriptor and an eventfd that ends the wait, or in
 * a receive call that shutdown(2) ends.
 *
 * <p>It is a channel only to hear of interrupts: {@link AbstractInterruptibleChannel} is the one
 * public way to run something when a thread that is blocked in the kernel is interrupted. Being
 * interrupted closes a socket for good, as it closes such a channel.
 */
final class PlatformWaits extends AbstractInterruptibleChannel {
  private static final int NONE = -1;
  private static final int SHUT_RDWR = 2;

  private final int descriptor;
  private final Readiness readiness;
  private int eventDescriptor = NONE;
  private volatile boolean inReceiveCall;

  PlatformWaits(int descriptor, Readiness readiness) {
    this.descriptor = descriptor;
    this.readiness = readiness;
  }

  /** Waits; false if the deadline passed or something else than the descriptor ended the wait. */
  boolean await(int events, long deadline) throws NetException {
    Scratch scratch = Scratch.take();
    begin();
    try {
      int waker = eventDescriptor(scratch);
      // Whoever wakes from here on finds the eventfd; whoever woke before is seen here.
      while (!readiness.isWoken()) {
        scratch.valueAt(0, descriptor);
        scratch.valueAt(1, events);
        scratch.valueAt(2, waker);
        scratch.valueAt(3, Linux.POLLIN);
        int timeout = Readiness.remainingMillis(deadline);
        int ready = scratch.call(Libc.POLL, scratch.valueAddress(), 2, timeout);
        if (ready > 0) {
          int returned = scratch.valueAt(1) >>> 16;
          return returned != 0;
        }
        if (ready < 0 && scratch.errno() != Errno.EINTR.number()) {
          throw Errno.exception(scratch.errno());
        }
        if (ready == 0 && Readiness.remaining(deadline) <= 0) {
          return false;
        }
      }
      return false;
    } finally {
      leave();
      scratch.give();
    }
  }

  /**
   * Between this and {@link #leaveReceive} the calling thread may block in a receive call: a wake
   * and an interrupt end it by shutting the connection down. Only then, since the connection may be
   * shared with another process, which a close on this side must not disturb.
   */
  void enterReceive() {
    inReceiveCall = true;
    begin();
  }

  void leaveReceive() {
    leave();
    inReceiveCall = false;
  }

  /** Called when a thread is interrupted that waits here. */
  @Override
  protected void implCloseChannel() {
    readiness.wake();
  }

  synchronized void wake() {
    Scratch scratch = Scratch.take();
    if (eventDescriptor != NONE) {
      scratch.valueAt(0, 1);
      scratch.valueAt(1, 0);
      // Adding one to an eventfd cannot fail: its counter is 64 bits wide.
      scratch.call(Libc.WRITE, eventDescriptor, scratch.valueAddress(), 8);
    }
    if (inReceiveCall) {
      // It fails only where the peer has ended the connection, and then the call returns anyway.
      scratch.call(Libc.SHUTDOWN, descriptor, SHUT_RDWR, 0);
    }
    scratch.give();
  }

  synchronized void release() throws NetException {
    if (eventDescriptor != NONE) {
      new Descriptor(eventDescriptor).close();
      eventDescriptor = NONE;
    }
  }

  private void leave() {
    try {
      end(true);
    } catch (AsynchronousCloseException e) {
      // The interrupt has woken the socket, which tells whoever waits in it.
      assert readiness.isWoken() : e;
    }
  }

  private synchronized int eventDescriptor(Scratch scratch) throws NetException {
    if (eventDescriptor == NONE) {
      int flags = Linux.SOCK_CLOEXEC | Linux.SOCK_NONBLOCK;
      int made = scratch.call(Libc.EVENT_DESCRIPTOR, 0, flags, 0);
      if (made < 0) {
        throw Errno.exception(scratch.errno());
      }
      eventDescriptor = made;
    }
    return eventDescriptor;
  }
}
