// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/**
 * A complex number.
 *
 * @param re the real part
 * @param im the imaginary part
 */
public record Complex(double re, double im) implements Value {
  @Override
  public Type type() {
    return ComplexType.TYPE;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "re", "real" -> re;
      case "im", "imag" -> im;
      default -> Constant.UNDEFINED;
    };
  }

  /** The sum. */
  public Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  /** The difference. */
  public Complex minus(Complex other) {
    return new Complex(re - other.re, im - other.im);
  }

  /** The product. */
  public Complex times(Complex other) {
    return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  /** The quotient; fails with a MathError if the other is zero. */
  public Complex over(Complex other) {
    double square = other.re * other.re + other.im * other.im;
    if (square == 0) {
      throw Thrown.mathError("Division by 0");
    }
    return new Complex(
        (re * other.re + im * other.im) / square, (im * other.re - re * other.im) / square);
  }

  Complex power(Complex exponent) {
    if (exponent.im == 0 && exponent.re == Math.rint(exponent.re) && Math.abs(exponent.re) < 1024) {
      return power((int) exponent.re);
    }
    if (re == 0 && im == 0) {
      return this;
    }
    double logarithm = Math.log(magnitude());
    double angle = Math.atan2(im, re);
    double size = Math.exp(exponent.re * logarithm - exponent.im * angle);
    double turn = exponent.im * logarithm + exponent.re * angle;
    return new Complex(size * Math.cos(turn), size * Math.sin(turn));
  }

  private Complex power(int exponent) {
    Complex result = new Complex(1, 0);
    Complex square = this;
    for (int left = Math.abs(exponent); left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = result.times(square);
      }
      square = square.times(square);
    }
    return exponent < 0 ? new Complex(1, 0).over(result) : result;
  }

  /** The distance from zero. */
  public double magnitude() {
    return Math.hypot(re, im);
  }

  @Override
  public String toString() {
    if (re == 0) {
      return Floats.text(im) + "i";
    }
    String sign = im < 0 ? "-" : "+";
    return "(" + Floats.text(re) + sign + Floats.text(Math.abs(im)) + "i)";
  }
}
