// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import dev.argyle.lang.Language;
import dev.argyle.lang.Script;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Session;
import dev.argyle.lang.Source;
import dev.argyle.lang.kscript.eval.Interpreter;
import dev.argyle.lang.kscript.eval.KscriptSession;
import dev.argyle.lang.kscript.modules.Documentation;
import dev.argyle.lang.kscript.syntax.Parser;
import dev.argyle.lang.kscript.syntax.Program;
import dev.argyle.lang.kscript.syntax.SourceText;
import dev.argyle.lang.kscript.syntax.SyntaxFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** kscript: a language with types, operators that types define, and exceptions. */
public final class KscriptLanguage implements Language {
  /** The language; as the service loader makes it. */
  public KscriptLanguage() {}

  @Override
  public String name() {
    return "kscript";
  }

  @Override
  public List<String> extensions() {
    return List.of("ks");
  }

  @Override
  public Script compile(Source source) throws ScriptError {
    Program program = parse(source);
    return context -> Interpreter.run(program, context);
  }

  private static Program parse(Source source) throws ScriptError {
    String text = new String(source.bytes(), StandardCharsets.UTF_8);
    try {
      return Parser.parse(new SourceText(source.name(), text));
    } catch (SyntaxFault fault) {
      throw fault.toError();
    }
  }

  @Override
  public List<ScriptError> check(Source source) {
    try {
      return NameCheck.mistakes(parse(source));
    } catch (ScriptError mistake) {
      return List.of(mistake);
    }
  }

  @Override
  public Optional<String> help(String word) {
    return new Documentation().of(word);
  }

  @Override
  public Optional<Session> session(ScriptContext context) {
    return Optional.of(new KscriptSession(context));
  }
}
