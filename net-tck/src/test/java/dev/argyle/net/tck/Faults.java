// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.spi.SocketHandle;
import dev.argyle.net.spi.Transport;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** What authors of transports get wrong, one fault for each promise. */
final class Faults {
  private Faults() {}

  static Transport probeThatChangesItsMind(Transport sound) {
    AtomicInteger calls = new AtomicInteger();
    return new WrappedTransport(sound, handle -> handle) {
      @Override
      public Availability probe(SocketSpec spec) {
        return calls.incrementAndGet() % 100 == 99
            ? Availability.unsupported("not now", "ask again")
            : Availability.AVAILABLE;
      }
    };
  }

  /** As with close(2) of a descriptor in which another thread waits. */
  static final class DeafToWake extends ForwardingHandle {
    DeafToWake(SocketHandle sound) {
      super(sound, DeafToWake::new);
    }

    @Override
    public void wake() {}
  }

  /** As with a backlog that nobody empties. */
  static final class ForgetfulListener extends ForwardingHandle {
    private boolean listens;

    ForgetfulListener(SocketHandle sound) {
      super(sound);
    }

    @Override
    public void listen(int backlog) throws NetException {
      super.listen(backlog);
      listens = true;
    }

    @Override
    public void close() throws NetException {
      if (!listens) {
        super.close();
      }
    }
  }

  /** As with a loop around a call that ends with EINTR. */
  static final class DeafToInterrupts extends ForwardingHandle {
    DeafToInterrupts(SocketHandle sound) {
      super(sound, DeafToInterrupts::new);
    }

    @Override
    public int receive(ByteBuffer target, long nanos) throws NetException {
      while (true) {
        try {
          return super.receive(target, nanos);
        } catch (NetException e) {
          if (!Thread.interrupted()) {
            throw e;
          }
        }
      }
    }
  }

  /** As with SO_RCVTIMEO below a stream. */
  static final class TimeoutAsEnd extends ForwardingHandle {
    TimeoutAsEnd(SocketHandle sound) {
      super(sound, TimeoutAsEnd::new);
    }

    @Override
    public int receive(ByteBuffer target, long nanos) throws NetException {
      try {
        return super.receive(target, nanos);
      } catch (NetException e) {
        if (e.reason() == Reason.TIMED_OUT) {
          return -1;
        }
        throw e;
      }
    }
  }

  /** As with a call that has no limit. */
  static final class DeafToLimits extends ForwardingHandle {
    DeafToLimits(SocketHandle sound) {
      super(sound, DeafToLimits::new);
    }

    @Override
    public int receive(ByteBuffer target, long nanos) throws NetException {
      return super.receive(target, FOREVER);
    }
  }

  /** As with a close that waits for what the peer never says. */
  static final class SlowToClose extends ForwardingHandle {
    private final CountDownLatch released;

    SlowToClose(SocketHandle sound, CountDownLatch released) {
      super(sound, accepted -> new SlowToClose(accepted, released));
      this.released = released;
    }

    @Override
    public void close() throws NetException {
      super.close();
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** As with a mistake in Java. */
  static final class Unchecked extends ForwardingHandle {
    Unchecked(SocketHandle sound) {
      super(sound, Unchecked::new);
    }

    @Override
    public int receive(ByteBuffer target, long nanos) {
      throw new IndexOutOfBoundsException("a mistake");
    }
  }

  /** As with streams over one channel, where reading blocks writing. */
  static final class OneAtATime extends ForwardingHandle {
    private final ReentrantLock busy = new ReentrantLock();

    OneAtATime(SocketHandle sound) {
      super(sound, OneAtATime::new);
    }

    @Override
    public int receive(ByteBuffer target, long nanos) throws NetException {
      busy.lock();
      try {
        return super.receive(target, nanos);
      } finally {
        busy.unlock();
      }
    }

    @Override
    public void send(ByteBuffer source, long nanos) throws NetException {
      busy.lock();
      try {
        super.send(source, nanos);
      } finally {
        busy.unlock();
      }
    }
  }

  /** As with a short write that nobody looks at. */
  static final class ShortWrites extends ForwardingHandle {
    ShortWrites(SocketHandle sound) {
      super(sound, ShortWrites::new);
    }

    @Override
    public void send(ByteBuffer source, long nanos) throws NetException {
      super.send(source.slice(source.position(), Math.min(source.remaining(), 10_000)), nanos);
      source.position(source.limit());
    }
  }

  /** As with a call that blocks below Java, for which a thread of its own was started. */
  static final class ThreadPerWait extends ForwardingHandle {
    ThreadPerWait(SocketHandle sound) {
      super(sound, ThreadPerWait::new);
    }

    @Override
    public int receive(ByteBuffer target, long nanos) throws NetException {
      FutureTask<Integer> task = new FutureTask<>(() -> super.receive(target, nanos));
      Thread.ofPlatform().daemon().start(task);
      try {
        return task.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof NetException failure
            ? failure
            : new NetException(Reason.OTHER, "the wait failed", e);
      } catch (InterruptedException e) {
        throw new NetException(Reason.CLOSED, "interrupted", e);
      }
    }
  }

  /** As with an exception whose cause is not looked at. */
  static final class OneReasonForAll extends ForwardingHandle {
    OneReasonForAll(SocketHandle sound) {
      super(sound);
    }

    @Override
    public void connect(Endpoint remote, long nanos) throws NetException {
      try {
        super.connect(remote, nanos);
      } catch (NetException e) {
        throw new NetException(Reason.OTHER, "connect failed", e);
      }
    }
  }

  /** As with what was asked for in place of what getsockname(2) says. */
  static final class NameAsAsked extends ForwardingHandle {
    private Optional<Endpoint> asked = Optional.empty();

    NameAsAsked(SocketHandle sound) {
      super(sound);
    }

    @Override
    public void bind(Endpoint local) throws NetException {
      super.bind(local);
      asked = Optional.of(local);
    }

    @Override
    public Optional<Endpoint> local() throws NetException {
      return asked.isPresent() ? asked : super.local();
    }
  }
}
