// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Shutdown;
import dev.argyle.net.SocketKind;
import dev.argyle.net.Transports;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The verbs on the kernel's sockets, from platform threads and from virtual ones. */
@Timeout(60)
final class PosixSocketHandleTest {
  private final Transports transports =
      Transports.of(new AbstractNamesTransport(new AbstractNames()));

  /** Two sockets that are connected to each other. */
  private record Pair(NetSocket client, NetSocket server) implements AutoCloseable {
    @Override
    public void close() throws NetException {
      client.close();
      server.close();
    }
  }

  private NetSocket open(SocketKind kind) throws NetException {
    return transports.open(AbstractNamesTransport.spec(kind));
  }

  private Pair pair(SocketKind kind) throws NetException {
    AbstractNames.Name name = AbstractNames.Name.fresh();
    try (NetSocket listener = open(kind).bind(name).listen(1)) {
      NetSocket client = open(kind).connect(name);
      return new Pair(client, listener.accept());
    }
  }

  private interface Verb {
    Object run() throws NetException;
  }

  private static FutureTask<Object> inThread(boolean virtual, Verb verb) {
    FutureTask<Object> task = new FutureTask<>(verb::run);
    (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(task);
    return task;
  }

  private static Reason reasonOf(FutureTask<Object> task) throws Exception {
    ExecutionException e =
        assertThrows(ExecutionException.class, () -> task.get(30, TimeUnit.SECONDS));
    return assertInstanceOf(NetException.class, e.getCause()).reason();
  }

  private static ByteBuffer buffer(boolean direct, int capacity) {
    return direct ? ByteBuffer.allocateDirect(capacity) : ByteBuffer.allocate(capacity);
  }

  @ParameterizedTest
  @CsvSource({"false,false", "false,true", "true,false", "true,true"})
  void everyByteOfAStreamArrivesInOrder(boolean virtual, boolean direct) throws Exception {
    byte[] sent = new byte[3_000_000];
    new Random(7).nextBytes(sent);
    try (Pair pair = pair(SocketKind.STREAM)) {
      FutureTask<Object> sender =
          inThread(
              virtual,
              () -> {
                ByteBuffer source = buffer(direct, sent.length).put(sent).flip();
                pair.client().send(source);
                pair.client().shutdown(Shutdown.SEND);
                return source.remaining();
              });
      FutureTask<Object> receiver =
          inThread(
              virtual,
              () -> {
                ByteBuffer target = buffer(direct, sent.length + 1);
                while (pair.server().receive(target) >= 0) {}
                byte[] received = new byte[target.flip().remaining()];
                target.get(received);
                return received;
              });
      assertEquals(0, sender.get(30, TimeUnit.SECONDS), "send takes all bytes");
      assertTrue(Arrays.equals(sent, (byte[]) receiver.get()), "the stream keeps every byte");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STREAM", "SEQPACKET"})
  void aConnectionEndsWhenThePeerCloses(SocketKind kind) throws NetException {
    try (Pair pair = pair(kind)) {
      pair.client().send(ByteBuffer.wrap("last".getBytes(UTF_8)));
      pair.client().close();
      ByteBuffer target = ByteBuffer.allocate(10);
      assertEquals(4, pair.server().receive(target), "what was sent is delivered");
      assertEquals(-1, pair.server().receive(target), "then comes the end");
      assertEquals(-1, pair.server().timeout(Duration.ofSeconds(5)).receive(target), "for good");
      NetException e =
          assertThrows(NetException.class, () -> pair.server().send(ByteBuffer.allocate(1)));
      assertEquals(Reason.RESET, e.reason(), "sending to a peer that is gone");
      assertTrue(e.toString().contains("EPIPE"), "names the errno: " + e);
    }
  }

  @ParameterizedTest
  @CsvSource({"STREAM,false", "STREAM,true", "SEQPACKET,false", "SEQPACKET,true"})
  void localCloseWakesTheReader(SocketKind kind, boolean virtual) throws Exception {
    for (Duration limit : new Duration[] {Duration.ZERO, Duration.ofMinutes(5)}) {
      try (Pair pair = pair(kind)) {
        pair.server().timeout(limit);
        FutureTask<Object> reader =
            inThread(virtual, () -> pair.server().receive(ByteBuffer.allocate(1)));
        assertEquals(Optional.empty(), beforeDone(reader), "the reader waits");
        pair.server().close();
        assertEquals(Reason.CLOSED, reasonOf(reader));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"STREAM,false", "STREAM,true", "SEQPACKET,false", "SEQPACKET,true"})
  void anInterruptWakesTheReader(SocketKind kind, boolean virtual) throws Exception {
    for (Duration limit : new Duration[] {Duration.ZERO, Duration.ofMinutes(5)}) {
      try (Pair pair = pair(kind)) {
        pair.server().timeout(limit);
        FutureTask<Object> reader =
            new FutureTask<>(() -> {
              try {
                return pair.server().receive(ByteBuffer.allocate(1));
              } catch (NetException e) {
                assertTrue(Thread.currentThread().isInterrupted(), "the status stays set");
                throw e;
              }
            });
        Thread thread = (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(reader);
        assertEquals(Optional.empty(), beforeDone(reader), "the reader waits");
        thread.interrupt();
        assertEquals(Reason.CLOSED, reasonOf(reader));
        assertTrue(!pair.server().isOpen(), "an interrupt closes the socket");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void localCloseWakesAcceptAndSend(boolean virtual) throws Exception {
    NetSocket listener = open(SocketKind.STREAM).bind(AbstractNames.Name.fresh()).listen();
    FutureTask<Object> acceptor = inThread(virtual, listener::accept);
    try (Pair pair = pair(SocketKind.STREAM)) {
      FutureTask<Object> sender =
          inThread(
              virtual,
              () -> {
                pair.client().send(ByteBuffer.allocate(10_000_000));
                return "sent";
              });
      assertEquals(Optional.empty(), beforeDone(acceptor), "accept waits");
      assertEquals(Optional.empty(), beforeDone(sender), "send waits");
      listener.close();
      pair.client().close();
      assertEquals(Reason.CLOSED, reasonOf(acceptor));
      assertEquals(Reason.CLOSED, reasonOf(sender));
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void aReaderThatTimedOutReadsWhatComesLater(boolean virtual) throws Exception {
    try (Pair pair = pair(SocketKind.STREAM)) {
      pair.server().timeout(Duration.ofMillis(30));
      FutureTask<Object> reader =
          inThread(virtual, () -> pair.server().receive(ByteBuffer.allocate(8)));
      assertEquals(Reason.TIMED_OUT, reasonOf(reader));
      pair.client().send(ByteBuffer.allocate(3));
      assertEquals(3, pair.server().receive(ByteBuffer.allocate(8)));
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void connectHonoursItsLimitOnAFullBacklog(boolean virtual) throws Exception {
    AbstractNames.Name name = AbstractNames.Name.fresh();
    try (NetSocket listener = open(SocketKind.STREAM).bind(name).listen(1);
        NetSocket _ = open(SocketKind.STREAM).connect(name);
        NetSocket _ = open(SocketKind.STREAM).connect(name)) {
      NetSocket third = open(SocketKind.STREAM).timeout(Duration.ofMillis(30));
      assertEquals(Reason.TIMED_OUT, reasonOf(inThread(virtual, () -> third.connect(name))));
      NetSocket fourth = open(SocketKind.STREAM);
      FutureTask<Object> waiting = inThread(virtual, () -> fourth.connect(name));
      assertEquals(Optional.empty(), beforeDone(waiting), "connect waits for room");
      listener.accept().close();
      waiting.get(30, TimeUnit.SECONDS);
      fourth.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void aDatagramKeepsItsBoundaryAndTellsItsSender(boolean direct) throws NetException {
    AbstractNames.Name here = AbstractNames.Name.fresh();
    AbstractNames.Name there = AbstractNames.Name.fresh();
    try (NetSocket receiver = open(SocketKind.DATAGRAM).bind(here);
        NetSocket sender = open(SocketKind.DATAGRAM).bind(there)) {
      for (int length : new int[] {0, 5, 20_000}) {
        sender.sendTo(buffer(direct, length), here);
        Message message = receiver.receiveFrom(buffer(direct, 20_000));
        assertEquals(new Message(length, length, Optional.of(there)), message);
      }
      sender.sendTo(buffer(direct, 100), here);
      Message cut = receiver.receiveFrom(buffer(direct, 10));
      assertEquals(10, cut.length(), "what fits is stored");
      assertEquals(100, cut.fullLength(), "the true length is told");
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void aSenderWaitsForRoomInTheQueueOfAReceiver(boolean virtual) throws Exception {
    AbstractNames.Name here = AbstractNames.Name.fresh();
    int count = 2_000;
    try (NetSocket receiver = open(SocketKind.DATAGRAM).bind(here);
        NetSocket sender = open(SocketKind.DATAGRAM)) {
      FutureTask<Object> sending =
          inThread(
              virtual,
              () -> {
                for (int i = 0; i < count; i++) {
                  sender.sendTo(ByteBuffer.allocate(4).putInt(0, i), here);
                }
                return count;
              });
      assertEquals(Optional.empty(), beforeDone(sending), "the sender waits for room");
      for (int i = 0; i < count; i++) {
        ByteBuffer target = ByteBuffer.allocate(4);
        receiver.receive(target);
        assertEquals(i, target.getInt(0), "datagrams come in order");
      }
      assertEquals(count, sending.get(30, TimeUnit.SECONDS));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STREAM", "SEQPACKET"})
  void aConnectionToNobodyIsRefused(SocketKind kind) throws NetException {
    NetSocket socket = open(kind);
    NetException e =
        assertThrows(NetException.class, () -> socket.connect(AbstractNames.Name.fresh()));
    assertEquals(Reason.REFUSED, e.reason());
    assertTrue(e.toString().contains("ECONNREFUSED"), e.toString());
  }

  @ParameterizedTest
  @EnumSource(names = {"STREAM", "DATAGRAM", "SEQPACKET"})
  void aNameThatIsTakenIsInUse(SocketKind kind) throws NetException {
    AbstractNames.Name name = AbstractNames.Name.fresh();
    try (NetSocket first = open(kind).bind(name);
        NetSocket second = open(kind)) {
      assertEquals(Optional.of(name), first.local());
      NetException e = assertThrows(NetException.class, () -> second.bind(name));
      assertEquals(Reason.IN_USE, e.reason());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STREAM", "DATAGRAM"})
  void optionsReadBackAsTheyWereSet(SocketKind kind) throws NetException {
    try (NetSocket socket = open(kind)) {
      socket.option(StandardSocketOptions.SO_SNDBUF, 20_000);
      assertEquals(40_000, socket.option(StandardSocketOptions.SO_SNDBUF), "the kernel doubles");
      socket.option(StandardSocketOptions.SO_KEEPALIVE, true);
      assertEquals(true, socket.option(StandardSocketOptions.SO_KEEPALIVE));
      assertEquals(-1, socket.option(StandardSocketOptions.SO_LINGER));
      socket.option(StandardSocketOptions.SO_LINGER, 3);
      assertEquals(3, socket.option(StandardSocketOptions.SO_LINGER));
    }
  }

  /** The outcome of a task if it has one before a wait must have begun. */
  private static Optional<Object> beforeDone(FutureTask<Object> task) throws Exception {
    try {
      return Optional.of(task.get(50, TimeUnit.MILLISECONDS));
    } catch (TimeoutException stillWaiting) {
      return Optional.empty();
    }
  }
}
