// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

/**
 * Functions for which the library of C that most programs know is more exact than Java's {@link
 * Math}, or takes other cases for defined: to 16 digits, these give what it gives.
 */
final class Elementary {
  private static final double LN_2_HIGH = 0x1.62e42fefa39efp-1;
  private static final double LN_2_LOW = 0x1.abc9e3b39803fp-56;

  /** The first digits of the logarithm of 2 to the base 10, so few that a product is exact. */
  private static final double LOG10_2_HIGH = 0x1.34413509f6p-2;

  private static final double LOG10_2_LOW = 0x1.9fef311f12b36p-42;
  private static final double LOG10_E = 0x1.bcb7b1526e50ep-2;

  /** From here on e to the power of -x does not show beside e to the power of x. */
  private static final double LARGE = 22;

  /** Up to here e to the power of x is a finite number. */
  private static final double HUGE = 709;

  private Elementary() {}

  static double sinh(double x) {
    double size = Math.abs(x);
    double half = Math.copySign(0.5, x);
    if (!(size < LARGE)) {
      return size < HUGE ? half * Math.exp(size) : Math.sinh(x);
    }
    double more = StrictMath.expm1(size);
    return size < 1
        ? half * (2 * more - more * more / (more + 1))
        : half * (more + more / (more + 1));
  }

  static double cosh(double x) {
    double size = Math.abs(x);
    if (!(size < LARGE)) {
      return size < HUGE ? 0.5 * Math.exp(size) : Math.cosh(x);
    }
    if (size < LN_2_HIGH / 2) {
      double more = StrictMath.expm1(size);
      return 1 + more * more / (2 * (1 + more));
    }
    double power = Math.exp(size);
    return 0.5 * power + 0.5 / power;
  }

  static double log10(double x) {
    if (!isNormal(x)) {
      return Math.log10(x);
    }
    int exponent = Math.getExponent(x);
    int whole = exponent < 0 ? exponent + 1 : exponent;
    double rest = Math.scalb(x, -whole);
    return whole * LOG10_2_LOW + LOG10_E * Math.log(rest) + whole * LOG10_2_HIGH;
  }

  /** The logarithm to the base 2, with about ten bits more than the result has until the end. */
  static double log2(double x) {
    if (!isNormal(x)) {
      return Math.log(x) / Math.log(2);
    }
    int exponent = Math.getExponent(x);
    double mantissa = Math.scalb(x, -exponent);
    if (mantissa > Math.sqrt(2)) {
      mantissa /= 2;
      exponent++;
    }
    // ln m = 2 artanh f with f = (m - 1) / (m + 1), here as a sum of two doubles.
    double above = mantissa - 1;
    double sum = mantissa + 1;
    double sumError = 1 - (sum - mantissa);
    double f = above / sum;
    double fError = (Math.fma(-f, sum, above) - f * sumError) / sum;
    double square = f * f;
    double series = 0;
    for (int k = 25; k >= 3; k -= 2) {
      series = square * (1.0 / k + series);
    }
    double high = 2 * f;
    double low = 2 * (fError + f * series);
    // That divided by ln 2.
    double quotient = (high + low) / LN_2_HIGH;
    double remainder = Math.fma(-quotient, LN_2_HIGH, high) + low - quotient * LN_2_LOW;
    double correction = remainder / LN_2_HIGH;
    double result = exponent + quotient;
    return result + (quotient - (result - exponent) + correction);
  }

  /** Powers of 1, and infinite ones of -1, are 1 as in C. */
  static double pow(double base, double exponent) {
    return base == 1 || base == -1 && Double.isInfinite(exponent) ? 1 : Math.pow(base, exponent);
  }

  private static boolean isNormal(double x) {
    return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE;
  }
}
