// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import dev.argyle.lang.kscript.KscriptLanguage;
import dev.argyle.lang.min.MinLanguage;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

final class ScriptEnginesTest {
  private final ScriptEngine min = engine("min");
  private final ScriptEngine kscript = engine("kscript");

  private static ScriptEngine engine(String name) {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName(name);
    assertNotNull(engine, "the platform finds the engine " + name);
    return engine;
  }

  @Test
  void enginesAreFoundByExtension() {
    assertNotNull(new ScriptEngineManager().getEngineByExtension("min"));
    assertNotNull(new ScriptEngineManager().getEngineByExtension("ks"));
  }

  @Test
  void valuesGoInByNameAndComeOutAsTheResult() throws ScriptException {
    min.put("x", 20);
    assertEquals(42L, min.eval("x 22 +"));
    kscript.put("x", 20);
    assertEquals(42L, kscript.eval("x + 22"));
  }

  @Test
  void collectionsKeepTheirShapeBothWays() throws ScriptException {
    Object value = List.of(1L, "two", 3.5, List.of(true));
    min.put("value", value);
    assertEquals(value, min.eval("value"));
    kscript.put("value", value);
    assertEquals(value, kscript.eval("value"));
    min.put("entries", Map.of("a", 1L, "b", List.of()));
    assertEquals(Map.of("a", 1L, "b", List.of()), min.eval("entries"));
    kscript.put("entries", Map.of("a", 1L, "b", List.of()));
    assertEquals(Map.of("a", 1L, "b", List.of()), kscript.eval("entries"));
  }

  @Test
  void outputGoesToTheHostsWriterAndNowhereElse() throws ScriptException {
    for (String statement :
        List.of("min:\"gr\u00fc\u00df\" puts!", "kscript:print(\"gr\u00fc\u00df\")")) {
      String[] parts = statement.split(":", 2);
      ScriptEngine engine = engine(parts[0]);
      StringWriter output = new StringWriter();
      engine.getContext().setWriter(output);
      engine.eval(parts[1]);
      assertEquals("gr\u00fc\u00df\n", output.toString(), parts[0]);
    }
  }

  @Test
  void aResultIsNotPrinted() throws ScriptException {
    StringWriter output = new StringWriter();
    kscript.getContext().setWriter(output);
    assertEquals(3L, kscript.eval("1 + 2"));
    assertEquals("", output.toString());
  }

  @Test
  void inputComesFromTheHostsReader() throws ScriptException {
    min.getContext().setReader(new StringReader("gr\u00fcn\nblau\n"));
    assertEquals("gr\u00fcn", min.eval("gets"));
  }

  @Test
  void aCompiledProgramRunsManyTimes() throws ScriptException {
    CompiledScript program = ((Compilable) kscript).compile("x * x");
    for (long x = 0; x < 100; x++) {
      kscript.put("x", x);
      assertEquals(x * x, program.eval());
    }
  }

  @Test
  void anErrorTellsItsPlaceAndHoldsNoJavaTrace() {
    ScriptException failure =
        assertThrows(ScriptException.class, () -> min.eval("1\n2 undefined-word"));
    assertEquals(2, failure.getLineNumber());
    assertInstanceOf(ScriptError.class, failure.getCause());
    assertTrue(String.valueOf(failure.getMessage()).contains("undefined-word"));
  }

  @Test
  void aScriptThatReachesItsStepLimitIsStopped() throws ScriptError {
    ScriptContext limited = ScriptContext.ofProcess().withStepLimit(10_000);
    var loops =
        Map.of(
            new MinLanguage().compile(Source.of("loop", "(true) (1 pop) while")), "min",
            new KscriptLanguage().compile(Source.of("loop", "while true { 1 }")), "kscript");
    loops.forEach((script, language) -> {
      ScriptError stop = assertThrows(ScriptError.class, () -> script.run(limited), language);
      assertTrue(stop.interrupted(), language + " says that it was stopped");
      assertTrue(String.valueOf(stop.getMessage()).contains("10000 steps"), language);
    });
  }
}
