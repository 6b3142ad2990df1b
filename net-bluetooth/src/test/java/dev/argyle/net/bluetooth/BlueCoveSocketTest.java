// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Shutdown;
import dev.argyle.net.SocketSpec;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sockets of two emulated devices. */
@Timeout(120)
final class BlueCoveSocketTest {
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofSeconds(30);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private EmulatedDevice serverDevice;
  private EmulatedDevice clientDevice;

  static Iterable<SocketSpec> specs() {
    return BluetoothSpecs.ALL;
  }

  @BeforeEach
  void plugIn() {
    serverDevice = EmulatedDevice.plugIn();
    clientDevice = EmulatedDevice.plugIn();
  }

  @AfterEach
  void plugOut() throws NetException {
    threads.close();
    clientDevice.close();
    serverDevice.close();
  }

  private record Pair(NetSocket client, NetSocket accepted) implements AutoCloseable {
    @Override
    public void close() throws NetException {
      client.close();
      accepted.close();
    }
  }

  private Pair connect(NetSocket server) throws NetException {
    Endpoint address = EmulatedDevice.addressOf(server);
    EmulatedDevice.settle();
    NetSocket client = clientDevice.open(server.spec()).timeout(LONG).connect(address);
    return new Pair(client, server.timeout(LONG).accept().timeout(LONG));
  }

  private static NetException failure(Reason reason, Callable<?> action) {
    NetException e = assertThrows(NetException.class, action::call);
    assertEquals(reason, e.reason(), () -> "the reason of: " + e);
    return e;
  }

  @ParameterizedTest
  @MethodSource("specs")
  void whatBothSidesSendAtOnceArrives(SocketSpec spec) throws Exception {
    byte[] content = new byte[1 << 20];
    new Random(1).nextBytes(content);
    try (NetSocket server = serverDevice.listen(spec, 4);
        Pair pair = connect(server)) {
      Future<?> first = threads.submit(() -> send(pair.client, content));
      Future<?> second = threads.submit(() -> send(pair.accepted, content));
      Future<byte[]> third = threads.submit(() -> receive(pair.client, content.length));
      assertArrayEquals(content, receive(pair.accepted, content.length), "client to server");
      assertArrayEquals(content, third.get(), "server to client");
      first.get();
      second.get();
    }
  }

  private static Void send(NetSocket socket, byte[] content) throws NetException {
    int piece = socket.spec().kind().isMessage() ? 600 : content.length;
    for (int at = 0; at < content.length; at += piece) {
      socket.send(ByteBuffer.wrap(content, at, Math.min(piece, content.length - at)));
    }
    return null;
  }

  private static byte[] receive(NetSocket socket, int length) throws NetException {
    ByteBuffer target = ByteBuffer.allocate(length);
    while (target.hasRemaining() && socket.receive(target) >= 0) {
      // until all is there
    }
    return target.array();
  }

