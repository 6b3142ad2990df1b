// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.NetException.Reason;
import dev.argyle.net.spi.SocketHandle;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Notes what it is asked to do. Its waits end as those of a sound handle do, and by nothing else.
 */
final class FakeHandle implements SocketHandle {
  final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  final CountDownLatch woken = new CountDownLatch(1);
  final CountDownLatch waiting = new CountDownLatch(1);
  final AtomicInteger inside = new AtomicInteger();
  volatile int insideAtClose = -1;
  volatile OptionalInt received = OptionalInt.empty();

  @Override
  public void bind(Endpoint local) throws NetException {
    calls.add("bind " + local);
    switch (local.toString()) {
      case "taken" -> throw new NetException(Reason.IN_USE, "taken");
      case "slow" -> await(FOREVER);
      default -> {}
    }
  }

  @Override
  public void listen(int backlog) {
    calls.add("listen " + backlog);
  }

  @Override
  public SocketHandle accept(long nanos) throws NetException {
    await(nanos);
    return new FakeHandle();
  }

  @Override
  public void connect(Endpoint remote, long nanos) throws NetException {
    calls.add("connect " + remote);
    switch (remote.toString()) {
      case "silent" -> await(nanos);
      case "confused" -> {
        Failing.with(Reason.CLOSED, () -> await(nanos));
        throw new NetException(Reason.WRONG_STATE, "not connected (ENOTCONN)");
      }
      case "refuses" -> throw new NetException(Reason.REFUSED, "refused");
      case "defective" -> throw new IllegalStateException("a defect");
      default -> calls.add("connected");
    }
  }

  @Override
  public int receive(ByteBuffer target, long nanos) throws NetException {
    if (received.isEmpty()) {
      await(nanos);
    }
    return received.orElse(1);
  }

  @Override
  public int available() {
    return 7;
  }

  @Override
  public Message receiveFrom(ByteBuffer target, long nanos) {
    target.put((byte) 1);
    return new Message(1, 100, Optional.empty());
  }

  @Override
  public void send(ByteBuffer source, long nanos) throws NetException {
    calls.add("send " + source.remaining());
    if (source.remaining() > 1_000) {
      source.position(1_000);
      await(nanos);
    }
    source.position(source.limit());
  }

  @Override
  public void sendTo(ByteBuffer source, Endpoint target, long nanos) {
    calls.add("sendTo " + target);
  }

  @Override
  public void shutdown(Shutdown how) {
    calls.add("shutdown " + how);
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) {
    calls.add("option " + name + " " + value);
  }

  @Override
  public <T> T option(SocketOption<T> name) {
    return name.type().cast(true);
  }

  @Override
  public Set<SocketOption<?>> options() {
    return Set.of(StandardSocketOptions.TCP_NODELAY);
  }

  @Override
  public Optional<Endpoint> local() {
    return Optional.empty();
  }

  @Override
  public Optional<Endpoint> remote() {
    return Optional.empty();
  }

  @Override
  public void wake() {
    calls.add("wake");
    woken.countDown();
  }

  @Override
  public void close() {
    insideAtClose = inside.get();
    calls.add("close");
  }

  private void await(long nanos) throws NetException {
    inside.incrementAndGet();
    waiting.countDown();
    try {
      if (!woken.await(nanos, TimeUnit.NANOSECONDS)) {
        throw new NetException(Reason.TIMED_OUT, "nothing came");
      }
      throw new NetException(Reason.CLOSED, "woken");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NetException(Reason.CLOSED, "interrupted", e);
    } finally {
      inside.decrementAndGet();
    }
  }
}
