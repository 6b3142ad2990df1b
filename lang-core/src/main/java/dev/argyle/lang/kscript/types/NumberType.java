// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import dev.argyle.lang.kscript.syntax.Numerals;

/** {@code number}: the base of the numeric types. */
final class NumberType extends NativeType {
  static final NumberType TYPE = new NumberType();

  private NumberType() {
    super(
        "number",
        ObjectType.TYPE,
        "(obj = 0)",
        "Any number; of a text the int, float or complex that it shows.");
  }

  @Override
  protected void declare() {
    magic("__add", "__sub", "__mul", "__div", "__floordiv", "__mod", "__pow");
    magic("__lsh", "__rsh", "__binior", "__binxor", "__binand");
    magic("__neg", "__pos", "__sqig", "__abs", "__int", "__float");
    magic("__lt", "__le", "__gt", "__ge", "__eq", "__ne");
    magic("__str", "__repr", "__bool", "__hash");
  }

  @Override
  boolean isValue() {
    return true;
  }

  @Override
  protected Object make(Object[] arguments) {
    Object value = Instance.unwrap(arguments[0]);
    if (value instanceof Str str) {
      return parse(str.toString());
    }
    if (value instanceof Boolean) {
      return Convert.integer(value);
    }
    if (value == Constant.NONE) {
      return 0L;
    }
    if (!Arithmetic.isNumber(value)) {
      throw Convert.refused(arguments[0], "number");
    }
    return value;
  }

  private static Object parse(String text) {
    String bare = text.strip();
    String open = bare.replaceAll("\\)+$", "");
    if (open.endsWith("i") || open.endsWith("I")) {
      return ComplexType.parse(bare);
    }
    boolean real = bare.contains(".") || (Numerals.base(bare) == 10 && bare.matches(".*[eE].*"));
    return real ? FloatType.parse(bare) : IntType.parse(bare, 10);
  }
}
