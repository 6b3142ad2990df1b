// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** The values that are the only ones of their types. */
public enum Constant implements Value {
  /** No value. */
  NONE("none"),
  /** {@code ...} */
  ELLIPSIS("..."),
  /** What an operation gives that does not know its operands, and a look-up that found nothing. */
  UNDEFINED("undefined");

  private final String text;

  Constant(String text) {
    this.text = text;
  }

  @Override
  public Type type() {
    return switch (this) {
      case NONE -> BasicTypes.NONE;
      case ELLIPSIS -> BasicTypes.ELLIPSIS;
      case UNDEFINED -> BasicTypes.UNDEFINED;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
