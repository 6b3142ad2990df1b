// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.argyle.net.NetException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of the process that waits for the descriptors of all parked virtual threads
 * (epoll(7)).
 *
 * <p>A registration has a number that is never used twice, so an event that was under way when its
 * socket closed finds nobody, also when the descriptor's number belongs to another socket by then.
 * Registrations are one-shot: an event disarms, and a thread that waits again arms.
 */
final class EventPoller {
  /** No registration has this number. */
  static final long UNREGISTERED = 0;

  private static final int EPOLL_CTL_ADD = 1;
  private static final int EPOLL_CTL_DEL = 2;
  private static final int EPOLL_CTL_MOD = 3;
  private static final int EPOLLONESHOT = 1 << 30;
  private static final int EPOLL_CLOEXEC = 0x80000;
  private static final int BATCH = 128;

  /** struct epoll_event is packed on x86-64 and nowhere else. */
  private static final boolean PACKED = System.getProperty("os.arch").equals("amd64");

  private static final int DATA_OFFSET = PACKED ? 4 : 8;
  private static final int EVENT_SIZE = DATA_OFFSET + 8;

  private static final AtomicReference<@Nullable EventPoller> INSTANCE = new AtomicReference<>();

  private final int epoll;
  private final Map<Long, VirtualWaits> registered = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong(UNREGISTERED);

  private EventPoller() throws NetException {
    Scratch scratch = Scratch.take();
    try {
      epoll = scratch.call(Libc.EPOLL_CREATE, EPOLL_CLOEXEC, 0, 0);
      if (epoll < 0) {
        throw Errno.exception(scratch.errno());
      }
    } finally {
      scratch.give();
    }
  }

  /** The poller, which is made at first use; not by a static initialiser, since that may fail. */
  static EventPoller instance() throws NetException {
    EventPoller poller = INSTANCE.get();
    return poller == null ? start() : poller;
  }

  private static synchronized EventPoller start() throws NetException {
    EventPoller poller = INSTANCE.get();
    if (poller == null) {
      poller = new EventPoller();
      Thread.ofPlatform().daemon().name("argyle-poller").start(poller::run);
      INSTANCE.set(poller);
    }
    return poller;
  }

  /** Registers a descriptor, armed for these events. */
  long register(int descriptor, VirtualWaits waits, int events) throws NetException {
    long registration = numbers.incrementAndGet();
    registered.put(registration, waits);
    try {
      control(EPOLL_CTL_ADD, descriptor, registration, events);
    } catch (NetException e) {
      registered.remove(registration);
      throw e;
    }
    return registration;
  }

  /** Arms a registration for these events, once. */
  void arm(int descriptor, long registration, int events) throws NetException {
    control(EPOLL_CTL_MOD, descriptor, registration, events);
  }

  /** Ends a registration. */
  void unregister(int descriptor, long registration) throws NetException {
    registered.remove(registration);
    control(EPOLL_CTL_DEL, descriptor, registration, 0);
  }

  private void control(int operation, int descriptor, long registration, int events)
      throws NetException {
    Scratch scratch = Scratch.take();
    try {
      scratch.control.set(JAVA_INT, 0, events | EPOLLONESHOT);
      scratch.control.set(JAVA_LONG_UNALIGNED, DATA_OFFSET, registration);
      int result =
          scratch.call(Libc.EPOLL_CONTROL, epoll, operation, descriptor, scratch.controlAddress());
      if (result < 0) {
        throw Errno.exception(scratch.errno());
      }
    } finally {
      scratch.give();
    }
  }

  private void run() {
    MemorySegment events = Arena.global().allocate((long) BATCH * EVENT_SIZE, 16);
    Scratch scratch = Scratch.take();
    while (true) {
      // The only failure that can happen here is EINTR, and then there are no events.
      int count = scratch.call(Libc.EPOLL_WAIT, epoll, events.address(), BATCH, -1);
      for (int i = 0; i < count; i++) {
        long event = (long) i * EVENT_SIZE;
        VirtualWaits waits = registered.get(events.get(JAVA_LONG_UNALIGNED, event + DATA_OFFSET));
        if (waits != null) {
          waits.fire(events.get(JAVA_INT, event));
        }
      }
    }
  }
}
