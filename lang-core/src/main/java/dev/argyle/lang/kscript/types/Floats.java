// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How floats show themselves. */
final class Floats {
  private static final int PLACES = 15;

  private Floats() {}

  /** The shortest form with at most 15 places after the point, or with an exponent. */
  static String text(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    double size = Math.abs(value);
    if (size == 0) {
      return "0.0";
    }
    if (size > 1e-10 && size < 1e10) {
      if (size < 1e6 && size == (long) size) {
        return (long) value + ".0";
      }
      return trimmed(rounded(value, PLACES));
    }
    BigDecimal rounded = shortest(value).round(new MathContext(PLACES + 1, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    BigDecimal mantissa = rounded.movePointLeft(exponent).setScale(PLACES);
    return trimmed(mantissa.toPlainString())
        + "e"
        + (exponent < 0 ? "-" : "+")
        + Math.abs(exponent);
  }

  /** The digits that tell this float from its neighbours: those that scripts wrote. */
  private static BigDecimal shortest(double value) {
    return new BigDecimal(Double.toString(value));
  }

  private static String trimmed(String digits) {
    int end = digits.length();
    while (digits.charAt(end - 1) == '0' && digits.charAt(end - 2) != '.') {
      end--;
    }
    return digits.substring(0, end);
  }

  /** With at most 15 places after the point and no exponent. */
  static String plain(double value) {
    return Double.isFinite(value) ? trimmed(rounded(value, PLACES)) : text(value);
  }

  /** With exactly the given number of places. */
  static String fixed(double value, int places) {
    if (!Double.isFinite(value)) {
      return text(value);
    }
    return rounded(value, places);
  }

  /** A negative number keeps its sign where all its digits are cut, as in C. */
  private static String rounded(double value, int places) {
    String digits = new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    return value < 0 && digits.charAt(0) != '-' ? "-" + digits : digits;
  }
}
