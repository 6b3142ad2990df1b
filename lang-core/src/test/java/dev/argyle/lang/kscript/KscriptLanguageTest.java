// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the corpus does not ask: reports to the letter, and built-in types that scripts extend. */
class KscriptLanguageTest {
  @TempDir Path folder;

  private void gives(String expected, String text) {
    ScriptRun run = ScriptRun.of(text, folder);
    assertEquals(expected, run.out(), run.err());
  }

  @Test
  void theReportShowsTheCallsFromTheOldestToTheNewest() {
    ScriptRun run =
        ScriptRun.of(
            """
            func outer(x) {
                ret inner(x)
            }
            func inner(y) { throw ValError("bad y: " + y) }
            outer(3)
            """,
            folder);
    assertEquals(
        """
        ValError: bad y: 3
        Call Stack:
          #0: In 'test.ks' (line 5, col 1):
        outer(3)
        ^~~~~~~~
          #1: In 'outer(x)' (line 2, col 9):
            ret inner(x)
                ^~~~~~~~
          #2: In 'inner(y)' (line 4, col 17):
        func inner(y) { throw ValError("bad y: " + y) }
                        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        In <thread 'main'>
        """,
        run.err());
  }

  @Test
  void theErrorOfAProgramOfOneExpressionShowsItsPlace() {
    assertEquals(
        """
        Error: In extended assignment, got too many values to assign (3), expected 2
        Call Stack:
          #0: In 'test.ks' (line 1, col 1):
        (a, b) = (1, 2, 3)
        ^~~~~~~~~~~~~~~~~~
        In <thread 'main'>
        """,
        ScriptRun.of("(a, b) = (1, 2, 3)\n", folder).err());
  }

  @Test
  void aLackOfMemoryShowsItsPlace() {
    ScriptRun run =
        ScriptRun.of(
            """
            kept = []
            func more() {
              kept.push([0] * 2147483000)
            }
            while true, more()
            """,
            folder);
    assertEquals(
        """
        Error: Out of memory
        Call Stack:
          #0: In 'test.ks' (line 5, col 13):
        while true, more()
                    ^~~~~~
          #1: In 'more()' (line 3, col 3):
          kept.push([0] * 2147483000)
          ^~~~~~~~~~~~~~~~~~~~~~~~~~~
        In <thread 'main'>
        """,
        run.err());
  }

  @Test
  void aSyntaxErrorShowsItsPlace() {
    ScriptRun run = ScriptRun.of("x = 1\ny = (2 +\n", folder);
    assertEquals("SyntaxError: Unexpected token\n\n^\n@ Line 3, Col 1 in 'test.ks'\n", run.err());
  }

  @Test
  void aProgramOfOneExpressionShowsItsValueUnlessItHasPrinted() {
    gives("42\n", "6 * 7");
    gives("once\n", "print('once')");
    gives("", "x = 1\nx");
  }

  @Test
  void aSubtypeOfAListKeepsTheMethodsOfBoth() {
    gives(
        "10 4 [1, 2, 3, 4] [2, 3] true\n",
        """
        type L extends list { func sum(self) { t = 0; for x in self, t += x; ret t } }
        l = L([1, 2, 3])
        l.push(4)
        print(l.sum(), len(l), l, l[1:3], 3 in l)
        """);
  }

  @Test
  void aMagicMethodCanCallThatOfItsBase() {
    gives(
        "1 none 2\n",
        """
        type D extends dict {
          func __getelem(self, k) { ret dict.__getelem(self, k) if k in self else none }
          func __len(self) { ret dict.__len(self) + 1 }
        }
        d = D()
        d["a"] = 1
        print(d["a"], d["zz"], len(d))
        """);
  }

  @Test
  void anOperatorThatGivesUndefinedIsLeftToTheOther() {
    gives(
        "right 6\n",
        """
        type A { func __add(L, R) { ret undefined } }
        type B { func __add(L, R) { ret "right" } }
        type N extends int { }
        print(A() + B(), N(2) * 3)
        """);
  }

  @Test
  void lastStatementsRunHoweverTheBlockIsLeft() {
    gives(
        "a b c 3\n",
        """
        log = []
        func f(n) {
          while true {
            try {
              if n == 0, break
              if n == 1, ret n
              throw Error("x")
            } catch { ret 3 } finally { log.push("abc"[n]) }
          }
        }
        f(0)
        f(1)
        x = f(2)
        print(" ".join(log), x)
        """);
  }

  @Test
  void numbersBeyondBinary64AreInfiniteOrZero() {
    gives("inf 0.0 1024.0\n", "print(0x1p99999999999, 0x1p-99999999999, 0x1p10)");
  }

  @Test
  void textsCountCodePoints() {
    gives("3 😀 b😀a 1\n", "s = 'a😀b'\nprint(len(s), s[1], s[::-1], s.find('😀'))");
  }

  @Test
  void appendedTextsThatBeganAlikeStayApart() {
    gives(
        "300 301 301 true\n",
        """
        s = "x" * 300
        a = s + "a"
        b = s + "b"
        print(len(s), len(a), len(b), a != b && a[-1] == "a" && b[-1] == "b")
        """);
  }

  @Test
  void aModuleRunsOnceAndItsVariablesAreItsAttributes() throws IOException {
    Files.writeString(folder.resolve("counter.ks"), "n = 0\nfunc next { ret n + step }\n");
    gives(
        "5\n",
        """
        import counter
        counter.n = 2
        counter.step = 3
        import counter
        print(counter.next())
        """);
  }

  @Test
  void anErrorInAModuleNamesItsFile() throws IOException {
    Files.writeString(folder.resolve("broken.ks"), "x = 1 / 0\n");
    ScriptRun run = ScriptRun.of("import broken", folder);
    assertTrue(run.err().startsWith("MathError: Division by 0"), run.err());
    assertTrue(run.err().contains("broken.ks' (line 1, col 5)"), run.err());
  }

  @Test
  void slowPatternsOfOtherEnginesMatchAtOnce() {
    gives("false true\n", "s = 'a' * 5000\nprint(`(a*)*b`.exact(s), `(a|aa)+`.exact(s))");
  }
}
