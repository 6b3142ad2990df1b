// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketKind;
import dev.argyle.net.Transports;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Many sockets and many threads. */
@Timeout(120)
final class UnixLoadTest {
  private static final int WAITERS = 1_000;
  private static final int VIRTUAL_WAITERS = 10_000;
  private static final int CYCLES = 100_000;

  private final Transports transports = Transports.of(new UnixTransport());

  private record Waiter(Thread thread, FutureTask<Integer> task) {
    static Waiter start(Thread.Builder builder, NetSocket socket) {
      FutureTask<Integer> task =
          new FutureTask<>(() -> socket.receiveFrom(ByteBuffer.allocate(16)).length());
      return new Waiter(builder.start(task), task);
    }

    Reason reason() {
      ExecutionException e =
          assertThrows(ExecutionException.class, () -> task.get(60, TimeUnit.SECONDS));
      return assertInstanceOf(NetException.class, e.getCause()).reason();
    }
  }

  private NetSocket open(SocketKind kind) throws NetException {
    return transports.open(UnixTransport.spec(kind));
  }

  private static boolean isParked(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }

  private static int descriptors() throws IOException {
    int count = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path _ : all) {
        count++;
      }
    }
    return count;
  }

  @ParameterizedTest
  @CsvSource({
    "STREAM,close",
    "STREAM,interrupt",
    "DATAGRAM,close",
    "DATAGRAM,interrupt",
    "SEQPACKET,close",
    "SEQPACKET,interrupt"
  })
  void aThousandWaitersEnd(SocketKind kind, String how) throws NetException {
    List<NetSocket> sockets = new ArrayList<>();
    List<Waiter> waiters = new ArrayList<>();
    for (int i = 0; i < WAITERS; i++) {
      List<NetSocket> pair = UnixSockets.pair(kind);
      sockets.addAll(pair);
      Thread.Builder builder = i % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual();
      waiters.add(Waiter.start(builder, pair.getFirst()));
    }
    for (int i = 0; i < WAITERS; i++) {
      if (how.equals("close")) {
        sockets.get(2 * i).close();
      } else {
        waiters.get(i).thread().interrupt();
      }
    }
    for (Waiter waiter : waiters) {
      assertEquals(Reason.CLOSED, waiter.reason());
    }
    for (NetSocket socket : sockets) {
      socket.close();
    }
  }

  @Test
  void tenThousandVirtualThreadsWaitOnAFewPlatformThreads() throws Exception {
    List<NetSocket> sockets = new ArrayList<>();
    List<Endpoint> names = new ArrayList<>();
    List<Waiter> waiters = new ArrayList<>();
    for (int i = 0; i < VIRTUAL_WAITERS; i++) {
      NetSocket socket = open(SocketKind.DATAGRAM).bind(UnixEndpoint.UNNAMED);
      sockets.add(socket);
      names.add(socket.local().orElseThrow());
    }
    int before = Thread.getAllStackTraces().size();
    for (NetSocket socket : sockets) {
      waiters.add(Waiter.start(Thread.ofVirtual(), socket));
    }
    Waiter last = waiters.getLast();
    while (!isParked(last.thread()) && !last.task().isDone()) {
      Thread.onSpinWait();
    }
    int more = Thread.getAllStackTraces().size() - before;
    assertTrue(more < 10, "%d virtual threads wait on %d more".formatted(VIRTUAL_WAITERS, more));
    try (NetSocket sender = open(SocketKind.DATAGRAM)) {
      for (int i = 0; i < VIRTUAL_WAITERS; i++) {
        sender.sendTo(ByteBuffer.allocate(i % 16), names.get(i));
      }
    }
    for (int i = 0; i < VIRTUAL_WAITERS; i++) {
      assertEquals(i % 16, waiters.get(i).task().get(60, TimeUnit.SECONDS), "its own message");
    }
    for (NetSocket socket : sockets) {
      socket.close();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STREAM", "DATAGRAM", "SEQPACKET"})
  void openingAndClosingLeaksNoDescriptor(SocketKind kind) throws Exception {
    open(kind).close();
    int before = descriptors();
    for (int i = 0; i < CYCLES / 3; i++) {
      open(kind).close();
    }
    int more = descriptors() - before;
    assertTrue(more < 20, "%d sockets left %d descriptors open".formatted(CYCLES / 3, more));
  }

  @Test
  void connectionsLeakNoDescriptor() throws Exception {
    UnixEndpoint name = UnixEndpoint.abstractName("leak" + ProcessHandle.current().pid());
    try (NetSocket listener = open(SocketKind.STREAM).bind(name).listen()) {
      connectOnce(listener, name);
      int before = descriptors();
      for (int i = 0; i < 5_000; i++) {
        connectOnce(listener, name);
      }
      int more = descriptors() - before;
      assertTrue(more < 20, "5,000 connections left %d descriptors open".formatted(more));
    }
  }

  private void connectOnce(NetSocket listener, Endpoint name) throws NetException {
    try (NetSocket client = open(SocketKind.STREAM).connect(name);
        NetSocket served = listener.accept()) {
      client.send(ByteBuffer.allocate(3));
      assertEquals(3, served.receive(ByteBuffer.allocate(10)));
    }
  }
}
