// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.List;

/** The built-in exception types. */
public final class Exceptions {
  /** The base of them all. */
  public static final ExceptionType EXCEPTION =
      new ExceptionType("Exception", ObjectType.TYPE, "Anything that can be thrown.");

  /** The end of an iteration. */
  public static final ExceptionType OUT_OF_ITER =
      new ExceptionType("OutOfIterException", EXCEPTION, "An iterator has no further element.");

  /** Anything that went wrong. */
  public static final ExceptionType ERROR =
      new ExceptionType("Error", EXCEPTION, "Something went wrong.");

  /** Something that may be wrong. */
  public static final ExceptionType WARNING =
      new ExceptionType("Warning", EXCEPTION, "Something may be wrong.");

  /** A defect of the interpreter. */
  public static final ExceptionType INTERNAL_ERROR =
      error("InternalError", "A defect of the interpreter itself.");

  /** A text that is not a program. */
  public static final ExceptionType SYNTAX_ERROR = error("SyntaxError", "A text is not a program.");

  /** A module that cannot be imported. */
  public static final ExceptionType IMPORT_ERROR =
      error("ImportError", "A module cannot be imported.");

  /** A value of the wrong type. */
  public static final ExceptionType TYPE_ERROR =
      error("TypeError", "A value has a type that does not fit.");

  /** A template with wrong arguments. */
  public static final ExceptionType TEMPLATE_ERROR =
      new ExceptionType("TemplateError", TYPE_ERROR, "A template was given wrong arguments.");

  /** A name without a value. */
  public static final ExceptionType NAME_ERROR = error("NameError", "A name has no value.");

  /** A missing attribute. */
  public static final ExceptionType ATTR_ERROR =
      error("AttrError", "A value has no attribute of that name.");

  /** A missing key. */
  public static final ExceptionType KEY_ERROR = error("KeyError", "A container has no such key.");

  /** An index out of range. */
  public static final ExceptionType INDEX_ERROR =
      new ExceptionType("IndexError", KEY_ERROR, "An index is outside of a sequence.");

  /** A value that does not fit. */
  public static final ExceptionType VAL_ERROR =
      error("ValError", "A value of the right type does not fit.");

  /** An undefined operation on numbers. */
  public static final ExceptionType MATH_ERROR =
      new ExceptionType("MathError", VAL_ERROR, "An operation is not defined for these numbers.");

  /** A failed assertion. */
  public static final ExceptionType ASSERT_ERROR =
      error("AssertError", "What an assertion states is false.");

  /** A number that is too large. */
  public static final ExceptionType OVERFLOW_ERROR =
      error("OverflowError", "A number is too large for what it is used for.");

  /** Wrong arguments. */
  public static final ExceptionType ARG_ERROR =
      error("ArgError", "A function was given arguments that it does not take.");

  /** Something of the wrong size. */
  public static final ExceptionType SIZE_ERROR = error("SizeError", "A size does not fit.");

  /** A failed input or output. */
  public static final ExceptionType IO_ERROR = error("IOError", "Input or output has failed.");

  /** A failed call of the operating system. */
  public static final ExceptionType OS_ERROR =
      error("OSError", "The operating system has refused a request.");

  /** A warning on this platform. */
  public static final ExceptionType PLATFORM_WARNING =
      new ExceptionType("PlatformWarning", WARNING, "Something is different on this platform.");

  /** A warning on a text. */
  public static final ExceptionType SYNTAX_WARNING =
      new ExceptionType("SyntaxWarning", WARNING, "A text may not mean what it seems to.");

  /** The subtypes of OSError, by errno; made when the first is needed. */
  private static final class OsErrors {
    static final ExceptionType[] TYPES = new ExceptionType[134];

    static {
      for (int errno = 0; errno < TYPES.length; errno++) {
        TYPES[errno] =
            new ExceptionType(
                "OSError[" + errno + "]", OS_ERROR, "The call failed with this errno.");
      }
    }

    private OsErrors() {}
  }

  private Exceptions() {}

  private static ExceptionType error(String name, String description) {
    return new ExceptionType(name, ERROR, description);
  }

  /** The subtype of OSError for an errno of Linux. */
  static ExceptionType osError(int errno) {
    return OsErrors.TYPES[errno];
  }

  /** All of them, a base before its subtypes. */
  public static List<ExceptionType> all() {
    return List.of(
        EXCEPTION,
        OUT_OF_ITER,
        ERROR,
        WARNING,
        INTERNAL_ERROR,
        SYNTAX_ERROR,
        IMPORT_ERROR,
        TYPE_ERROR,
        TEMPLATE_ERROR,
        NAME_ERROR,
        ATTR_ERROR,
        KEY_ERROR,
        INDEX_ERROR,
        VAL_ERROR,
        MATH_ERROR,
        ASSERT_ERROR,
        OVERFLOW_ERROR,
        ARG_ERROR,
        SIZE_ERROR,
        IO_ERROR,
        OS_ERROR,
        PLATFORM_WARNING,
        SYNTAX_WARNING);
  }
}
