// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Arithmetic;
import dev.argyle.lang.kscript.types.Complex;
import dev.argyle.lang.kscript.types.Operator;
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
      case "tan" -> divide(sin(z), cos(z));
      case "sinh" -> sinh(z);
      case "cosh" -> cosh(z);
      case "tanh" -> divide(sinh(z), cosh(z));
      case "asinh" -> asinh(z);
      case "acosh" -> log(add(z, multiply(sqrt(add(z, ONE)), sqrt(subtract(z, ONE)))));
      case "atanh" -> atanh(z);
      case "asin" -> multiply(negate(I), asinh(multiply(I, z)));
      case "acos" ->
          subtract(new Complex(Math.PI / 2, 0), multiply(negate(I), asinh(multiply(I, z))));
      case "atan" -> multiply(negate(I), atanh(multiply(I, z)));
      default -> throw Thrown.mathError("'" + name + "' is not defined for complex numbers");
    };
  }

  static Complex add(Complex left, Complex right) {
    return new Complex(left.re() + right.re(), left.im() + right.im());
  }

  static Complex subtract(Complex left, Complex right) {
    return new Complex(left.re() - right.re(), left.im() - right.im());
  }

  static Complex multiply(Complex left, Complex right) {
    return (Complex) Arithmetic.apply(Operator.MUL, left, right);
  }

  static Complex divide(Complex left, Complex right) {
    return (Complex) Arithmetic.apply(Operator.DIV, left, right);
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
    return multiply(negate(I), sinh(multiply(I, z)));
  }

  private static Complex cos(Complex z) {
    return cosh(multiply(I, z));
  }

  private static Complex asinh(Complex z) {
    return log(add(z, sqrt(add(multiply(z, z), ONE))));
  }

  private static Complex atanh(Complex z) {
    Complex twice = subtract(log(add(ONE, z)), log(subtract(ONE, z)));
    return new Complex(twice.re() / 2, twice.im() / 2);
  }
}
