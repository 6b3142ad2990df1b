// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.tck.Bench.Pair;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Promise 5. */
final class TimeoutChecks {
  private static final Duration LIMIT = Duration.ofMillis(150);

  static final List<Check> ALL =
      List.of(
          Check.of(
              Promise.TIMEOUT, "receive reaches its limit", TimeoutChecks::receiveReachesItsLimit),
          Check.of(
              Promise.TIMEOUT,
              "what arrives after a timeout is received, and then the end of the stream",
              TimeoutChecks::nothingIsLost,
              Trait.PEER),
          Check.of(
              Promise.TIMEOUT,
              "accept reaches its limit",
              TimeoutChecks::acceptReachesItsLimit,
              Trait.CONNECTIONS),
          Check.of(
              Promise.TIMEOUT,
              "send reaches its limit, and receiving goes on",
              TimeoutChecks::sendReachesItsLimit,
              Trait.PEER,
              Trait.FLOW_CONTROL),
          Check.of(
              Promise.TIMEOUT,
              "connect reaches its limit on a full backlog",
              TimeoutChecks::connectReachesItsLimit,
              Trait.FULL_BACKLOG));

  private TimeoutChecks() {}

  private static void reachesLimit(Bench bench, String what, Callable<?> verb) throws Exception {
    long start = System.nanoTime();
    Running<?> running = bench.start(what, verb);
    running.failure(Reason.TIMED_OUT);
    Duration time = Duration.ofNanos(running.end() - start);
    Expect.that(time.compareTo(LIMIT) >= 0, "%s should wait %s and waited %s", what, LIMIT, time);
  }

  private static void receiveReachesItsLimit(Bench bench) throws Exception {
    NetSocket socket = bench.silent().timeout(LIMIT);
    ByteBuffer target = ByteBuffer.allocateDirect(10);
    reachesLimit(bench, "receive", () -> bench.receive(socket, target));
    Expect.equal("the position after a timeout", 0, target.position());
    Expect.that(socket.isOpen(), "a timeout should leave the socket open");
  }

  private static void nothingIsLost(Bench bench) throws Exception {
    Pair pair = bench.pair();
    pair.second().timeout(LIMIT);
    reachesLimit(bench, "receive", () -> bench.receive(pair.second(), ByteBuffer.allocate(10)));
    pair.first().send(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    pair.second().timeout(bench.patience());
    ByteBuffer target = ByteBuffer.allocate(10);
    while (target.position() < 3) {
      bench.receive(pair.second(), target);
    }
    Expect.equal("what was received", ByteBuffer.wrap(new byte[] {1, 2, 3}), target.flip());
    if (bench.spec().kind().isConnected()) {
      pair.first().close();
      int end = bench.receive(pair.second(), ByteBuffer.allocate(10));
      Expect.equal("the end of the stream", -1, end);
    }
  }

  private static void acceptReachesItsLimit(Bench bench) throws Exception {
    NetSocket listener = bench.listener().timeout(LIMIT);
    reachesLimit(bench, "accept", listener::accept);
    Running<NetSocket> connecting =
        bench.start("connect", () -> bench.open().connect(bench.localOf(listener)));
    bench.keep(listener.timeout(bench.patience()).accept());
    connecting.result();
  }

  private static void sendReachesItsLimit(Bench bench) throws Exception {
    Pair pair = bench.pair();
    pair.first().timeout(LIMIT);
    reachesLimit(bench, "send", Waits.SEND.body(bench, pair.first()));
    pair.second().send(ByteBuffer.wrap(new byte[] {7}));
    int length = bench.receive(pair.first().timeout(bench.patience()), ByteBuffer.allocate(10));
    Expect.equal("what was received after send reached its limit", 1, length);
  }

  /** Nobody accepts; a connect either gets a place in the backlog or reaches its limit. */
  private static void connectReachesItsLimit(Bench bench) throws Exception {
    NetSocket listener = bench.bound().listen(1);
    Endpoint target = bench.localOf(listener);
    for (int i = 0; i < 20; i++) {
      NetSocket socket = bench.open().timeout(LIMIT);
      long start = System.nanoTime();
      try {
        socket.connect(target);
      } catch (NetException e) {
        Expect.reason(Reason.TIMED_OUT, "connect to a full backlog", e);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        Expect.that(time.compareTo(LIMIT) >= 0, "connect should wait %s, not %s", LIMIT, time);
        return;
      }
    }
    throw new AssertionError("20 connects to a backlog of 1 should not all succeed");
  }
}
