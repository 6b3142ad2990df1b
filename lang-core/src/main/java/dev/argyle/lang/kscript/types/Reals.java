// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.math.BigDecimal;

/** What operators do with floats. */
final class Reals {
  private Reals() {}

  static Object apply(Operator operator, double left, double right) {
    return switch (operator) {
      case ADD -> left + right;
      case SUB -> left - right;
      case MUL -> left * right;
      case DIV -> {
        if (right == 0) {
          throw Thrown.mathError("Division by 0");
        }
        yield left / right;
      }
      case FLOORDIV -> {
        if (right == 0) {
          throw Thrown.mathError("Division by 0");
        }
        yield integer(Math.floor(left / right));
      }
      case MOD -> {
        if (right == 0) {
          throw Thrown.mathError("Modulo by 0");
        }
        yield remainder(left, right);
      }
      case POW -> power(left, right);
      case LSH, RSH, BINIOR, BINXOR, BINAND, MATMUL -> Constant.UNDEFINED;
    };
  }

  private static double remainder(double left, double right) {
    double rest = left % right;
    if (Double.isInfinite(right) && Double.isFinite(left)) {
      return left == 0 || (left < 0) == (right < 0) ? left : right;
    }
    return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
  }

  private static double power(double base, double exponent) {
    if (base == 0 && exponent < 0) {
      throw Thrown.mathError("Cannot raise 0 to negative power");
    }
    boolean one = base == 1 || (base == -1 && Double.isInfinite(exponent));
    return one ? 1 : Math.pow(base, exponent);
  }

  /** The int of a float that is whole. */
  static Object integer(double whole) {
    if (Double.isNaN(whole)) {
      throw Thrown.valError("Cannot convert 'nan' to int");
    }
    if (Double.isInfinite(whole)) {
      throw Thrown.valError("Cannot convert infinite value to int");
    }
    return Math.abs(whole) < 9e18
        ? (Object) (long) whole
        : Convert.integer(new BigDecimal(whole).toBigInteger());
  }
}
