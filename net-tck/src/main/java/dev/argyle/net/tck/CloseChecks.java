// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.spi.SocketHandle;
import dev.argyle.net.tck.Bench.Pair;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Promise 3. */
final class CloseChecks {
  private static final long LONGEST_WAKE_NANOS = 100_000_000;
  private static final int ATTEMPTS = 5;

  static final List<Check> ALL = all();

  private CloseChecks() {}

  private static List<Check> all() {
    List<Check> checks =
        new ArrayList<>(
            Waits.checks(
                Promise.CLOSE, "close wakes a waiting %s within 100 ms", CloseChecks::closeWakes));
    checks.add(
        Check.of(
            Promise.CLOSE, "a wait that begins after wake ends too", CloseChecks::wakeComesFirst));
    checks.add(
        Check.of(
            Promise.CLOSE,
            "after close nobody reads what belongs to another socket",
            CloseChecks::descriptorsAreNotMixedUp,
            Trait.PEER));
    checks.add(
        Check.of(
            Promise.CLOSE, "closing twice is fine, in two threads too", CloseChecks::closingTwice));
    checks.add(
        Check.of(
            Promise.CLOSE,
            "closing a listener ends the connections that nobody accepted",
            CloseChecks::notAccepted,
            Trait.PEER,
            Trait.CONNECTIONS));
    checks.add(
        Check.of(
            Promise.CLOSE,
            "close lets go of every descriptor",
            CloseChecks::noDescriptorStays,
            Trait.COUNTED_DESCRIPTORS));
    return checks;
  }

  /** The best of several, as a busy machine can delay any thread. */
  private static void closeWakes(Bench bench, Waits wait) throws Exception {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && best > LONGEST_WAKE_NANOS; i++) {
      best = Math.min(best, wakeTime(bench, wait, i % 2 == 0));
    }
    Expect.that(
        best <= LONGEST_WAKE_NANOS,
        "close should wake a waiting %s within 100 ms; the best of %s attempts took %s ms",
        wait.verb(),
        ATTEMPTS,
        best / 1_000_000);
  }

  private static long wakeTime(Bench bench, Waits wait, boolean virtual) throws Exception {
    NetSocket socket = wait.socket(bench);
    Callable<?> body = wait.body(bench, socket);
    Running<?> waiting =
        virtual ? bench.startVirtual(wait.verb(), body) : bench.start(wait.verb(), body);
    waiting.settle();
    long start = System.nanoTime();
    socket.close();
    waiting.failure(Reason.CLOSED);
    return waiting.end() - start;
  }

  private static void wakeComesFirst(Bench bench) throws Exception {
    SocketHandle handle = bench.subject().transport().open(bench.spec());
    try {
      handle.bind(bench.subject().local().get());
      boolean connected = bench.spec().kind().isConnected();
      if (connected) {
        handle.listen(1);
      }
      handle.wake();
      Callable<?> body =
          connected
              ? () -> handle.accept(SocketHandle.FOREVER)
              : () -> handle.receiveFrom(ByteBuffer.allocate(1), SocketHandle.FOREVER);
      bench.start("a wait after wake", body).failure(Reason.CLOSED);
    } finally {
      handle.close();
    }
  }

  /** Closes a socket that is being read while others, which may get its number, get data. */
  private static void descriptorsAreNotMixedUp(Bench bench) throws Exception {
    for (int i = 0; i < 100; i++) {
      Pair old = bench.pair();
      Running<Integer> reading =
          bench.start("the reader of a closed socket", () -> readUntilClosed(bench, old.second()));
      Running<Integer> closing =
          bench.start(
              "close",
              () -> {
                old.second().close();
                return 0;
              });
      Pair young = bench.pair();
      young.first().send(ByteBuffer.wrap(new byte[] {42}));
      closing.result();
      Expect.equal("what the reader of a closed socket read", 0, reading.result());
      Expect.equal(
          "what the other socket read",
          1,
          bench.receive(young.second().timeout(bench.patience()), ByteBuffer.allocate(10)));
      old.close();
      young.close();
    }
  }

  private static int readUntilClosed(Bench bench, NetSocket socket) throws NetException {
    int length = 0;
    try {
      while (length >= 0) {
        length = bench.receive(socket, ByteBuffer.allocate(10));
        if (length > 0) {
          return length;
        }
      }
      throw new AssertionError("close should not look like an end of stream");
    } catch (NetException e) {
      Expect.reason(Reason.CLOSED, "reading a socket that is closed", e);
      return 0;
    }
  }

  private static void closingTwice(Bench bench) throws Exception {
    for (int i = 0; i < 50; i++) {
      NetSocket socket = bench.bound();
      Running<Boolean> other =
          bench.start(
              "close",
              () -> {
                socket.close();
                return true;
              });
      socket.close();
      other.result();
      socket.close();
      Expect.that(!socket.isOpen(), "a closed socket should not be open");
    }
  }

  /** By its end or by a reset: what matters is that the peer does not wait for ever. */
  private static void notAccepted(Bench bench) throws Exception {
    NetSocket listener = bench.listener();
    NetSocket peer = bench.open().timeout(bench.patience()).connect(bench.localOf(listener));
    listener.close();
    try {
      int length = bench.receive(peer, ByteBuffer.allocate(1));
      Expect.equal("what a peer receives that nobody accepted", -1, length);
    } catch (NetException e) {
      Expect.reason(Reason.RESET, "receiving as a peer that nobody accepted", e);
    }
  }

  private static void noDescriptorStays(Bench bench) throws Exception {
    openAndClose(bench); // loads what is loaded once
    int before = descriptors();
    int times = 50;
    for (int i = 0; i < times; i++) {
      openAndClose(bench);
    }
    int more = descriptors() - before;
    Expect.that(
        more < times / 2, "%s sockets that were closed left %s descriptors open", times, more);
  }

  private static void openAndClose(Bench bench) throws Exception {
    bench.open().close();
    bench.bound().close();
    if (bench.spec().kind().isConnected()) {
      bench.listener().close();
    }
    if (bench.subject().lacks(Trait.PEER).isEmpty()) {
      bench.pair().close();
    }
  }

  private static int descriptors() throws IOException {
    int count = 0;
    try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path _ : open) {
        count++;
      }
    }
    return count;
  }
}
