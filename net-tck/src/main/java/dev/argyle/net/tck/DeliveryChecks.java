// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.tck.Bench.Pair;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;

/** Promise 7. */
final class DeliveryChecks {
  private static final int TOTAL = 4 << 20;
  private static final long SEED = 42;

  static final List<Check> ALL =
      List.of(
          Check.of(
              Promise.DELIVERY,
              "a stream keeps every byte in order, whatever the sizes",
              DeliveryChecks::everyByteInOrder,
              Trait.PEER,
              Trait.BYTE_STREAM),
          Check.of(
              Promise.DELIVERY,
              "one send hands over everything, however slow the receiver",
              DeliveryChecks::noShortWrites,
              Trait.PEER,
              Trait.BYTE_STREAM),
          Check.of(
              Promise.DELIVERY,
              "the end of the stream is -1, again and again",
              DeliveryChecks::endOfStream,
              Trait.PEER,
              Trait.CONNECTIONS),
          Check.of(
              Promise.DELIVERY,
              "every kind of buffer is filled and emptied where it says",
              DeliveryChecks::buffers,
              Trait.PEER),
          Check.of(
              Promise.DELIVERY,
              "what is told to be there can be received without waiting",
              DeliveryChecks::available,
              Trait.PEER,
              Trait.BYTE_STREAM),
          Check.of(
              Promise.DELIVERY,
              "messages keep their boundaries",
              DeliveryChecks::boundaries,
              Trait.PEER,
              Trait.MESSAGES),
          Check.of(
              Promise.DELIVERY,
              "a message that was cut says so",
              DeliveryChecks::cutMessages,
              Trait.PEER,
              Trait.MESSAGES),
          Check.of(
              Promise.DELIVERY,
              "an empty message is 0 and no end",
              DeliveryChecks::emptyMessages,
              Trait.PEER,
              Trait.EMPTY_MESSAGES),
          Check.of(
              Promise.DELIVERY,
              "a message tells who sent it, and the answer goes there",
              DeliveryChecks::senders,
              Trait.PEER,
              Trait.ADDRESSED_MESSAGES));

