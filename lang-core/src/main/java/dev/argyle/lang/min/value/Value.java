// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

/** A value of min. */
public abstract sealed class Value
    permits NullValue,
        BoolValue,
        IntValue,
        FloatValue,
        StringValue,
        Quotation,
        Dictionary,
        Symbol,
        Command {
  public static final int NULL = 1;
  public static final int BOOL = 1 << 1;
  public static final int INT = 1 << 2;
  public static final int FLOAT = 1 << 3;
  public static final int STRING = 1 << 4;
  public static final int QUOTATION = 1 << 5;
  public static final int DICTIONARY = 1 << 6;
  public static final int SYMBOL = 1 << 7;
  public static final int COMMAND = 1 << 8;
  public static final int NUMBER = INT | FLOAT;
  public static final int ANY = (1 << 9) - 1;

  /** One of the constants above. A field, since the check of every operand reads it. */
  private final int kind;

  Value(int kind) {
    this.kind = kind;
  }

  /** Which kind of value this is, as one bit, so that a set of kinds is a mask. */
  public final int kind() {
    return kind;
  }

  /** What the operator {@code type} says, such as {@code int} or {@code dict:socket}. */
  public abstract String typeName();

  /**
   * As {@code puts} shows it: a string as its bytes, everything else as a program would write it.
   */
  @Override
  public String toString() {
    return Printer.DECIMAL.show(this).text();
  }
}
