// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.argyle.lang.Script;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.script.Bindings;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.jspecify.annotations.Nullable;

/** A program that an engine has read, to be run as often as one likes. */
final class LanguageScript extends CompiledScript {
  private final LanguageEngine engine;
  private final Script script;

  LanguageScript(LanguageEngine engine, Script script) {
    this.engine = engine;
    this.script = script;
  }

  @Override
  public @Nullable Object eval(javax.script.ScriptContext host) throws ScriptException {
    try (InputStream in = new ReaderInputStream(host.getReader());
        OutputStream out = new WriterOutputStream(host.getWriter(), UTF_8);
        OutputStream err = new WriterOutputStream(host.getErrorWriter(), UTF_8)) {
      ScriptContext context =
          ScriptContext.ofProcess()
              .withStreams(in, out, err)
              .withArguments(arguments(host))
              .withVariables(variables(host))
              .embedded();
      return script.run(context).value().orElse(null);
    } catch (ScriptError e) {
      throw LanguageEngine.failure(e);
    } catch (IOException e) {
      throw new ScriptException(e);
    }
  }

  @Override
  public ScriptEngine getEngine() {
    return engine;
  }

  private static List<String> arguments(javax.script.ScriptContext host) {
    Object arguments = host.getAttribute(ScriptEngine.ARGV);
    return arguments instanceof Object[] given
        ? Stream.of(given).map(String::valueOf).toList()
        : List.of();
  }

  /** The bindings of all scopes, the engine's own over the global ones. */
  private static Map<String, Object> variables(javax.script.ScriptContext host) {
    Map<String, Object> variables = new HashMap<>();
    for (int scope : host.getScopes().reversed()) {
      Bindings bindings = host.getBindings(scope);
      if (bindings != null) {
        bindings.forEach((name, value) -> {
          if (!name.startsWith("javax.script.")) {
            variables.put(name, value);
          }
        });
      }
    }
    return variables;
  }
}
