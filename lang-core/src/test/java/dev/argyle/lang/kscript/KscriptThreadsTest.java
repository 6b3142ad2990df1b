// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads of a script run at the same time, and each single operation is whole. */
class KscriptThreadsTest {
  private static final String TOGETHER =
      """
      import os
      func together(n, f) {
        threads = []
        for i in range(n), threads.push(os.thread(f, (i,)))
        for t in threads, t.start()
        for t in threads, t.join()
      }
      """;

  @TempDir Path folder;

  private ScriptRun run(String text) {
    return ScriptRun.of(TOGETHER + text, folder);
  }

  @Test
  void noElementThatThreadsPushIsLost() {
    ScriptRun run =
        run(
            """
            xs = []
            func work(n) { for i in range(5000), xs.push((n, i)) }
            together(8, work)
            print(len(xs), len(set(xs)))
            """);
    assertEquals("40000 40000\n", run.out(), run.err());
  }

  @Test
  void noElementIsPoppedTwice() {
    ScriptRun run =
        run(
            """
            xs = [*range(20000)]
            got = [[], [], [], []]
            func work(n) { try { while true, got[n].push(xs.pop()) } catch Error { } }
            together(4, work)
            print(len(got[0]) + len(got[1]) + len(got[2]) + len(got[3]), xs)
            """);
    assertEquals("20000 []\n", run.out(), run.err());
  }

  @Test
  void noKeyThatThreadsSetIsLost() {
    ScriptRun run =
        run(
            """
            type Key {
              func __init(self, n) { self.n = n }
              func __hash(self) { ret self.n % 7 }
              func __eq(L, R) { ret L.n == R.n }
            }
            d = {}
            k = {}
            type Box { }
            box = Box()
            func work(n) {
              for i in range(3000), d[(n, i)] = i
              for i in range(60), k[Key(n * 30 + i)] = n
              for i in range(500) { box.last = n; assert box.last >= 0 }
            }
            together(6, work)
            sum = 0
            for key in d, sum += d[key]
            print(len(d), sum, len(k))
            """);
    assertEquals("18000 26991000 210\n", run.out(), run.err());
  }

  @Test
  void readersOfAGrowingListSeeWholeElements() {
    ScriptRun run =
        run(
            """
            xs = [0]
            func work(n) {
              if n == 0 {
                for i in range(1, 20000), xs.push(i)
                xs.pop(15000)
              } else {
                for i in range(5000) {
                  x = xs[-1]
                  assert isinst(x, int)
                  for y in xs[:10], assert y < 10
                }
              }
            }
            together(3, work)
            print(len(xs))
            """);
    assertEquals("5000\n", run.out(), run.err());
  }

  @Test
  void anErrorEndsOnlyItsThread() {
    ScriptRun run =
        run(
            """
            func work(n) { if n == 1, throw ValError("only me") }
            together(3, work)
            print("goes on")
            """);
    assertEquals("goes on\n", run.out(), run.err());
    assertTrue(run.err().contains("ValError: only me"), run.err());
    assertTrue(run.err().contains("In <thread '"), run.err());
  }

  @Test
  void exitInAThreadEndsTheProgram() {
    ScriptRun run =
        run(
            """
            os.thread(() -> exit(3)).start()
            while true, 1
            """);
    assertEquals(3, run.exitCode(), run.err());
  }

  @Test
  void tenThousandThreadsWaitAtTheSameTime() {
    ScriptRun run =
        run(
            """
            gate = os.mutex()
            gate.lock()
            done = []
            func work(n) { gate.lock(); done.push(n); gate.unlock() }
            threads = []
            for i in range(10000), threads.push(os.thread(work, (i,)))
            for t in threads, t.start()
            gate.unlock()
            for t in threads, t.join()
            print(len(done))
            """);
    assertEquals("10000\n", run.out(), run.err());
  }
}
