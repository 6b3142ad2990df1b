// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.Symbol;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error of a program, which its {@code try} can catch. It has the name that the language gives
 * to errors of its kind, and a message; where it happened, the machine knows.
 */
public final class MinError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String name;
  private final transient @Nullable Dictionary raised;

  private String detail = "";
  private transient @Nullable Place place;

  /**
   * Where an error happened.
   *
   * @param symbol what failed
   * @param calls what was running, innermost first
   */
  record Place(Symbol symbol, List<Symbol> calls) {}

  private MinError(
      String name, String message, @Nullable Dictionary raised, @Nullable Throwable cause) {
    super(message, cause, false, false);
    this.name = name;
    this.raised = raised;
  }

  /** Most mistakes: an operand that will not do, a name that is not allowed, a sealed symbol. */
  public static MinError invalid(String message) {
    return new MinError("MinInvalidError", message, null, null);
  }

  /** A symbol or sigil that is not defined. */
  public static MinError undefined(String message) {
    return new MinError("MinUndefinedError", message, null, null);
  }

  /** An operator found too few values on the stack. */
  public static MinError emptyStack() {
    return new MinError("MinEmptyStackError", "Insufficient items on the stack", null, null);
  }

  /** An index outside a list or string. */
  public static MinError outOfBounds(String message) {
    return new MinError("MinOutOfBoundsError", message, null, null);
  }

  /** A text that cannot be converted, a format that does not fit. */
  public static MinError value(String message) {
    return new MinError("ValueError", message, null, null);
  }

  /** A regular expression that is none. */
  public static MinError syntax(String message) {
    return new MinError("SyntaxError", message, null, null);
  }

  /** A text that is not JSON. */
  public static MinError json(String message) {
    return new MinError("JsonParsingError", message, null, null);
  }

  /** A pattern by which no time can be written. */
  public static MinError timeFormat(String message) {
    return new MinError("TimeFormatParseError", message, null, null);
  }

  /** Standard input has no more. */
  public static MinError endOfInput() {
    return new MinError("EOFError", "standard input is at its end", null, null);
  }

  /** A dictionary does not have the key. */
  public static MinError key(String key) {
    return new MinError("KeyError", "key not found: " + key, null, null);
  }

  /** A file could not be read or written. */
  public static MinError io(String message, Throwable cause) {
    return new MinError("IOError", message, null, cause);
  }

  /** A file could not be read or written; the detail is for people. */
  public static MinError io(String message, String detail, Throwable cause) {
    MinError error = io(message, cause);
    error.detail = detail;
    return error;
  }

  /** The system refused something, such as a connection. */
  public static MinError os(String message, Throwable cause) {
    return new MinError("OSError", message, null, cause);
  }

  /** The system refused something; the detail is for people. */
  public static MinError os(String message, String detail, Throwable cause) {
    MinError error = new MinError("OSError", message, null, cause);
    error.detail = detail;
    return error;
  }

  /** The system refused something, and Java had no part in it. */
  public static MinError os(String message) {
    return new MinError("OSError", message, null, null);
  }

  /** A function of the Java program that runs this one has failed. */
  static MinError host(String message, Throwable cause) {
    return new MinError("HostError", message, null, cause);
  }

  /** An error that the program raised itself; whoever catches it gets this dictionary. */
  static MinError raised(String name, String message, Record dictionary) {
    return new MinError(name, message, dictionary, null);
  }

  /** The name of its kind, such as {@code ValueError}. */
  public String name() {
    return name;
  }

  /** Where it happened, if whoever caught it first has said so. */
  Optional<Place> place() {
    return Optional.ofNullable(place);
  }

  /** Says where it happened; only the first one counts. */
  void locate(Place found) {
    if (place == null) {
      place = found;
    }
  }

  /** The dictionary that the program raised, if it raised this. */
  Optional<Dictionary> raised() {
    return Optional.ofNullable(raised);
  }

  /** More about it than the message says; empty if the message says it all. */
  String detail() {
    return detail;
  }

  /** The message with all that people may want to know. */
  String description() {
    String message = raised == null ? getMessage() : "(" + name + ") " + getMessage();
    return detail.isEmpty() ? message : message + ": " + detail;
  }

  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "" : message;
  }
}