  @ParameterizedTest
  @MethodSource("specs")
  void twoHundredConnectionsComeAndGo(SocketSpec spec) throws Exception {
    try (NetSocket server = serverDevice.listen(spec, 4)) {
      for (int i = 0; i < 200; i++) {
        try (Pair pair = connect(server)) {
          pair.client.send(ByteBuffer.wrap(new byte[] {(byte) i}));
          ByteBuffer target = ByteBuffer.allocate(1);
          assertEquals(1, pair.accepted.receive(target), "bytes of connection " + i);
          assertEquals((byte) i, target.get(0), "content of connection " + i);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void thePeersCloseIsTheEndAfterWhatItSent(SocketSpec spec) throws Exception {
    try (NetSocket server = serverDevice.listen(spec, 4);
        Pair pair = connect(server)) {
      pair.client.send(ByteBuffer.wrap(new byte[] {1, 2, 3}));
      pair.client.close();
      ByteBuffer target = ByteBuffer.allocate(10);
      assertEquals(3, pair.accepted.receive(target), "what was sent before the close");
      assertEquals(-1, pair.accepted.receive(target), "the end");
      assertEquals(-1, pair.accepted.receive(target), "the end, asked again");
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void aChannelWithoutServiceRefuses(SocketSpec spec) throws Exception {
    int channel = spec.equals(BluetoothSpecs.RFCOMM) ? 29 : 0x1EFF;
    Endpoint nobody = new BluetoothEndpoint(serverDevice.address(), channel);
    failure(Reason.REFUSED, () -> clientDevice.open(spec).connect(nobody));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void anAbsentDeviceIsUnreachable(SocketSpec spec) {
    int channel = spec.equals(BluetoothSpecs.RFCOMM) ? 3 : 0x1001;
    Endpoint absent = new BluetoothEndpoint("00:00:00:00:0A:BC", channel);
    failure(Reason.UNREACHABLE, () -> clientDevice.open(spec).connect(absent));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void aServiceThatDoesNotListenMakesConnectTimeOut(SocketSpec spec) throws Exception {
    try (NetSocket bound = serverDevice.open(spec).bind(BluetoothEndpoint.ANY)) {
      Endpoint address = EmulatedDevice.addressOf(bound);
      failure(Reason.TIMED_OUT, () -> clientDevice.open(spec).timeout(SHORT).connect(address));
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void whatComesAfterATimeoutIsReceivedLater(SocketSpec spec) throws Exception {
    try (NetSocket server = serverDevice.listen(spec, 4);
        Pair pair = connect(server)) {
      ByteBuffer target = ByteBuffer.allocate(10);
      pair.accepted.timeout(SHORT);
      failure(Reason.TIMED_OUT, () -> pair.accepted.receive(target));
      pair.client.send(ByteBuffer.wrap(new byte[] {7}));
      assertEquals(1, pair.accepted.timeout(LONG).receive(target), "bytes after the timeout");
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void aConnectionThatComesAfterATimeoutIsAcceptedLater(SocketSpec spec) throws Exception {
    try (NetSocket server = serverDevice.listen(spec, 1).timeout(SHORT)) {
      failure(Reason.TIMED_OUT, server::accept);
      try (Pair pair = connect(server)) {
        assertEquals(
            clientDevice.address(),
            ((BluetoothEndpoint) pair.accepted.remote().orElseThrow()).address(),
            "who connected");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void aConnectionThatNobodyAcceptsEndsWithTheListener(SocketSpec spec) throws Exception {
    NetSocket server = serverDevice.listen(spec, 2);
    try (NetSocket client = clientDevice.connect(server).timeout(LONG)) {
      server.close();
      assertEquals(-1, client.receive(ByteBuffer.allocate(1)), "the end of the connection");
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void closeWakesWhoWaits(SocketSpec spec) throws Exception {
    NetSocket server = serverDevice.listen(spec, 4);
    try (Pair pair = connect(server)) {
      Future<Integer> receiver =
          threads.submit(
              () -> pair.accepted.timeout(Duration.ZERO).receive(ByteBuffer.allocate(1)));
      Future<NetSocket> acceptor = threads.submit(() -> server.timeout(Duration.ZERO).accept());
      failure(Reason.TIMED_OUT, () -> pair.client.timeout(SHORT).receive(ByteBuffer.allocate(1)));
      pair.accepted.close();
      server.close();
      assertClosed(receiver);
      assertClosed(acceptor);
    }
  }

  private static void assertClosed(Future<?> waiter) {
    Exception e = assertThrows(Exception.class, () -> waiter.get(10, TimeUnit.SECONDS));
    NetException cause = (NetException) e.getCause();
    assertEquals(Reason.CLOSED, cause.reason(), "the reason of a woken thread");
  }

  @Test
  void aSenderWhoseLimitPassesToldHowMuchWasTaken() throws Exception {
    try (NetSocket server = serverDevice.listen(BluetoothSpecs.RFCOMM, 4);
        Pair pair = connect(server)) {
      ByteBuffer source = ByteBuffer.allocate(1 << 20);
      failure(Reason.TIMED_OUT, () -> send(pair.client.timeout(SHORT), source));
      assertTrue(source.hasRemaining(), "a peer that does not receive takes less than 1 MiB");
    }
  }

  private static Void send(NetSocket socket, ByteBuffer source) throws NetException {
    socket.send(source);
    return null;
  }

  @Test
  void aPacketOverTheMtuIsRefusedAndTheNextArrives() throws Exception {
    try (NetSocket server = serverDevice.listen(BluetoothSpecs.L2CAP, 4);
        Pair pair = connect(server)) {
      int mtu = pair.client.option(BluetoothOptions.TRANSMIT_MTU);
      failure(Reason.TOO_LONG, () -> send(pair.client, ByteBuffer.allocate(mtu + 1)));
      pair.client.send(ByteBuffer.allocate(mtu));
      assertEquals(mtu, pair.accepted.receive(ByteBuffer.allocate(2000)), "a packet of the MTU");
    }
  }

  @Test
  void packetsKeepTheirBoundariesAndEmptyOnesCount() throws Exception {
    try (NetSocket server = serverDevice.listen(BluetoothSpecs.L2CAP, 4);
        Pair pair = connect(server)) {
      pair.client.send(ByteBuffer.allocate(0));
      pair.client.send(ByteBuffer.allocate(5));
      Message empty = pair.accepted.receiveFrom(ByteBuffer.allocate(10));
      Message cut = pair.accepted.receiveFrom(ByteBuffer.allocate(3));
      assertEquals(0, empty.length(), "the empty packet");
      assertEquals(3, cut.length(), "what fits of the second packet");
      assertEquals(5, cut.fullLength(), "the length of the second packet");
    }
  }

  @Test
  void theMtuIsAnOptionOfBothSides() throws Exception {
    try (NetSocket server =
        serverDevice
            .open(BluetoothSpecs.L2CAP)
            .option(BluetoothOptions.RECEIVE_MTU, 1000)
            .bind(BluetoothEndpoint.ANY)
            .listen()) {
      EmulatedDevice.settle();
      NetSocket client =
          clientDevice
              .open(BluetoothSpecs.L2CAP)
              .option(BluetoothOptions.TRANSMIT_MTU, 2000)
              .connect(EmulatedDevice.addressOf(server));
      try (client) {
        assertEquals(1000, client.option(BluetoothOptions.TRANSMIT_MTU), "the smaller of the two");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void shutdownOfBothDirectionsEndsTheConnection(SocketSpec spec) throws Exception {
    try (NetSocket server = serverDevice.listen(spec, 4);
        Pair pair = connect(server)) {
      failure(Reason.UNSUPPORTED, () -> shutdown(pair.client, Shutdown.SEND));
      pair.client.shutdown(Shutdown.BOTH);
      assertEquals(-1, pair.accepted.receive(ByteBuffer.allocate(1)), "the end at the peer");
      assertEquals(-1, pair.client.receive(ByteBuffer.allocate(1)), "the end here");
    }
  }

  private static Void shutdown(NetSocket socket, Shutdown how) throws NetException {
    socket.shutdown(how);
    return null;
  }

  @Test
  void aServerHasManyConnections() throws Exception {
    try (NetSocket server = serverDevice.listen(BluetoothSpecs.RFCOMM, 4);
        EmulatedDevice other = EmulatedDevice.plugIn();
        Pair pair = connect(server);
        NetSocket second = other.connect(server);
        NetSocket accepted = server.accept()) {
      second.send(ByteBuffer.wrap(new byte[] {2}));
      pair.client.send(ByteBuffer.wrap(new byte[] {1}));
      assertEquals(2, receive(accepted, 1)[0], "what the second client sent");
      assertEquals(1, receive(pair.accepted, 1)[0], "what the first client sent");
    }
  }

  @Test
  void aSecondConnectionOfTheSamePairAndChannelIsInUse() throws Exception {
    try (NetSocket server = serverDevice.listen(BluetoothSpecs.RFCOMM, 4);
        Pair pair = connect(server)) {
      failure(
          Reason.IN_USE,
          () -> clientDevice.open(server.spec()).connect(pair.client.remote().orElseThrow()));
    }
  }

  @Test
  void aTakenPsmIsInUse() throws Exception {
    Endpoint psm = new BluetoothEndpoint("", 0x1EFD);
    try (NetSocket first = serverDevice.open(BluetoothSpecs.L2CAP).bind(psm)) {
      assertEquals(0x1EFD, EmulatedDevice.addressOf(first).channel(), "the PSM that was asked for");
      failure(Reason.IN_USE, () -> serverDevice.open(BluetoothSpecs.L2CAP).bind(psm));
    }
  }

  @Test
  void theAddressOfAnotherDeviceIsNotAvailable() throws Exception {
    Endpoint foreign = new BluetoothEndpoint(clientDevice.address(), 0);
    failure(Reason.NOT_AVAILABLE, () -> serverDevice.open(BluetoothSpecs.L2CAP).bind(foreign));
  }

  @Test
  void aChannelOutOfRangeIsABadEndpoint() {
    Endpoint tooLarge = new BluetoothEndpoint("00:11:22:33:44:55", 31);
    Endpoint even = new BluetoothEndpoint("00:11:22:33:44:55", 0x1002);
    failure(Reason.BAD_ENDPOINT, () -> clientDevice.open(BluetoothSpecs.RFCOMM).connect(tooLarge));
    failure(Reason.BAD_ENDPOINT, () -> clientDevice.open(BluetoothSpecs.L2CAP).connect(even));
    failure(
        Reason.BAD_ENDPOINT,
        () -> clientDevice.open(BluetoothSpecs.L2CAP).connect(BluetoothEndpoint.ANY));
  }
}
