// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.Completion;
import dev.argyle.lang.Lexeme;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Session;
import dev.argyle.lang.kscript.modules.Documentation;
import dev.argyle.lang.kscript.syntax.Lexemes;
import dev.argyle.lang.kscript.syntax.Parser;
import dev.argyle.lang.kscript.syntax.SourceText;
import dev.argyle.lang.kscript.syntax.SyntaxFault;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.Function;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A kscript program that a person types piece by piece. Its variables are the entries of a dict, as
 * those of a text for {@code eval} are. Threads that a piece starts go on while others are typed.
 */
public final class KscriptSession implements Session {
  private final Interpreter interpreter;
  private final DictValue variables = new DictValue();
  private final Set<String> builtins = Documentation.builtins();
  private int pieces;

  /** A session without variables. */
  public KscriptSession(ScriptContext context) {
    this.interpreter = new Interpreter(context, "");
  }

  @Override
  public OptionalInt run(String text) throws ScriptError {
    try {
      String name = "<input " + ++pieces + ">";
      return interpreter.runPiece(Parser.parse(new SourceText(name, text)), variables);
    } catch (SyntaxFault fault) {
      throw fault.toError();
    }
  }

  @Override
  public boolean isComplete(String text) {
    return Lexemes.isComplete(text);
  }

  @Override
  public List<Lexeme> lexemes(String text) {
    return Lexemes.of(text).stream()
        .map(lexeme -> lexeme.orBuiltin(text, builtins::contains))
        .toList();
  }

  @Override
  public Completion complete(String text, int cursor) {
    return new KscriptCompletion(interpreter, variables, builtins).at(text.substring(0, cursor));
  }

  @Override
  public Optional<String> help(String word) {
    Object value = variables.get(Str.of(word));
    return value == Constant.UNDEFINED
        ? new Documentation().of(word)
        : Optional.of(
            switch (value) {
              case Function function -> function.signature();
              case Type type -> "type " + type.name();
              default -> word + ": " + Type.of(value).name();
            });
  }

  /** Nothing: variables are seen when they are asked for. */
  @Override
  public String state(int width) {
    return "";
  }

  @Override
  public void close() {
    interpreter.end();
  }
}
