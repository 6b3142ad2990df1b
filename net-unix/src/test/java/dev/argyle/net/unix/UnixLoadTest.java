// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketKind;
import dev.argyle.net.Transports;
import dev.argyle.net.tck.LoadContract;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many sockets and many threads. */
@Timeout(120)
final class UnixLoadTest {
  private static final int VIRTUAL_WAITERS = 10_000;
  private static final int CYCLES = 100_000;

  private static final Transports TRANSPORTS = Transports.of(new UnixTransport());

  private record Waiter(Thread thread, FutureTask<Integer> task) {
    static Waiter start(Thread.Builder builder, NetSocket socket) {
      FutureTask<Integer> task =
          new FutureTask<>(() -> socket.receiveFrom(ByteBuffer.allocate(16)).length());
      return new Waiter(builder.start(task), task);
    }
  }

  private static NetSocket open(SocketKind kind) throws NetException {
    return TRANSPORTS.open(UnixTransport.spec(kind));
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

  /** Sockets of one kind; what they are connected to stays open until the test ends. */
  private abstract static class Load extends LoadContract {
    private final SocketKind kind;
    private final Queue<NetSocket> peers = new ConcurrentLinkedQueue<>();

    Load(SocketKind kind) {
      this.kind = kind;
    }

    @Override
    protected final NetSocket silent() throws NetException {
      List<NetSocket> pair = UnixSockets.pair(kind);
      peers.add(pair.getLast());
      return pair.getFirst();
    }

    @Override
    protected final NetSocket open() throws NetException {
      return UnixLoadTest.open(kind);
    }

    @Override
    protected final int cycles() {
      return CYCLES / 3;
    }

    @AfterEach
    final void closePeers() throws NetException {
      for (NetSocket peer : peers) {
        peer.close();
      }
    }
  }

  @Nested
  final class Stream extends Load {
    Stream() {
      super(SocketKind.STREAM);
    }
  }

  @Nested
  final class Datagram extends Load {
    Datagram() {
      super(SocketKind.DATAGRAM);
    }
  }

  @Nested
  final class Seqpacket extends Load {
    Seqpacket() {
      super(SocketKind.SEQPACKET);
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
