// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.Position;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.min.syntax.MarkedLine;
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
    error.locate(place(machine));
    MinError.Place place = error.place().orElseThrow();
    List<ScriptError.Frame> frames = frames(place);
    Symbol symbol = place.symbol();
    StringBuilder text = new StringBuilder("(!) ");
    Position at = symbol.position();
    boolean known = at.line() > 0;
    if (known) {
      text.append("%s(%s,%s) [%s]: ".formatted(at.source(), at.line(), at.column(), symbol.name()));
    }
    text.append(error.description());
    if (known) {
      machine
          .program()
          .source(at.source())
          .flatMap(source -> source.line(at.line()))
          .ifPresent(line -> text.append('\n').append(MarkedLine.of(line, at.column())));
    }
    int shown = Math.min(frames.size(), MOST_CALLS);
    for (ScriptError.Frame frame : frames.subList(0, shown)) {
      Position call = frame.position();
      text.append(
          "\n    %s(%s,%s) in %s"
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
    MinError.Place place = place(machine);
    return ScriptError.stopped(position(place), frames(place));
  }

  /** The program has made as many steps as it may. */
  static ScriptError exhausted(Machine machine, long stepLimit) {
    MinError.Place place = place(machine);
    return ScriptError.exhausted(stepLimit, position(place), frames(place));
  }

  private static Optional<Position> position(MinError.Place place) {
    Position at = place.symbol().position();
    return at.line() > 0 ? Optional.of(at) : Optional.empty();
  }

  /** Where the machine is: the symbol that is running, or the nearest around it in a text. */
  static MinError.Place place(Machine machine) {
    List<Symbol> calls = machine.scopes().sites();
    Symbol current = machine.current();
    Symbol shown =
        current.position().line() > 0
            ? current
            : calls.stream().filter(site -> site.position().line() > 0).findFirst().orElse(current);
    return new MinError.Place(shown, calls);
  }

  private static List<ScriptError.Frame> frames(MinError.Place place) {
    List<ScriptError.Frame> frames = new ArrayList<>();
    Symbol previous = place.symbol();
    for (Symbol site : place.calls()) {
      // An operator may open several scopes for one call.
      boolean repeated = site == previous;
      previous = site;
      if (site.position().line() > 0 && !repeated) {
        frames.add(new ScriptError.Frame(site.name().toString(), site.position()));
      }
    }
    return frames;
  }
}
