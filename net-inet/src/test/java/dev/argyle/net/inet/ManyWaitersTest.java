// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.InetEndpoint;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Ten thousand virtual threads wait, each in a socket of its own. */
final class ManyWaitersTest {
  private static final int WAITERS = 10_000;
  private static final int MORE_PLATFORM_THREADS = 24;

  private final Transports transports = Transports.of(new InetTransport());

  @Test
  void tenThousandWaitersNeedAFewPlatformThreads() throws Exception {
    int before = Thread.getAllStackTraces().size();
    CountDownLatch begun = new CountDownLatch(WAITERS);
    List<NetSocket> sockets = new ArrayList<>();
    List<FutureTask<Integer>> waiters = new ArrayList<>();
    try {
      for (int i = 0; i < WAITERS; i++) {
        NetSocket socket =
            transports.open(SocketSpec.UDP4).bind(InetEndpoint.inet4("127.0.0.1", 0));
        sockets.add(socket);
        FutureTask<Integer> waiter =
            new FutureTask<>(() -> {
              begun.countDown();
              return socket.receiveFrom(ByteBuffer.allocate(1)).length();
            });
        waiters.add(waiter);
        Thread.ofVirtual().start(waiter);
      }
      assertTrue(begun.await(60, TimeUnit.SECONDS), "every thread should begin");
      int more = Thread.getAllStackTraces().size() - before;
      assertTrue(more <= MORE_PLATFORM_THREADS, more + " more platform threads for " + WAITERS);
      try (NetSocket sender = transports.open(SocketSpec.UDP4)) {
        for (int i = 0; i < WAITERS; i++) {
          sender.sendTo(ByteBuffer.wrap(new byte[] {1}), sockets.get(i).local().orElseThrow());
        }
      }
      for (FutureTask<Integer> waiter : waiters) {
        assertEquals(1, waiter.get(60, TimeUnit.SECONDS), "every waiter should get its message");
      }
    } finally {
      for (NetSocket socket : sockets) {
        socket.close();
      }
    }
  }
}
