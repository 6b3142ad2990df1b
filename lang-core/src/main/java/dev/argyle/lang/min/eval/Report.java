// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.Position;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.min.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people get to see of an error that nothing caught. */
final class Report {
  private static final int MOST_CALLS = 20;

  private Report() {}

  /** The error with the place where the machine is now. */
  static ScriptError of(Machine machine, MinError error) {
    List<ScriptError.Frame> frames = frames(machine);
    Symbol symbol = place(machine);
    StringBuilder text = new StringBuilder("(!) ");
    Position at = symbol.position();
    boolean known = at.line() > 0;
    if (known) {
      text.append("%s(%d,%d) [%s]: ".formatted(at.source(), at.line(), at.column(), symbol.name()));
    }
    text.append(error.description());
    if (known) {
      machine
          .program()
          .source(at.source())
          .flatMap(source -> source.line(at.line()))
          .ifPresent(line -> mark(text, line, at.column()));
    }
    int shown = Math.min(frames.size(), MOST_CALLS);
    for (ScriptError.Frame frame : frames.subList(0, shown)) {
      Position call = frame.position();
      text.append(
          "\n    %s(%d,%d) in %s"
              .formatted(call.source(), call.line(), call.column(), frame.name()));
    }
    if (shown < frames.size()) {
      text.append("\n    and ").append(frames.size() - shown).append(" calls more");
    }
    return ScriptError.of(
        error.getMessage(),
        text.toString(),
        known ? Optional.of(at) : Optional.empty(),
        frames,
        Optional.ofNullable(error.getCause()));
  }

  /** The program was stopped from outside. */
  static ScriptError stopped(Machine machine) {
    Position at = place(machine).position();
    return ScriptError.stopped(at.line() > 0 ? Optional.of(at) : Optional.empty(), frames(machine));
  }

  /** The symbol that failed, or the nearest around it that stands in a text. */
  static Symbol place(Machine machine) {
    Symbol current = machine.current();
    return current.position().line() > 0
        ? current
        : machine.scopes().sites().stream()
            .filter(site -> site.position().line() > 0)
            .findFirst()
            .orElse(current);
  }

  private static void mark(StringBuilder text, String line, int column) {
    text.append("\n    ").append(line).append("\n    ");
    for (int i = 0; i < Math.min(column - 1, line.length()); i++) {
      text.append(line.charAt(i) == '\t' ? '\t' : ' ');
    }
    text.append('^');
  }

  private static List<ScriptError.Frame> frames(Machine machine) {
    List<ScriptError.Frame> frames = new ArrayList<>();
    for (Symbol site : machine.scopes().sites()) {
      if (site.position().line() > 0) {
        frames.add(new ScriptError.Frame(site.name().toString(), site.position()));
      }
    }
    return frames;
  }
}
