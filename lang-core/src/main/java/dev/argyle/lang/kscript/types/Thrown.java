// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exception of kscript on its way to a {@code catch}. It has no Java stack trace; it gathers the
 * calls of the script that it leaves.
 */
public final class Thrown extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Instance exception;
  private final transient List<CallRecord> calls = new ArrayList<>();
  private transient @Nullable Place place;

  /** Throws an exception object. */
  public Thrown(Instance exception) {
    this(exception, null);
  }

  private Thrown(Instance exception, @Nullable Throwable cause) {
    super(null, cause, false, false);
    this.exception = exception;
  }

  /** A new exception of a type. */
  public static Thrown of(ExceptionType type, String message) {
    return new Thrown(type.instance(message));
  }

  /** The exception object. */
  public Instance exception() {
    return exception;
  }

  /** The message of the exception. */
  @Override
  public String getMessage() {
    return ExceptionType.message(exception);
  }

  /** The calls that it has left, innermost first. */
  public List<CallRecord> calls() {
    return calls;
  }

  /** Notes the place in the function that it is in, unless a place inside that was noted. */
  public Thrown at(Place where) {
    if (place == null) {
      place = where;
    }
    return this;
  }

  /** Leaves a function or a file of a script. */
  public void leave(String function) {
    calls.add(new CallRecord(function, Optional.ofNullable(place)));
    place = null;
  }

  /** Leaves a built-in function. */
  void leaveNative(String function) {
    calls.add(new CallRecord(function + " [cfunc]", Optional.empty()));
  }

  /** An Error. */
  public static Thrown error(String message) {
    return of(Exceptions.ERROR, message);
  }

  /** An Error that something of Java's was the cause of. */
  public static Thrown by(Exception cause, String message) {
    return new Thrown(Exceptions.ERROR.instance(message), cause);
  }

  /** A TypeError. */
  public static Thrown typeError(String message) {
    return of(Exceptions.TYPE_ERROR, message);
  }

  /** An ArgError. */
  public static Thrown argError(String message) {
    return of(Exceptions.ARG_ERROR, message);
  }

  /** An AttrError: a value has no attribute of that name. */
  public static Thrown attrError(Object value, String name) {
    String type = Type.of(value).name();
    return of(Exceptions.ATTR_ERROR, "'" + type + "' object had no attribute '" + name + "'");
  }

  /** A KeyError. */
  public static Thrown keyError(String message) {
    return of(Exceptions.KEY_ERROR, message);
  }

  /** An IndexError. */
  public static Thrown indexError() {
    return of(Exceptions.INDEX_ERROR, "Index out of range");
  }

  /** A ValError. */
  public static Thrown valError(String message) {
    return of(Exceptions.VAL_ERROR, message);
  }

  /** A MathError. */
  public static Thrown mathError(String message) {
    return of(Exceptions.MATH_ERROR, message);
  }

  /** A SizeError. */
  public static Thrown sizeError(String message) {
    return of(Exceptions.SIZE_ERROR, message);
  }

  /** An OverflowError. */
  public static Thrown overflowError(String message) {
    return of(Exceptions.OVERFLOW_ERROR, message);
  }

  /** An IOError. */
  public static Thrown ioError(String message) {
    return of(Exceptions.IO_ERROR, message);
  }

  /** An OSError with an errno of Linux, such as {@code OSError[2]}. */
  public static Thrown osError(int errno, String message) {
    return of(Exceptions.osError(errno), message);
  }
}
