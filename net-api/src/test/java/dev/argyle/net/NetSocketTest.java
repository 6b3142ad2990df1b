// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.FakeFamily.Address;
import dev.argyle.net.NetException.Reason;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class NetSocketTest {
  private static final Address SOMEWHERE = new Address("somewhere");

  private final FakeHandle handle = new FakeHandle();
  private final NetSocket socket = NetSocket.opened(FakeFamily.STREAM, handle);
  private final NetSocket connected = NetSocket.connected(FakeFamily.STREAM, handle);
  private final NetSocket datagram = NetSocket.opened(FakeFamily.DATAGRAM, handle);

  private static <T> FutureTask<T> started(java.util.concurrent.Callable<T> body) {
    FutureTask<T> task = new FutureTask<>(body);
    Thread.ofPlatform().daemon().start(task);
    return task;
  }

  private static NetException failureOf(FutureTask<?> task) {
    ExecutionException failure =
        assertThrows(ExecutionException.class, () -> task.get(30, TimeUnit.SECONDS));
    return assertInstanceOf(NetException.class, failure.getCause());
  }

  @Test
  void aVerbThatDoesNotFitTheStateChangesNothing() throws Exception {
    Failing.with(Reason.WRONG_STATE, socket::accept);
    Failing.with(Reason.WRONG_STATE, () -> socket.send(ByteBuffer.allocate(1)));
    Failing.with(Reason.WRONG_STATE, () -> socket.receive(ByteBuffer.allocate(1)));
    Failing.with(Reason.WRONG_STATE, () -> socket.shutdown(Shutdown.BOTH));
    assertEquals(List.of(), handle.calls, "the handle should not have been asked");
    socket.bind(SOMEWHERE).listen(3);
    Failing.with(Reason.WRONG_STATE, () -> socket.bind(SOMEWHERE));
    Failing.with(Reason.WRONG_STATE, socket::listen);
    Failing.with(Reason.WRONG_STATE, () -> socket.connect(SOMEWHERE));
    assertEquals(List.of("bind somewhere", "listen 3"), handle.calls);
  }

  @Test
  void aBindThatFailedCanBeRepeated() throws Exception {
    NetException failure = Failing.with(Reason.IN_USE, () -> socket.bind(new Address("taken")));
    assertTrue(failure.getMessage().startsWith("bind taken ("), failure::getMessage);
    socket.bind(SOMEWHERE);
    assertTrue(socket.isOpen());
  }

  @Test
  void aConnectThatFailedClosesTheSocket() {
    NetException failure =
        Failing.with(Reason.REFUSED, () -> socket.connect(new Address("refuses")));
    assertTrue(failure.getMessage().startsWith("connect refuses ("), failure::getMessage);
    assertFalse(socket.isOpen(), "its state is not specified");
    assertEquals(List.of("connect refuses", "wake", "close"), handle.calls);
  }

  @Test
  void aConnectInTheWrongStateDoesNotCloseTheSocket() {
    Failing.with(Reason.WRONG_STATE, () -> connected.connect(SOMEWHERE));
    assertTrue(connected.isOpen());
  }

  @Test
  void aDatagramSocketConnectsAgainAndAgain() throws Exception {
    datagram.connect(SOMEWHERE).connect(new Address("elsewhere"));
    assertTrue(handle.calls.contains("connect elsewhere"), handle.calls::toString);
  }

  @Test
  void aKindWithoutConnectionsDoesNotListen() {
    Failing.with(Reason.UNSUPPORTED, datagram::listen);
    Failing.with(Reason.UNSUPPORTED, () -> connected.sendTo(ByteBuffer.allocate(1), SOMEWHERE));
  }

  @Test
  void anEndpointOfAnotherFamilyIsRefused() {
    Endpoint inet = InetEndpoint.inet4("127.0.0.1", 80);
    Failing.with(Reason.BAD_ENDPOINT, () -> socket.bind(inet));
    Failing.with(Reason.BAD_ENDPOINT, () -> socket.connect(inet));
    Failing.with(Reason.BAD_ENDPOINT, () -> datagram.sendTo(ByteBuffer.allocate(1), inet));
    assertTrue(socket.isOpen());
  }

  @Test
  void argumentsOutOfRangeAreMistakesOfTheCaller() {
    assertThrows(IllegalArgumentException.class, () -> socket.listen(0));
    assertThrows(IllegalArgumentException.class, () -> socket.timeout(Duration.ofNanos(-1)));
  }

  @Test
  void aTimeoutIsTimedOutAndLeavesTheSocketOpen() {
    connected.timeout(Duration.ofNanos(1));
    Failing.with(Reason.TIMED_OUT, () -> connected.receive(ByteBuffer.allocate(1)));
    assertTrue(connected.isOpen());
    assertEquals(Duration.ofNanos(1), connected.timeout());
    assertEquals(Duration.ZERO, connected.timeout(Duration.ZERO).timeout());
  }

  @Test
  void aTimeoutTellsTheVerbAndTheLimit() {
    connected.timeout(Duration.ofMillis(1));
    NetException failure =
        Failing.with(Reason.TIMED_OUT, () -> connected.receive(ByteBuffer.allocate(1)));
    assertTrue(
        failure.getMessage().startsWith("receive (fake/stream/fake-stream) within 0.001 s: "),
        failure::getMessage);
  }

  @Test
  void whatAHandleMayNotThrowIsADefectOfItsTransport() {
    NetException failure =
        Failing.with(Reason.OTHER, () -> socket.connect(new Address("defective")));
    assertTrue(
        failure.getMessage().contains("IllegalStateException: a defect; this is a defect of it"),
        failure::getMessage);
    assertFalse(socket.isOpen(), "a connect that failed closes the socket");
  }

  @Test
  void aPieceOfAStreamIsNeverEmpty() {
    handle.received = OptionalInt.of(0);
    NetException failure =
        Failing.with(Reason.OTHER, () -> connected.receive(ByteBuffer.allocate(5)));
    assertTrue(
        failure.getMessage().contains("it received 0 bytes, which must be 1 to 5"),
        failure::getMessage);
  }

  @Test
  void whatIsReceivedDoesNotGoIntoAReadOnlyBuffer() {
    ByteBuffer target = ByteBuffer.allocate(5).asReadOnlyBuffer();
    assertThrows(IllegalArgumentException.class, () -> connected.receive(target));
    assertThrows(IllegalArgumentException.class, () -> datagram.receive(target));
  }

  @Test
  void aTimeoutLongerThanAnyClockIsNone() {
    assertEquals(Duration.ZERO, connected.timeout(Duration.ofSeconds(Long.MAX_VALUE)).timeout());
  }

  @Test
  void aSendThatReachedItsLimitShutsTheSendingSideDown() {
    connected.timeout(Duration.ofNanos(1));
    NetException failure =
        Failing.with(Reason.TIMED_OUT, () -> connected.send(ByteBuffer.allocate(5_000)));
    assertTrue(failure.getMessage().contains("1000 of 5000 bytes"), failure::getMessage);
    assertTrue(handle.calls.contains("shutdown SEND"), handle.calls::toString);
    Failing.with(Reason.WRONG_STATE, () -> connected.send(ByteBuffer.allocate(1)));
    assertTrue(connected.isOpen(), "receiving goes on");
  }

  @Test
  void closeWakesTheWaitingReceiverAndWaitsUntilItHasLeft() throws Exception {
    FutureTask<Integer> receiving = started(() -> connected.receive(ByteBuffer.allocate(1)));
    handle.waiting.await();
    connected.close();
    assertEquals(0, handle.insideAtClose, "no thread should be in the handle when it is closed");
    assertEquals(Reason.CLOSED, failureOf(receiving).reason());
  }

  @Test
  void whateverAVerbRunsIntoAfterCloseIsClosed() throws Exception {
    FutureTask<NetSocket> connecting = started(() -> socket.connect(new Address("confused")));
    handle.waiting.await();
    socket.close();
    NetException failure = failureOf(connecting);
    assertEquals(Reason.CLOSED, failure.reason(), failure::toString);
  }

  @Test
  void aSocketThatIsConnectingIsNeitherBoundNorListensNorConnects() throws Exception {
    FutureTask<NetSocket> connecting = started(() -> socket.connect(new Address("silent")));
    handle.waiting.await();
    Failing.with(Reason.WRONG_STATE, () -> socket.bind(SOMEWHERE));
    Failing.with(Reason.WRONG_STATE, socket::listen);
    Failing.with(Reason.WRONG_STATE, () -> socket.connect(SOMEWHERE));
    assertEquals(List.of("connect silent"), handle.calls, "the handle should not have been asked");
    socket.close();
    assertEquals(Reason.CLOSED, failureOf(connecting).reason());
  }

  @Test
  void showingASocketNeitherWaitsNorClosesIt() throws Exception {
    FutureTask<NetSocket> binding = started(() -> socket.bind(new Address("slow")));
    handle.waiting.await();
    Thread.currentThread().interrupt();
    String shown = socket.toString();
    assertTrue(Thread.interrupted(), "the interrupt is for whatever waits next");
    assertEquals("NetSocket[fake/stream/fake-stream, open]", shown);
    assertTrue(socket.isOpen());
    socket.close();
    assertEquals(Reason.CLOSED, failureOf(binding).reason());
  }

  @Test
  void closingAgainDoesNothing() throws Exception {
    connected.close();
    connected.close();
    assertEquals(List.of("wake", "close"), handle.calls);
    Failing.with(Reason.CLOSED, () -> connected.receive(ByteBuffer.allocate(1)));
    Failing.with(Reason.CLOSED, connected::local);
  }

  @Test
  void anInterruptClosesTheSocketAndKeepsTheStatus() throws Exception {
    FutureTask<Boolean> receiving =
        new FutureTask<>(() -> {
          NetException failure =
              assertThrows(NetException.class, () -> connected.receive(ByteBuffer.allocate(1)));
          assertEquals(Reason.CLOSED, failure.reason());
          return Thread.currentThread().isInterrupted();
        });
    Thread thread = Thread.ofPlatform().daemon().start(receiving);
    handle.waiting.await();
    thread.interrupt();
    assertTrue(receiving.get(30, TimeUnit.SECONDS), "the interrupt status should be kept");
    assertFalse(connected.isOpen());
  }

  @Test
  void theSecondReceiverIsWokenByCloseToo() throws Exception {
    FutureTask<Integer> first = started(() -> connected.receive(ByteBuffer.allocate(1)));
    handle.waiting.await();
    FutureTask<Integer> second = started(() -> connected.receive(ByteBuffer.allocate(1)));
    connected.close();
    assertEquals(Reason.CLOSED, failureOf(first).reason());
    assertEquals(Reason.CLOSED, failureOf(second).reason());
  }

  @Test
  void sendingGoesOnWhileAReceiverWaits() throws Exception {
    FutureTask<Integer> receiving = started(() -> connected.receive(ByteBuffer.allocate(1)));
    handle.waiting.await();
    connected.send(ByteBuffer.allocate(10));
    connected.option(StandardSocketOptions.TCP_NODELAY, true);
    assertFalse(receiving.isDone());
    connected.close();
    assertEquals(Reason.CLOSED, failureOf(receiving).reason());
  }

  @Test
  void aCutMessageIsAnExceptionOnlyWhereNothingElseCouldTell() throws Exception {
    ByteBuffer target = ByteBuffer.allocate(1);
    assertTrue(datagram.receiveFrom(target).isTruncated());
    NetException failure =
        Failing.with(Reason.TOO_LONG, () -> datagram.receive(ByteBuffer.allocate(1)));
    assertTrue(failure.getMessage().contains("has 100 bytes"), failure::getMessage);
  }

  @Test
  void anOptionThatTheHandleDoesNotKnowIsUnsupported() {
    NetException failure =
        Failing.with(Reason.UNSUPPORTED, () -> socket.option(StandardSocketOptions.SO_LINGER, 1));
    assertTrue(failure.getMessage().contains("[TCP_NODELAY]"), failure::getMessage);
  }

  @Test
  void whatIsAvailableIsToldWhileAThreadWaits() throws Exception {
    FutureTask<Integer> receiving = started(() -> connected.receive(ByteBuffer.allocate(1)));
    handle.waiting.await();
    assertEquals(7, connected.available());
    assertEquals(7, connected.inputStream().available());
    assertEquals(0, datagram.available(), "a message has no rest to wait for");
    Failing.with(Reason.WRONG_STATE, socket::available);
    connected.close();
    assertEquals(Reason.CLOSED, failureOf(receiving).reason());
    Failing.with(Reason.CLOSED, connected::available);
  }

  @Test
  void readingNothingDoesNotWait() throws Exception {
    assertEquals(0, connected.receive(ByteBuffer.allocate(0)));
    assertEquals(0, connected.inputStream().read(new byte[0]));
  }
}
