// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Thrown;

/** Functions that Java's Math does not have, to some 14 digits. */
final class SpecialFunctions {
  /** Lanczos's coefficients for g = 7, n = 9, as Godfrey computed them. */
  private static final double[] LANCZOS = {
    0.99999999999980993,
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  private SpecialFunctions() {}

  static double gamma(double x) {
    if (x <= 0 && x == Math.rint(x)) {
      return Double.NaN;
    }
    if (x < 0.5) {
      return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
    }
    if (x == Math.rint(x) && x <= 171) {
      double product = 1;
      for (int factor = 2; factor < x; factor++) {
        product *= factor;
      }
      return product;
    }
    double below = x - 1;
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (below + i);
    }
    double t = below + 7.5;
    // the power in two halves, which overflow later than the whole
    double power = Math.pow(t, (below + 0.5) / 2);
    return Math.sqrt(2 * Math.PI) * power * Math.exp(-t) * power * sum;
  }

  /** Its Maclaurin series where that converges quickly (DLMF 7.6.2). */
  static double erf(double x) {
    double size = Math.abs(x);
    if (size > 2.5) {
      return Math.copySign(1 - erfc(size), x);
    }
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum) && n < 200; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  /** Its continued fraction where x is large (DLMF 7.9.1). */
  static double erfc(double x) {
    if (!(x > 2.5)) {
      return 1 - erf(x);
    }
    double fraction = x;
    for (int k = 100; k > 0; k--) {
      fraction = x + k / 2.0 / fraction;
    }
    return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
  }

  /** Borwein's second algorithm for the alternating series; reflected below 0 (DLMF 25.4.1). */
  static double zeta(double x) {
    if (x == 1) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < 0) {
      return 2
          * Math.pow(2 * Math.PI, x - 1)
          * Math.sin(Math.PI * x / 2)
          * gamma(1 - x)
          * zeta(1 - x);
    }
    int terms = 24;
    double[] weights = new double[terms + 1];
    double part = 1.0 / terms;
    double total = part;
    weights[0] = total;
    for (int i = 1; i <= terms; i++) {
      part *= 4.0 * (terms + i - 1) * (terms - i + 1) / ((2.0 * i - 1) * (2.0 * i));
      total += part;
      weights[i] = total;
    }
    double sum = 0;
    for (int k = 0; k < terms; k++) {
      double sign = (k & 1) == 0 ? 1 : -1;
      sum += sign * (weights[k] - weights[terms]) / Math.pow(k + 1, x);
    }
    return -sum / (weights[terms] * (1 - Math.pow(2, 1 - x)));
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
