// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import dev.argyle.lang.Language;
import dev.argyle.lang.Script;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Session;
import dev.argyle.lang.Source;
import dev.argyle.lang.min.eval.MinScript;
import dev.argyle.lang.min.eval.MinSession;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.modules.StandardLibrary;
import java.util.List;
import java.util.Optional;

/**
 * The language min.
 *
 * <p>A program is read item by item while it runs, so that what stands before a mistake of syntax
 * has run already: making a script of a text finds no mistakes. The variable {@value #DEVELOPMENT}
 * of the context, if it is {@code true}, turns the checks on that min's option {@code -d} turns on;
 * every other variable is a name for the program.
 */
public final class MinLanguage implements Language {
  /** The variable that asks for the checks of development mode. */
  public static final String DEVELOPMENT = MinScript.DEVELOPMENT;

  @Override
  public String name() {
    return "min";
  }

  @Override
  public List<String> extensions() {
    return List.of("min");
  }

  @Override
  public Script compile(Source source) {
    return new MinScript(source, StandardLibrary.modules());
  }

  @Override
  public List<ScriptError> check(Source source) {
    return new MinCheck(source).mistakes();
  }

  @Override
  public Optional<String> help(String word) {
    for (StandardModule module : StandardLibrary.modules()) {
      for (Operator operator : module.operators()) {
        if (word.equals(operator.name()) || word.equals(module.name() + "." + operator.name())) {
          return Optional.of(
              "%s.%s\n  %s\n\n  %s"
                  .formatted(
                      module.name(), operator.name(), operator.signature(), operator.help()));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Session> session(ScriptContext context) {
    return Optional.of(new MinSession(context, StandardLibrary.modules()));
  }
}
