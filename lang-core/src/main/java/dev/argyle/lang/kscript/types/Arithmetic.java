// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.math.BigInteger;

/** Operators: which operand decides, and what numbers do. */
public final class Arithmetic {
  private Arithmetic() {}

  /** The value of {@code left operator right}. */
  public static Object apply(Operator operator, Object left, Object right) {
    Object result = byMethod(left, operator, left, right);
    if (result == Constant.UNDEFINED) {
      result = builtin(operator, left, right);
    }
    if (result == Constant.UNDEFINED) {
      result = byMethod(right, operator, left, right);
    }
    if (result == Constant.UNDEFINED
        && operator == Operator.ADD
        && (left instanceof Str || Instance.unwrap(right) instanceof Str)) {
      result = Text.str(left).append(Text.str(right));
    }
    if (result == Constant.UNDEFINED) {
      throw undefined(operator.symbol(), left, right);
    }
    return result;
  }

  static Thrown undefined(String symbol, Object left, Object right) {
    return Thrown.error(
        "Binary operator '"
            + symbol
            + "' undefined for '"
            + Type.of(left).name()
            + "' and '"
            + Type.of(right).name()
            + "'");
  }

  private static Object byMethod(Object owner, Operator operator, Object left, Object right) {
    Object method = Instance.override(owner, operator.method());
    return method == Constant.UNDEFINED ? method : Calls.call(method, left, right);
  }

  /** What the built-in types do; undefined if they do not know these operands. */
  static Object builtin(Operator operator, Object first, Object second) {
    Object left = Instance.unwrap(first);
    Object right = Instance.unwrap(second);
    if (left instanceof Operand operand) {
      return operand.apply(operator, first, second);
    }
    if (right instanceof Operand operand) {
      return operand.apply(operator, first, second);
    }
    if (left instanceof Str) {
      return Sequences.ofStr(operator, left, second);
    }
    if (!isNumber(left) || !isNumber(right)) {
      return Sequences.apply(operator, first, second);
    }
    if (operator.isBitwise() && isWhole(left) != isWhole(right)) {
      throw Convert.failed(isWhole(left) ? right : left, "int");
    }
    if (left instanceof Complex || right instanceof Complex) {
      return complex(operator, complex(left), complex(right));
    }
    if (left instanceof Double || right instanceof Double) {
      return Reals.apply(operator, Convert.real(left), Convert.real(right));
    }
    return Integers.apply(operator, Convert.integer(left), Convert.integer(right));
  }

  private static Object complex(Operator operator, Complex left, Complex right) {
    return switch (operator) {
      case ADD -> left.plus(right);
      case SUB -> left.minus(right);
      case MUL -> left.times(right);
      case DIV -> left.over(right);
      case POW -> left.power(right);
      case MOD -> throw Thrown.mathError("Cannot 'mod' complex numbers");
      case FLOORDIV -> throw Thrown.mathError("Cannot 'floordiv' complex numbers");
      default -> Constant.UNDEFINED;
    };
  }

  static boolean isNumber(Object value) {
    return value instanceof Long
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof BigInteger
        || value instanceof Complex;
  }

  private static boolean isWhole(Object number) {
    return !(number instanceof Double || number instanceof Complex);
  }

  static Complex complex(Object number) {
    return number instanceof Complex complex ? complex : new Complex(Convert.real(number), 0);
  }

  /** The value of one of {@code - + ~} before an operand. */
  public static Object prefix(String symbol, Object operand) {
    Object method = Instance.override(operand, prefixMethod(symbol));
    Object result =
        method == Constant.UNDEFINED
            ? prefixed(symbol, Instance.unwrap(operand))
            : Calls.call(method, operand);
    if (result == Constant.UNDEFINED) {
      throw Thrown.error(
          "Unary operator '" + symbol + "' undefined for '" + Type.of(operand).name() + "'");
    }
    return result;
  }

  private static String prefixMethod(String symbol) {
    return switch (symbol) {
      case "-" -> "__neg";
      case "+" -> "__pos";
      case "~" -> "__sqig";
      default -> "__question";
    };
  }

  static Object prefixed(String symbol, Object operand) {
    if (!isNumber(operand)) {
      return Constant.UNDEFINED;
    }
    return switch (symbol) {
      case "-" -> negated(operand);
      case "+" -> operand;
      case "~" -> complement(operand);
      default -> Constant.UNDEFINED;
    };
  }

  private static Object negated(Object operand) {
    if (operand instanceof Double real) {
      return -real;
    }
    if (operand instanceof Complex complex) {
      return new Complex(-complex.re(), -complex.im());
    }
    return Integers.apply(Operator.SUB, 0L, Convert.integer(operand));
  }

  private static Object complement(Object operand) {
    if (operand instanceof Double) {
      return Constant.UNDEFINED;
    }
    if (operand instanceof Complex complex) {
      return new Complex(complex.re(), -complex.im());
    }
    return Convert.integer(Convert.big(operand).not());
  }

  /** The magnitude of a value. */
  public static Object magnitude(Object value) {
    Object method = Instance.override(value, "__abs");
    if (method != Constant.UNDEFINED) {
      return Calls.call(method, value);
    }
    Object operand = Instance.unwrap(value);
    if (operand instanceof Convertible convertible
        && convertible.magnitude() != Constant.UNDEFINED) {
      return convertible.magnitude();
    }
    if (!isNumber(operand)) {
      throw Thrown.typeError("'" + Type.of(value).name() + "' object had no '__abs' method");
    }
    if (operand instanceof Double real) {
      return Math.abs(real);
    }
    if (operand instanceof Complex complex) {
      return complex.magnitude();
    }
    return operand instanceof Boolean ? operand : Convert.integer(Convert.big(operand).abs());
  }
}
