// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.engine;

import dev.argyle.lang.Position;
import dev.argyle.lang.Script;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.jspecify.annotations.Nullable;

/** An engine for one language. Its bindings belong to one thread at a time. */
final class LanguageEngine extends AbstractScriptEngine implements Compilable {
  private final LanguageEngineFactory factory;

  LanguageEngine(LanguageEngineFactory factory) {
    this.factory = factory;
  }

  @Override
  public @Nullable Object eval(String script, ScriptContext context) throws ScriptException {
    return compile(script).eval(context);
  }

  @Override
  public @Nullable Object eval(Reader reader, ScriptContext context) throws ScriptException {
    return eval(text(reader), context);
  }

  @Override
  public CompiledScript compile(String script) throws ScriptException {
    Object name = get(ScriptEngine.FILENAME);
    try {
      Source source = Source.of(name == null ? "<script>" : name.toString(), script);
      Script compiled = factory.language().compile(source);
      return new LanguageScript(this, compiled);
    } catch (ScriptError e) {
      throw failure(e);
    }
  }

  @Override
  public CompiledScript compile(Reader script) throws ScriptException {
    return compile(text(script));
  }

  @Override
  public Bindings createBindings() {
    return new SimpleBindings();
  }

  @Override
  public ScriptEngineFactory getFactory() {
    return factory;
  }

  /** The platform's exception, whose message is the report for people. */
  static ScriptException failure(ScriptError e) {
    int line = e.position().map(Position::line).orElse(-1);
    int column = e.position().map(Position::column).orElse(-1);
    String source = e.position().map(Position::source).orElse("<script>");
    ScriptException failure = new ScriptException(e.report(), source, line, column);
    failure.initCause(e);
    return failure;
  }

  private static String text(Reader reader) throws ScriptException {
    StringWriter text = new StringWriter();
    try {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new ScriptException(e);
    }
    return text.toString();
  }
}
