// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.lang.kscript.KscriptLanguage;
import dev.argyle.lang.min.MinLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Functions of Java that scripts call. */
final class HostFunctionTest {
  private static final Language MIN = new MinLanguage();
  private static final Language KSCRIPT = new KscriptLanguage();

  private static Optional<Object> run(Language language, HostFunction function, String text)
      throws ScriptError {
    ScriptContext context =
        ScriptContext.ofProcess().withVariables(Map.of("ask", function)).embedded();
    return language.compile(Source.of("test", text)).run(context).value();
  }

  @Test
  void argumentsComeInTheOrderInWhichTheyAreWritten() throws ScriptError {
    HostFunction function = HostFunction.giving(2, given -> given.get(0) + "-" + given.get(1));
    assertEquals(Optional.of("1-two"), run(MIN, function, "1 \"two\" ask"));
    assertEquals(Optional.of("1-two"), run(KSCRIPT, function, "ask(1, 'two')"));
  }

  @Test
  void whatHasNoResultLeavesNone() throws ScriptError {
    List<Object> given = new ArrayList<>();
    HostFunction function = HostFunction.doing(1, given::addAll);
    assertEquals(Optional.empty(), run(MIN, function, "(1 2) ask"));
    assertEquals(Optional.empty(), run(KSCRIPT, function, "ask([1, 2])"));
    assertEquals(List.of(List.of(1L, 2L), List.of(1L, 2L)), given);
  }

  @Test
  void anExceptionIsAnErrorThatAScriptCatches() throws ScriptError {
    HostFunction function =
        HostFunction.doing(
            0,
            none -> {
              throw new IllegalStateException("no such customer");
            });
    assertEquals(
        Optional.of("no such customer"), run(MIN, function, "((ask) ('message dget)) try"));
    String program =
        "func answer { try { ask() } catch Error as e { ret str(e) } }\ntell(answer())";
    List<Object> caught = new ArrayList<>();
    ScriptContext context =
        ScriptContext.ofProcess()
            .withVariables(Map.of("ask", function, "tell", HostFunction.doing(1, caught::addAll)));
    KSCRIPT.compile(Source.of("test", program)).run(context);
    assertEquals(List.of("no such customer"), caught);
  }

  @Test
  void anExceptionThatNothingCatchesIsTheCause() {
    IllegalStateException cause = new IllegalStateException();
    HostFunction function =
        HostFunction.giving(
            0,
            none -> {
              throw cause;
            });
    for (Language language : List.of(MIN, KSCRIPT)) {
      String call = language == MIN ? "ask" : "ask()";
      ScriptError error = assertThrows(ScriptError.class, () -> run(language, function, call));
      assertSame(cause, error.getCause(), language.name());
      assertTrue(error.report().contains("IllegalStateException"), error.report());
    }
  }

  @Test
  void tooFewArgumentsAreRefused() {
    HostFunction function = HostFunction.giving(2, List::getFirst);
    assertThrows(ScriptError.class, () -> run(MIN, function, "1 ask"));
    assertThrows(ScriptError.class, () -> run(KSCRIPT, function, "ask(1)"));
  }

  @Test
  void anInterruptedFunctionStopsTheScript() {
    HostFunction function =
        HostFunction.doing(
            0,
            none -> {
              throw new InterruptedException();
            });
    for (Language language : List.of(MIN, KSCRIPT)) {
      String call = language == MIN ? "((ask) (pop)) try" : "try { ask() } catch { 1 }";
      ScriptError error = assertThrows(ScriptError.class, () -> run(language, function, call));
      assertTrue(error.interrupted(), language.name());
    }
  }
}
