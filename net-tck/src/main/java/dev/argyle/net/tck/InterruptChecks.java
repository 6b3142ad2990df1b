// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import java.util.List;
import java.util.concurrent.Callable;

/** Promise 4. */
final class InterruptChecks {
  static final List<Check> ALL =
      Waits.checks(
          Promise.INTERRUPT, "an interrupt ends a waiting %s", InterruptChecks::interruptEnds);

  private InterruptChecks() {}

  private static void interruptEnds(Bench bench, Waits wait) throws Exception {
    for (boolean virtual : new boolean[] {false, true}) {
      NetSocket socket = wait.socket(bench);
      Callable<?> body = wait.body(bench, socket);
      Running<?> waiting =
          virtual ? bench.startVirtual(wait.verb(), body) : bench.start(wait.verb(), body);
      waiting.settle().interrupt();
      waiting.failure(Reason.CLOSED);
      Expect.that(waiting.endedInterrupted(), "the thread should keep its interrupt status");
      Expect.that(!socket.isOpen(), "an interrupted %s should close the socket", wait.verb());
    }
  }
}
