// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Shutdown;
import dev.argyle.net.tck.Bench.Pair;
import java.nio.ByteBuffer;
import java.util.List;

/** Promise 6. */
final class DuplexChecks {
  private static final int MUCH = 1 << 20;

  /** So little that it has room whether the receiver runs or not. */
  private static final int LITTLE = 1 << 15;

  static final List<Check> ALL =
      List.of(
          Check.of(
              Promise.DUPLEX,
              "both ends send and receive at the same time",
              DuplexChecks::bothWaysAtOnce,
              Trait.PEER,
              Trait.CONNECTIONS),
          Check.of(
              Promise.DUPLEX,
              "sending goes on while a receive waits",
              DuplexChecks::sendingWhileReceiving,
              Trait.PEER),
          Check.of(
              Promise.DUPLEX,
              "after the end of one direction the other goes on",
              DuplexChecks::halfClose,
              Trait.PEER,
              Trait.HALF_CLOSE),
          Check.of(
              Promise.DUPLEX,
              "ending the receiving side wakes the receiver with the end of the stream",
              DuplexChecks::endOfReceiving,
              Trait.PEER,
              Trait.HALF_CLOSE));

  private DuplexChecks() {}

  private static void bothWaysAtOnce(Bench bench) throws Exception {
    int total = bench.subject().lacks(Trait.FLOW_CONTROL).isEmpty() ? MUCH : LITTLE;
    Pair pair = bench.pair();
    NetSocket one = pair.first();
    NetSocket other = pair.second();
    Running<Integer> first = bench.start("the first sender", () -> send(bench, one, total));
    Running<Integer> second = bench.start("the second sender", () -> send(bench, other, total));
    Running<Integer> there = bench.start("the first receiver", () -> take(bench, one, total));
    Running<Integer> here = bench.start("the second receiver", () -> take(bench, other, total));
    Expect.equal("bytes that the first one sent", total, first.result());
    Expect.equal("bytes that the second one sent", total, second.result());
    Expect.equal("bytes that the first one received", total, there.result());
    Expect.equal("bytes that the second one received", total, here.result());
  }

  private static int send(Bench bench, NetSocket socket, int total) throws NetException {
    int piece = bench.spec().kind().isMessage() ? 1 << 10 : LITTLE;
    for (int sent = 0; sent < total; sent += piece) {
      socket.send(ByteBuffer.allocate(piece));
    }
    return total;
  }

  private static int take(Bench bench, NetSocket socket, int total) throws NetException {
    int taken = 0;
    while (taken < total) {
      int length = bench.receive(socket, ByteBuffer.allocate(1 << 16));
      Expect.that(length > 0, "the stream should not end after %s of %s bytes", taken, total);
      taken += length;
    }
    return taken;
  }

  private static void sendingWhileReceiving(Bench bench) throws Exception {
    Pair pair = bench.pair();
    ByteBuffer target = ByteBuffer.allocate(10);
    Running<Integer> receiving = bench.start("receive", () -> bench.receive(pair.first(), target));
    receiving.settle();
    pair.first().send(ByteBuffer.wrap(new byte[] {1}));
    int length = bench.receive(pair.second().timeout(bench.patience()), ByteBuffer.allocate(10));
    Expect.equal("what arrived while the sender was receiving too", 1, length);
    pair.second().send(ByteBuffer.wrap(new byte[] {2}));
    Expect.equal("what the waiting receiver got", 1, receiving.result());
  }

  private static void halfClose(Bench bench) throws Exception {
    Pair pair = bench.pair();
    pair.first().send(ByteBuffer.wrap(new byte[] {1}));
    pair.first().shutdown(Shutdown.SEND);
    NetSocket second = pair.second().timeout(bench.patience());
    Expect.equal("what was sent before", 1, bench.receive(second, ByteBuffer.allocate(10)));
    Expect.equal("the end", -1, bench.receive(second, ByteBuffer.allocate(10)));
    second.send(ByteBuffer.wrap(new byte[] {2, 3}));
    int answer = bench.receive(pair.first().timeout(bench.patience()), ByteBuffer.allocate(10));
    Expect.equal("what came the other way", 2, answer);
  }

  private static void endOfReceiving(Bench bench) throws Exception {
    Pair pair = bench.pair();
    Running<Integer> receiving =
        bench.start("receive", () -> bench.receive(pair.first(), ByteBuffer.allocate(10)));
    receiving.settle();
    pair.first().shutdown(Shutdown.RECEIVE);
    Expect.equal("what the waiting receiver got", -1, receiving.result());
    int again = bench.receive(pair.first().timeout(bench.patience()), ByteBuffer.allocate(10));
    Expect.equal("what the next receive gets", -1, again);
  }
}
