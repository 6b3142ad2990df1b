// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.Completion;
import dev.argyle.lang.Lexeme;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Session;
import dev.argyle.lang.Source;
import dev.argyle.lang.min.syntax.Lexemes;
import dev.argyle.lang.min.value.StringValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A min program that a person types piece by piece, on one stack. */
public final class MinSession implements Session {
  private final Surroundings surroundings;
  private final Machine machine;
  private int pieces;

  /**
   * Begins with the user's own {@code .minrc}, if there is one.
   *
   * @param modules the standard library
   */
  public MinSession(ScriptContext context, List<StandardModule> modules) {
    surroundings = Surroundings.watched(context);
    machine = new Machine(Source.of("<session>", ""), surroundings);
    machine.library().define(modules);
    try {
      run(machine.program()::runStartFile);
    } catch (ScriptError error) {
      surroundings.printError(StringValue.of(error.report() + "\n"));
    }
  }

  @Override
  public OptionalInt run(String text) throws ScriptError {
    Source source = Source.of("<input " + ++pieces + ">", text);
    return run(() -> machine.program().run(source));
  }

  private OptionalInt run(Runnable piece) throws ScriptError {
    return LargeStack.call("min session", () -> runHere(piece));
  }

  /** Runs something and brings the machine back to the outermost level, whatever ends it. */
  private OptionalInt runHere(Runnable piece) throws ScriptError {
    machine.enterThread();
    Machine.State state = machine.state();
    try {
      return MinScript.guarded(machine, () -> runAndFlush(piece));
    } finally {
      machine.recover(state);
    }
  }

  private void runAndFlush(Runnable piece) {
    try {
      piece.run();
    } finally {
      surroundings.flush();
    }
  }

  @Override
  public boolean isComplete(String text) {
    return Lexemes.isComplete(text);
  }

  @Override
  public List<Lexeme> lexemes(String text) {
    return Lexemes.of(text).stream()
        .map(lexeme -> lexeme.orBuiltin(text, name -> machine.library().find(name).isPresent()))
        .toList();
  }

  @Override
  public Completion complete(String text, int cursor) {
    return new MinCompletion(machine).at(text.substring(0, cursor));
  }

  @Override
  public Optional<String> help(String word) {
    StringValue name = StringValue.of(word);
    return Help.of(machine, name).map(Help::format).or(() -> source(name));
  }

  /** What a name stands for that is no operator. */
  private Optional<String> source(StringValue name) {
    return machine.definitions().isDefined(name)
        ? Optional.of(name.text() + ": " + machine.definitions().source(name))
        : Optional.empty();
  }

  /** The stack as {@code get-stack} gives it; of one that is too long for the line the top. */
  @Override
  public String state(int width) {
    StringBuilder shown = new StringBuilder(")");
    int size = machine.stack().size();
    for (int below = 0; below < size; below++) {
      String value = machine.printer().quoted(machine.stack().peek(below)).text();
      if (shown.length() + value.length() > width - "(... ".length()) {
        return "(..." + (below == 0 ? " " + size + " values" : "") + " " + shown;
      }
      shown.insert(0, below == 0 ? value : value + " ");
    }
    return shown.insert(0, '(').toString();
  }

  @Override
  public void close() {
    surroundings.end();
  }
}
