// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A script failed and did not catch it. A value: what went wrong, where, and how the script got
 * there. {@link #report()} is the text for people; it holds no Java stack trace.
 */
public final class ScriptError extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * One call of the script's own stack.
   *
   * @param name what was called
   * @param position where the call stands
   */
  public record Frame(String name, Position position) {}

  private final String report;
  private final transient Optional<Position> position;
  private final transient List<Frame> frames;
  private final boolean interrupted;

  private ScriptError(
      String message,
      String report,
      Optional<Position> position,
      List<Frame> frames,
      boolean interrupted,
      @Nullable Throwable cause) {
    super(message, cause);
    this.report = report;
    this.position = position;
    this.frames = List.copyOf(frames);
    this.interrupted = interrupted;
  }

  /**
   * An error of a script.
   *
   * @param message one line: what is wrong and what was expected
   * @param report the whole text for people, as the language shows its errors, without a line end
   * @param position where it happened, if it happened in the text
   * @param frames the script's calls, innermost first
   * @param cause what Java threw, if something of Java's was the cause
   */
  public static ScriptError of(
      String message,
      String report,
      Optional<Position> position,
      List<Frame> frames,
      Optional<? extends Throwable> cause) {
    return new ScriptError(message, report, position, frames, false, cause.orElse(null));
  }

  /** The script was stopped by an interrupt of its thread. */
  public static ScriptError stopped(Optional<Position> position, List<Frame> frames) {
    String message = "interrupted" + position.map(at -> " at " + at).orElse("");
    return new ScriptError(message, message, position, frames, true, null);
  }

  /** The script was stopped because it reached the limit on its steps. */
  public static ScriptError exhausted(
      long stepLimit, Optional<Position> position, List<Frame> frames) {
    String place = position.map(at -> " at " + at).orElse("");
    String message = "stopped after " + stepLimit + " steps" + place;
    return new ScriptError(message, message, position, frames, true, null);
  }

  /** The text for people: message, source line with a marker, and the script's calls. */
  public String report() {
    return report;
  }

  /** Where the error happened; empty if it was outside the text. */
  public Optional<Position> position() {
    return position;
  }

  /** The script's calls, innermost first. */
  public List<Frame> frames() {
    return frames;
  }

  /** Whether the script was stopped from outside and not by a mistake of its own. */
  public boolean interrupted() {
    return interrupted;
  }
}
