// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.Position;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.kscript.types.CallRecord;
import dev.argyle.lang.kscript.types.Exceptions;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text for people of an exception that nothing caught. */
final class Report {
  /** Of a deep stack only the ends are shown, this many calls each. */
  private static final int SHOWN = 5;

  private static final Str DETAIL = Str.of("detail");

  private Report() {}

  /** Of a defect of the interpreter, which is the cause of what is reported. */
  static ScriptError internal(RuntimeException defect, String thread) {
    return error(Thrown.of(Exceptions.INTERNAL_ERROR, defect.toString()), thread, defect);
  }

  static ScriptError error(Thrown thrown, String thread) {
    return error(thrown, thread, thrown.getCause());
  }

  private static ScriptError error(Thrown thrown, String thread, @Nullable Throwable cause) {
    List<CallRecord> calls = thrown.calls();
    String headline = headline(thrown);
    List<ScriptError.Frame> frames = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      if (i < SHOWN || i >= calls.size() - SHOWN) {
        CallRecord call = calls.get(i);
        frames.add(new ScriptError.Frame(call.function(), position(call)));
      }
    }
    Optional<Position> position =
        calls.stream().flatMap(call -> call.place().stream()).findFirst().map(Report::position);
    return ScriptError.of(
        headline,
        headline + detail(thrown) + "\n" + stack(calls.reversed()) + "In <thread '" + thread + "'>",
        position,
        frames,
        Optional.ofNullable(cause));
  }

  /** The type of an exception and its message. */
  static String headline(Thrown thrown) {
    String message = thrown.getMessage();
    return thrown.exception().type().name() + ": " + message;
  }

  /** What an exception's attribute {@code detail} says beyond its message, on a line of its own. */
  private static String detail(Thrown thrown) {
    Object detail = thrown.exception().attributes().get(DETAIL);
    return detail instanceof Str text ? "\n  " + text : "";
  }

  private static Position position(Place place) {
    return place.source().position(place.span());
  }

  private static Position position(CallRecord call) {
    return call.place().map(Report::position).orElse(new Position(call.function(), 0, 0));
  }

  private static String stack(List<CallRecord> oldestFirst) {
    StringBuilder text = new StringBuilder("Call Stack:\n");
    int count = oldestFirst.size();
    for (int i = 0; i < count; i++) {
      if (count > 2 * SHOWN && i == SHOWN) {
        text.append("  ... (").append(count - 2 * SHOWN).append(" more)\n");
        i = count - SHOWN;
      }
      add(text, i, oldestFirst.get(i));
    }
    return text.toString();
  }

  private static void add(StringBuilder text, int index, CallRecord call) {
    text.append("  #").append(index).append(": In ");
    if (call.place().isEmpty()) {
      text.append(call.function()).append('\n');
      return;
    }
    Place place = call.place().get();
    Position at = position(place);
    text.append('\'')
        .append(call.function())
        .append("' (line ")
        .append(at.line())
        .append(", col ")
        .append(at.column())
        .append("):\n")
        .append(place.source().marked(place.span()))
        .append('\n');
  }
}
