// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Thrown;

/**
 * Functions that Java's Math does not have, to 15 digits.
 *
 * <p>Where several doubles add up or multiply, what each step loses is kept beside the result.
 */
final class SpecialFunctions {
  /** The series of 1 / gamma(x) in x (DLMF 5.7.1), from the first power on. */
  private static final double[] RECIPROCAL_GAMMA = {
    1.0,
    0.5772156649015329,
    -0.6558780715202539,
    -0.04200263503409524,
    0.16653861138229148,
    -0.04219773455554433,
    -0.009621971527876973,
    0.0072189432466631,
    -0.0011651675918590652,
    -2.1524167411495098e-4,
    1.280502823881162e-4,
    -2.013485478078824e-5,
    -1.2504934821426706e-6,
    1.133027231981696e-6,
    -2.056338416977607e-7,
    6.116095104481416e-9,
    5.002007644469223e-9,
    -1.18127457048702e-9,
    1.0434267116911005e-10,
    7.782263439905071e-12,
    -3.696805618642206e-12,
    5.100370287454476e-13,
    -2.0583260535665066e-14,
    -5.348122539423018e-15
  };

  /**
   * B(2k) / (2k)! for k from 1 on: what Euler's and Maclaurin's formula weighs derivatives with.
   */
  private static final double[] WEIGHTS = {
    1.0 / 12,
    -1.0 / 720,
    1.0 / 30_240,
    -1.0 / 1_209_600,
    1.0 / 47_900_160,
    -691.0 / 1_307_674_368_000.0,
    1.0 / 74_724_249_600.0,
    -3617.0 / 10_670_622_842_880_000.0
  };

  /** So many terms of zeta are added before Euler's and Maclaurin's formula takes the rest. */
  private static final int TERMS = 20;

  /** The gamma function is infinite above, and zero as far below. */
  private static final double LARGEST = 190;

  /** 2 / sqrt(pi), in two parts. */
  private static final double TWO_BY_ROOT_PI = 0x1.20dd750429b6dp0;

  private static final double TWO_BY_ROOT_PI_LOW = 0x1.1ae3a914fed8p-56;

  /** From here on the continued fraction of erfc is good. */
  private static final double LARGE = 1;

  private static final int FRACTIONS = 400;

  private SpecialFunctions() {}

  /** Brought to a number around 1 by its recurrence. */
  static double gamma(double x) {
    if (x <= 0 && x == Math.rint(x) || x == Double.NEGATIVE_INFINITY) {
      return Double.NaN;
    }
    if (!(x < LARGEST)) {
      return x;
    }
    if (x < -LARGEST) {
      return 0;
    }
    double rest = x - Math.rint(x);
    double product = 1;
    double lost = 0;
    // upwards the factors are those from rest + 1 to x - 1, downwards those from x to rest
    double from = x > rest ? rest + 1 : x;
    long factors = Math.round(Math.abs(x - rest) + (x > rest ? -1 : 1));
    for (long i = 0; i < factors; i++) {
      double factor = from + i;
      double next = product * factor;
      lost = Math.fma(product, factor, -next) + lost * factor;
      product = next;
    }
    if (!Double.isFinite(product)) {
      return x > rest ? product : 0;
    }
    double series = 0;
    for (int i = RECIPROCAL_GAMMA.length - 1; i >= 0; i--) {
      series = Math.fma(series, rest, RECIPROCAL_GAMMA[i]);
    }
    // the series is that of 1 / gamma(rest + 1), which is left where rest itself is a factor
    return x > rest ? (product + lost) / series : 1 / (series * (product + lost));
  }

  /** Its Maclaurin series where that converges quickly (DLMF 7.6.1). */
  static double erf(double x) {
    double size = Math.abs(x);
    if (size > LARGE) {
      return Math.copySign(1 - erfc(size), x);
    }
    double square = x * x;
    double power = x;
    double rest = 0;
    for (int n = 1; Math.abs(power) > 1e-20 * size && n < 60; n++) {
      power *= -square / n;
      rest += power / (2 * n + 1);
    }
    double sum = x + rest;
    double lost = rest - (sum - x);
    double high = sum * TWO_BY_ROOT_PI;
    double low = Math.fma(sum, TWO_BY_ROOT_PI, -high);
    return high + (low + lost * TWO_BY_ROOT_PI + sum * TWO_BY_ROOT_PI_LOW);
  }

  /** Its continued fraction where x is large (DLMF 7.9.1). */
  static double erfc(double x) {
    if (!(x > LARGE)) {
      return 1 - erf(x);
    }
    double fraction = x;
    for (int k = FRACTIONS; k > 0; k--) {
      fraction = x + k / 2.0 / fraction;
    }
    double square = x * x;
    double lost = Math.fma(x, x, -square);
    double power = Math.exp(-square);
    return (power - power * lost) * TWO_BY_ROOT_PI / (2 * fraction);
  }

  /** By Euler's and Maclaurin's formula (DLMF 25.2.9); reflected below 0 (DLMF 25.4.1). */
  static double zeta(double x) {
    if (x == 1 || x > 60) {
      return x == 1 ? Double.POSITIVE_INFINITY : 1;
    }
    if (x < 0) {
      return x == 2 * Math.rint(x / 2)
          ? 0
          : 2
              * Math.pow(2 * Math.PI, x - 1)
              * Math.sin(Math.PI * x / 2)
              * gamma(1 - x)
              * zeta(1 - x);
    }
    double last = Math.pow(TERMS, -x);
    double correction = 0;
    double derivative = x * last / TERMS;
    for (int k = 0; k < WEIGHTS.length; k++) {
      correction += WEIGHTS[k] * derivative;
      derivative *= (x + 2 * k + 1) * (x + 2 * k + 2) / (TERMS * TERMS);
    }
    double sum = correction;
    double lost = 0;
    double integral = last * TERMS / (x - 1);
    for (int k = TERMS + 1; k > 0; k--) {
      // the terms from the smallest on; half of the last, and the integral of those behind it
      double term = k > TERMS ? integral : k == TERMS ? last / 2 : Math.pow(k, -x);
      double next = sum + term;
      lost += Math.abs(sum) < Math.abs(term) ? term - next + sum : sum - next + term;
      sum = next;
    }
    return sum + lost;
  }

  /** The arithmetic-geometric mean. */
  static double mean(double x, double y) {
    if (x * y < 0) {
      throw Thrown.mathError("AGM undefined when x*y<0");
    }
    double a = x;
    double g = y;
    for (int i = 0; i < 100 && Math.abs(a - g) > Math.ulp(a); i++) {
      double next = (a + g) / 2;
      g = Math.copySign(Math.sqrt(a * g), x);
      a = next;
    }
    return a;
  }
}