  private DeliveryChecks() {}

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(SEED).nextBytes(bytes);
    return bytes;
  }

  private static void everyByteInOrder(Bench bench) throws Exception {
    Pair pair = bench.pair();
    byte[] bytes = noise(TOTAL);
    Running<Integer> sending =
        bench.start(
            "send",
            () -> {
              Random sizes = new Random(SEED);
              int sent = 0;
              while (sent < TOTAL) {
                int size = Math.min(TOTAL - sent, sizes.nextInt(30_000));
                pair.first().send(ByteBuffer.wrap(bytes, sent, size));
                sent += size;
              }
              pair.first().close();
              return sent;
            });
    ByteBuffer received = ByteBuffer.allocate(TOTAL + 1);
    Random sizes = new Random(SEED + 1);
    pair.second().timeout(bench.patience());
    while (receive(pair.second(), received, 1 + sizes.nextInt(50_000)) >= 0) {
      Expect.that(received.position() <= TOTAL, "more arrived than was sent");
    }
    sending.result();
    Expect.equal("how many bytes arrived", TOTAL, received.position());
    int difference = received.flip().mismatch(ByteBuffer.wrap(bytes));
    Expect.that(difference < 0, "the byte at %s differs", difference);
  }

  private static int receive(NetSocket socket, ByteBuffer target, int most) throws NetException {
    int end = target.limit();
    target.limit(Math.min(end, target.position() + most));
    try {
      return socket.receive(target);
    } finally {
      target.limit(end);
    }
  }

  private static void noShortWrites(Bench bench) throws Exception {
    Pair pair = bench.pair();
    byte[] bytes = noise(TOTAL);
    ByteBuffer source = ByteBuffer.wrap(bytes);
    Running<Integer> sending =
        bench.start(
            "send",
            () -> {
              pair.first().send(source);
              return source.remaining();
            });
    sending.settle();
    ByteBuffer received = ByteBuffer.allocate(TOTAL);
    pair.second().timeout(bench.patience());
    while (received.hasRemaining()) {
      Expect.that(pair.second().receive(received) > 0, "the stream should not end yet");
    }
    Expect.equal("bytes left in the source", 0, sending.result());
    Expect.equal("what arrived", ByteBuffer.wrap(bytes), received.flip());
  }

  private static void endOfStream(Bench bench) throws Exception {
    Pair pair = bench.pair();
    pair.first().close();
    pair.second().timeout(bench.patience());
    for (int i = 0; i < 3; i++) {
      int length = bench.receive(pair.second(), ByteBuffer.allocate(10));
      Expect.equal("what is received at the end", -1, length);
    }
  }

  private static void buffers(Bench bench) throws Exception {
    Pair pair = bench.pair();
    pair.second().timeout(bench.patience());
    byte[] content = {10, 11, 12, 13, 14, 15};
    ByteBuffer direct = ByteBuffer.allocateDirect(6).put(content).flip();
    List<ByteBuffer> sources =
        List.of(
            ByteBuffer.wrap(content),
            ByteBuffer.wrap(content).asReadOnlyBuffer(),
            direct,
            ByteBuffer.wrap(new byte[] {9, 10, 11, 12, 13, 14, 15}, 1, 6).slice());
    for (ByteBuffer source : sources) {
      for (ByteBuffer target : List.of(ByteBuffer.allocate(20), ByteBuffer.allocateDirect(20))) {
        ByteBuffer rest = source.duplicate();
        pair.first().send(rest);
        Expect.equal("bytes left in the source", 0, rest.remaining());
        target.position(3);
        while (target.position() < 9) {
          bench.receive(pair.second(), target);
        }
        Expect.equal("the content from position 3", ByteBuffer.wrap(content), target.slice(3, 6));
        Expect.equal("the byte in front of it", (byte) 0, target.get(2));
      }
    }
  }

  private static void available(Bench bench) throws Exception {
    Pair pair = bench.pair();
    NetSocket second = pair.second().timeout(bench.patience());
    Expect.equal("what is available before anything was sent", 0, second.available());
    pair.first().send(ByteBuffer.wrap(noise(1_000)));
    ByteBuffer received = ByteBuffer.allocate(1_000);
    receive(second, received, 1);
    while (received.hasRemaining()) {
      int available = second.available();
      Expect.that(
          available >= 0 && available <= received.remaining(),
          "%s bytes are there, and %s are told",
          received.remaining(),
          available);
      receive(second, received, Math.max(available, 1));
    }
    Expect.equal("what is available when all was received", 0, second.available());
  }

  private static void boundaries(Bench bench) throws Exception {
    Pair pair = bench.pair();
    pair.second().timeout(bench.patience());
    int[] sizes = {1, 256, 3, 1_000, 17};
    byte[] bytes = noise(1_000);
    for (int size : sizes) {
      pair.first().send(ByteBuffer.wrap(bytes, 0, size));
    }
    for (int size : sizes) {
      ByteBuffer target = ByteBuffer.allocate(2_000);
      Message message = pair.second().receiveFrom(target);
      Expect.equal("the length of a message", size, message.length());
      Expect.equal("its full length", size, message.fullLength());
      Expect.equal("its content", ByteBuffer.wrap(bytes, 0, size), target.flip());
    }
  }

  private static void cutMessages(Bench bench) throws Exception {
    Pair pair = bench.pair();
    NetSocket second = pair.second().timeout(bench.patience());
    for (ByteBuffer target : List.of(ByteBuffer.allocate(4), ByteBuffer.allocateDirect(4))) {
      pair.first().send(ByteBuffer.wrap(noise(100)));
      Message cut = second.receiveFrom(target);
      Expect.that(cut.isTruncated(), "a message of 100 bytes in 4 should be cut, not %s", cut);
      Expect.equal("what was stored of it", 4, cut.length());
      Expect.equal("its full length", 100, cut.fullLength());
      Expect.equal("what was stored", ByteBuffer.wrap(noise(4)), target.flip());
    }
    pair.first().send(ByteBuffer.wrap(noise(100)));
    Expect.failure(
        Reason.TOO_LONG,
        "receive of a message that does not fit",
        () -> second.receive(ByteBuffer.allocate(4)));
    pair.first().send(ByteBuffer.wrap(noise(3)));
    Expect.equal("the next message", 3, second.receive(ByteBuffer.allocate(4)));
  }

  private static void emptyMessages(Bench bench) throws Exception {
    Pair pair = bench.pair();
    NetSocket second = pair.second().timeout(bench.patience());
    pair.first().send(ByteBuffer.allocate(0));
    pair.first().send(ByteBuffer.allocate(5));
    Message empty = second.receiveFrom(ByteBuffer.allocate(10));
    Expect.equal("the length of an empty message", 0, empty.length());
    Expect.that(!empty.isEnd(), "an empty message should not be an end");
    Expect.equal("the next message", 5, second.receive(ByteBuffer.allocate(10)));
  }

  private static void senders(Bench bench) throws Exception {
    NetSocket asking = bench.bound().timeout(bench.patience());
    NetSocket answering = bench.bound().timeout(bench.patience());
    asking.sendTo(ByteBuffer.wrap(new byte[] {1}), bench.localOf(answering));
    Message question = answering.receiveFrom(ByteBuffer.allocate(10));
    Expect.equal("the sender", asking.local(), question.sender());
    answering.sendTo(ByteBuffer.wrap(new byte[] {2, 3}), question.sender().orElseThrow());
    Message answer = asking.receiveFrom(ByteBuffer.allocate(10));
    Expect.equal("the answer", 2, answer.length());
    Expect.equal("who answered", answering.local(), answer.sender());
  }
}
