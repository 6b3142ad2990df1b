// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import dev.argyle.lang.kscript.syntax.Numerals;
import java.math.BigInteger;
import java.util.Locale;

/** {@code int}: whole numbers of any size. */
public final class IntType extends NativeType {
  /** The type. */
  public static final IntType TYPE = new IntType();

  private IntType() {
    super("int", NumberType.TYPE, "(obj = 0, base: size = 10)", "A whole number of any size.");
  }

  @Override
  protected void declare() {
    function("__str(self, base: size = 10)", "The digits in a base, with its prefix.");
  }

  @Override
  boolean isValue() {
    return true;
  }

  @Override
  public Object call(String name, Object[] arguments) {
    int base = base((Long) arguments[1]);
    BigInteger number = Convert.big(arguments[0]);
    if (base == 10) {
      return Str.of(number.toString());
    }
    String digits = number.abs().toString(base).toUpperCase(Locale.ROOT);
    return Str.of((number.signum() < 0 ? "-" : "") + prefix(base) + digits);
  }

  private static String prefix(int base) {
    return switch (base) {
      case 2 -> "0b";
      case 8 -> "0o";
      case 16 -> "0x";
      default -> "";
    };
  }

  private static int base(long base) {
    if (base < 2 || base > 36) {
      throw Thrown.valError("Expected a base from 2 to 36, but got " + base);
    }
    return (int) base;
  }

  @Override
  protected Object make(Object[] arguments) {
    Object method = Instance.override(arguments[0], "__int");
    if (method == Constant.UNDEFINED) {
      method = Instance.override(arguments[0], "__integral");
    }
    Object value =
        method == Constant.UNDEFINED
            ? Instance.unwrap(arguments[0])
            : Instance.unwrap(Calls.call(method, arguments[0]));
    if (value instanceof Str str) {
      return parse(str.toString(), base((Long) arguments[1]));
    }
    if (value instanceof Double real) {
      return Reals.integer(Math.floor(real));
    }
    if (value == Constant.NONE) {
      return 0L;
    }
    Object number = Convert.integral(value);
    if (number == Constant.UNDEFINED) {
      throw Convert.refused(arguments[0], "int");
    }
    return number;
  }

  /** The int that a text shows. */
  static Object parse(String text, int base) {
    String bare = text.strip();
    boolean negative = bare.startsWith("-");
    String digits = negative || bare.startsWith("+") ? bare.substring(1) : bare;
    try {
      if (digits.startsWith("-") || digits.startsWith("+") || !isPlain(digits)) {
        throw new NumberFormatException(text);
      }
      BigInteger number =
          base == 10
              ? Numerals.integer(digits)
              : new BigInteger(Numerals.withoutPrefix(digits, base), base);
      return Convert.integer(negative ? number.negate() : number);
    } catch (NumberFormatException malformed) {
      int shown = base == 10 ? Numerals.base(digits) : base;
      throw Thrown.error("Invalid format for base " + shown + " int: '" + text + "'");
    }
  }

  /** Java reads the digits of other scripts too. */
  private static boolean isPlain(String digits) {
    return digits.chars().allMatch(c -> c < 128);
  }
}
