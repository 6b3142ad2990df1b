// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The promises about closing with many sockets and many threads, for one kind of sockets. They take
 * seconds and a thousand threads, so they are not among the checks of {@link Conformance}. Not for
 * several threads.
 */
@Timeout(300)
public abstract class LoadContract {
  private static final int WAITERS = 1_000;
  private static final int CLOSERS = 64;
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  /** For subclasses. */
  protected LoadContract() {}

  /** A socket that receives, to which nobody sends anything. Called in several threads. */
  protected abstract NetSocket silent() throws NetException;

  /** A socket as it is opened. */
  protected abstract NetSocket open() throws NetException;

  /** How many sockets are opened and closed. */
  protected int cycles() {
    return 2_000;
  }

  /** A thread that waits in a socket. */
  private record Waiter(NetSocket socket, Thread thread, FutureTask<Integer> task) {
    static Waiter start(NetSocket socket, Thread.Builder builder) {
      FutureTask<Integer> task =
          new FutureTask<>(() -> socket.receiveFrom(ByteBuffer.allocate(16)).length());
      return new Waiter(socket, builder.start(task), task);
    }

    void endsClosed() {
      ExecutionException e =
          assertThrows(ExecutionException.class, () -> task.get(60, TimeUnit.SECONDS));
      NetException failure = assertInstanceOf(NetException.class, e.getCause());
      assertEquals(Reason.CLOSED, failure.reason(), "how a wait ended");
    }
  }

  private List<Waiter> waiters() throws Exception {
    Queue<NetSocket> sockets = new ConcurrentLinkedQueue<>();
    inThreads(WAITERS, _ -> sockets.add(silent()));
    List<Waiter> waiters = new ArrayList<>();
    for (NetSocket socket : sockets) {
      boolean platform = waiters.size() % 2 == 0;
      waiters.add(Waiter.start(socket, platform ? Thread.ofPlatform() : Thread.ofVirtual()));
    }
    return waiters;
  }

  @Test
  final void closingEndsAThousandWaits() throws Exception {
    List<Waiter> waiters = waiters();
    inThreads(WAITERS, i -> waiters.get(i).socket().close());
    waiters.forEach(Waiter::endsClosed);
  }

  @Test
  final void interruptsEndAThousandWaits() throws Exception {
    List<Waiter> waiters = waiters();
    waiters.forEach(waiter -> waiter.thread().interrupt());
    waiters.forEach(Waiter::endsClosed);
    for (Waiter waiter : waiters) {
      assertTrue(!waiter.socket().isOpen(), "an interrupted wait closes its socket");
    }
  }

  @Test
  final void openingAndClosingLeavesNoDescriptor() throws Exception {
    open().close();
    int before = descriptors();
    inThreads(cycles(), _ -> open().close());
    int more = descriptors() - before;
    assertTrue(more < 20, "%s sockets left %s descriptors open".formatted(cycles(), more));
  }

  /** The kernel takes long to bind and close a packet socket, and as long for many at once. */
  private static void inThreads(int count, Action action) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(CLOSERS)) {
      List<Future<?>> parts = new ArrayList<>();
      for (int part = 0; part < CLOSERS; part++) {
        int first = part;
        parts.add(
            threads.submit(() -> {
              for (int i = first; i < count; i += CLOSERS) {
                action.run(i);
              }
              return first;
            }));
      }
      for (Future<?> part : parts) {
        part.get();
      }
    }
  }

  private interface Action {
    void run(int index) throws NetException;
  }

  private static int descriptors() throws IOException {
    int count = 0;
    try (DirectoryStream<Path> open = Files.newDirectoryStream(DESCRIPTORS)) {
      for (Path _ : open) {
        count++;
      }
    }
    return count;
  }
}
