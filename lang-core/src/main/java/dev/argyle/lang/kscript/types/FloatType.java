// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import dev.argyle.lang.kscript.syntax.Numerals;
import java.util.Locale;

/** {@code float}: binary64 numbers. */
public final class FloatType extends NativeType {
  /** The type. */
  public static final FloatType TYPE = new FloatType();

  private FloatType() {
    super("float", NumberType.TYPE, "(obj = 0.0)", "A real number in 64 bits.");
  }

  @Override
  protected void declare() {
    value("EPS", Math.ulp(1.0));
    value("MIN", Double.MIN_NORMAL);
    value("MAX", Double.MAX_VALUE);
    value("DIG", 15L);
    method("isnan(self)", "Whether it is not a number.");
  }

  @Override
  boolean isValue() {
    return true;
  }

  @Override
  public Object call(String name, Object[] arguments) {
    return ((Double) arguments[0]).isNaN();
  }

  @Override
  protected Object make(Object[] arguments) {
    Object value = Instance.unwrap(arguments[0]);
    if (value instanceof Str str) {
      return parse(str.toString());
    }
    if (value == Constant.NONE) {
      return 0.0;
    }
    if (Convert.floating(arguments[0]) instanceof Double real) {
      return real;
    }
    throw Convert.refused(arguments[0], "float");
  }

  static Double parse(String text) {
    try {
      return read(text);
    } catch (NumberFormatException malformed) {
      throw Thrown.valError("Invalid format for base 10 float: '" + text + "' (invalid digits)");
    }
  }

  /**
   * The float that a text shows.
   *
   * @throws NumberFormatException if it shows none
   */
  static double read(String text) {
    String bare = text.strip().toLowerCase(Locale.ROOT);
    boolean negative = bare.startsWith("-");
    String digits = negative || bare.startsWith("+") ? bare.substring(1) : bare;
    double size =
        switch (digits) {
          case "inf", "infinity" -> Double.POSITIVE_INFINITY;
          case "nan" -> Double.NaN;
          default -> Numerals.real(unsigned(digits));
        };
    return negative ? -size : size;
  }

  private static String unsigned(String digits) {
    if (digits.startsWith("-") || digits.startsWith("+")) {
      throw new NumberFormatException(digits);
    }
    return digits;
  }
}
