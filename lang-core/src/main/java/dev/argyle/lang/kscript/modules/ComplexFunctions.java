// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Complex;
import dev.argyle.lang.kscript.types.Thrown;

/** The functions of {@code m} on complex numbers; their principal values. */
final class ComplexFunctions {
  private static final Complex ONE = new Complex(1, 0);
  private static final Complex I = new Complex(0, 1);

  private ComplexFunctions() {}

  static Object call(String name, Complex z) {
    return switch (name) {
      case "exp" -> exp(z);
      case "sqrt" -> sqrt(z);
      case "sin" -> sin(z);
      case "cos" -> cos(z);
      case "tan" -> sin(z).over(cos(z));
      case "sinh" -> sinh(z);
      case "cosh" -> cosh(z);
      case "tanh" -> sinh(z).over(cosh(z));
      case "asinh" -> asinh(z);
      case "acosh" -> log(z.plus(sqrt(z.plus(ONE)).times(sqrt(z.minus(ONE)))));
      case "atanh" -> atanh(z);
      case "asin" -> asin(z);
      case "acos" -> new Complex(Math.PI / 2, 0).minus(asin(z));
      case "atan" -> negate(I).times(atanh(I.times(z)));
      default -> throw Thrown.mathError("'" + name + "' is not defined for complex numbers");
    };
  }

  private static Complex negate(Complex z) {
    return new Complex(-z.re(), -z.im());
  }

  static Complex log(Complex z) {
    return new Complex(Math.log(z.magnitude()), Math.atan2(z.im(), z.re()));
  }

  private static Complex exp(Complex z) {
    double size = Math.exp(z.re());
    return new Complex(size * Math.cos(z.im()), size * Math.sin(z.im()));
  }

  private static Complex sqrt(Complex z) {
    double size = z.magnitude();
    double re = Math.sqrt((size + z.re()) / 2);
    double im = Math.sqrt((size - z.re()) / 2);
    return new Complex(re, z.im() < 0 ? -im : im);
  }

  private static Complex sinh(Complex z) {
    return new Complex(Math.sinh(z.re()) * Math.cos(z.im()), Math.cosh(z.re()) * Math.sin(z.im()));
  }

  private static Complex cosh(Complex z) {
    return new Complex(Math.cosh(z.re()) * Math.cos(z.im()), Math.sinh(z.re()) * Math.sin(z.im()));
  }

  private static Complex sin(Complex z) {
    return negate(I).times(sinh(I.times(z)));
  }

  private static Complex cos(Complex z) {
    return cosh(I.times(z));
  }

  private static Complex asin(Complex z) {
    return negate(I).times(asinh(I.times(z)));
  }

  private static Complex asinh(Complex z) {
    return log(z.plus(sqrt(z.times(z).plus(ONE))));
  }

  private static Complex atanh(Complex z) {
    Complex twice = log(ONE.plus(z)).minus(log(ONE.minus(z)));
    return new Complex(twice.re() / 2, twice.im() / 2);
  }
}
