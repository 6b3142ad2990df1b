// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script cannot do ends in an exception of its own, and a script can be stopped. */
class KscriptLimitsTest {
  @TempDir Path folder;

  private ScriptRun run(String text) {
    return ScriptRun.of(text, folder);
  }

  @Test
  void twentyThousandNestedCallsWork() {
    ScriptRun run = run("func f(n) { ret 0 if n == 0 else 1 + f(n - 1) }\nprint(f(20000))");
    assertEquals("20000\n", run.out(), run.err());
  }

  @Test
  void twentyThousandNestedCallsWorkInAThreadOfTheScript() {
    ScriptRun run =
        run(
            """
            import os
            func f(n) { ret 0 if n == 0 else 1 + f(n - 1) }
            t = os.thread(() -> print(f(20000)))
            t.start()
            t.join()
            """);
    assertEquals("20000\n", run.out(), run.err());
  }

  @Test
  void endlessRecursionShowsAShortStack() {
    ScriptRun run = run("func f(n) { ret f(n + 1) + 1 }\nf(0)");
    assertEquals(1, run.exitCode());
    assertTrue(run.err().startsWith("Error: Maximum depth of calls exceeded"), run.err());
    assertTrue(run.err().contains(" more)"), "the middle of the stack was expected to be left out");
    assertTrue(run.err().lines().count() < 50, run.err());
  }

  @Test
  void endlessRecursionThroughAMagicMethodIsCaught() {
    ScriptRun run =
        run(
            """
            type T { func __str(self) { ret str(self) } }
            try { str(T()) } catch Error as e { print("caught") }
            """);
    assertEquals("caught\n", run.out(), run.err());
  }

  @Test
  void theTextOfADeepNestIsAnError() {
    ScriptRun run =
        run(
            """
            x = []
            for i in range(100000), x = [x]
            try { str(x) } catch Error as e { print(e) }
            """);
    assertEquals("Maximum depth of nesting exceeded\n", run.out(), run.err());
  }

  @Test
  void aTextThatNestsTooDeeplyIsASyntaxError() {
    ScriptRun run = run("x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000));
    assertEquals(1, run.exitCode());
    assertTrue(run.err().startsWith("SyntaxError: Nested too deeply"), run.err());
  }

  @Test
  void aSumOfManyPartsRuns() {
    ScriptRun run = run("x = 1" + " + 1".repeat(20_000) + "\nprint(x)");
    assertEquals("20001\n", run.out(), run.err());
  }

  @Test
  void hugeNumbersAndTextsAreErrors() {
    ScriptRun run =
        run(
            """
            for f in [() -> 10 ** 10 ** 10, () -> 1 << 10 ** 12, () -> "ab" * 10 ** 10, () -> [0] * 10 ** 12, () -> 2 ** 2 ** 70] {
              try { f(); print("no error") } catch Error as e { print(type(e)) }
            }
            """);
    assertEquals(
        "OverflowError\nOverflowError\nSizeError\nSizeError\nOverflowError\n",
        run.out(),
        run.err());
  }

  @Test
  void interruptingStopsALoop() {
    ScriptRun run = ScriptRun.start(source("while true, 1"), folder, new byte[0], List.of());
    run.interrupt();
    run.await();
    assertEquals(1, run.exitCode());
    assertTrue(run.err().startsWith("interrupted"), run.err());
  }

  @Test
  void interruptingCannotBeCaughtByTheScript() {
    ScriptRun run =
        ScriptRun.start(
            source("while true { try { while true, 1 } catch { 2 } finally { 3 } }"),
            folder,
            new byte[0],
            List.of());
    run.interrupt();
    assertEquals(1, run.await().exitCode());
  }

  @Test
  void theErrorKnowsItsPlaceAndTheCallsAroundIt() throws ScriptError {
    String text = "func f(x) {\n  ret x / 0\n}\nprint(1)\nf(2)\n";
    ScriptContext world =
        ScriptContext.ofProcess()
            .withStreams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream());
    ScriptError error =
        assertThrows(
            ScriptError.class, () -> new KscriptLanguage().compile(source(text)).run(world));
    assertEquals("MathError: Division by 0", error.getMessage());
    assertEquals("test.ks:2:7", error.position().orElseThrow().toString());
    assertEquals(2, error.frames().size(), error.report());
    assertEquals(5, error.frames().get(1).position().line(), error.report());
    assertFalse(error.interrupted());
  }

  @Test
  void twoScriptsDoNotSeeEachOther() {
    ScriptRun first = run("print = 5\nmine = 1\nint.mine = 1");
    assertTrue(first.err().contains("Cannot set attributes of built-in type 'int'"), first.err());
    ScriptRun second = run("print(mine ?? 'nothing')");
    assertEquals("nothing\n", second.out(), second.err());
  }

  private static Source source(String text) {
    return Source.of("test.ks", text);
  }
}
