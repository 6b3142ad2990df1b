// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import java.util.ArrayList;
import java.util.List;

/** Promise 8. */
final class VirtualThreadChecks {
  private static final int WAITING = 100;

  /** Pollers, timers and spare carriers of the JDK, but not one thread a wait. */
  private static final int MORE_PLATFORM_THREADS = 24;

  static final List<Check> ALL =
      Waits.checks(
          Promise.VIRTUAL_THREADS,
          WAITING + " virtual threads that wait in %s hold no carrier",
          VirtualThreadChecks::noCarrierIsHeld,
          Trait.MANY_WAITS);

  private VirtualThreadChecks() {}

  private static void noCarrierIsHeld(Bench bench, Waits wait) throws Exception {
    int before = platformThreads();
    List<NetSocket> sockets = new ArrayList<>();
    List<Running<?>> waiting = new ArrayList<>();
    for (int i = 0; i < WAITING; i++) {
      NetSocket socket = wait.socket(bench);
      sockets.add(socket);
      waiting.add(bench.startVirtual(wait.verb() + " " + i, wait.body(bench, socket)));
    }
    for (Running<?> each : waiting) {
      each.awaitBegin();
    }
    Running<String> another = bench.startVirtual("another virtual thread", () -> "ran");
    Expect.equal("while others wait, another virtual thread", "ran", another.result());
    int more = platformThreads() - before;
    Expect.that(
        more <= MORE_PLATFORM_THREADS,
        "%s virtual threads that wait need %s more platform threads",
        WAITING,
        more);
    for (NetSocket socket : sockets) {
      socket.close();
    }
    for (Running<?> each : waiting) {
      each.failure(Reason.CLOSED);
    }
  }

  private static int platformThreads() {
    return Thread.getAllStackTraces().size();
  }
}
