// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** What operators do with ints: longs as long as the result fits, and big integers beyond. */
final class Integers {
  /** No int has more bits; a script gets an error instead of all memory being used up. */
  private static final long MOST_BITS = 1L << 30;

  private Integers() {}

  static Object apply(Operator operator, Object left, Object right) {
    return left instanceof Long a && right instanceof Long b
        ? small(operator, a, b)
        : big(operator, Convert.big(left), Convert.big(right));
  }

  private static Object small(Operator operator, long left, long right) {
    switch (operator) {
      case ADD -> {
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) >= 0) {
          return sum;
        }
      }
      case SUB -> {
        long difference = left - right;
        if (((left ^ right) & (left ^ difference)) >= 0) {
          return difference;
        }
      }
      case MUL -> {
        long high = Math.multiplyHigh(left, right);
        long low = left * right;
        if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
          return low;
        }
      }
      case DIV -> {
        if (right != 0 && isExact(left) && isExact(right)) {
          return (double) left / right;
        }
      }
      case FLOORDIV -> {
        if (right != 0 && right != -1) {
          return Math.floorDiv(left, right);
        }
      }
      case MOD -> {
        if (right != 0) {
          return Math.floorMod(left, right);
        }
      }
      case BINIOR -> {
        return left | right;
      }
      case BINXOR -> {
        return left ^ right;
      }
      case BINAND -> {
        return left & right;
      }
      case RSH -> {
        if (right >= 0) {
          return left >> Math.min(right, 63);
        }
      }
      case POW, LSH, MATMUL -> {}
    }
    return big(operator, BigInteger.valueOf(left), BigInteger.valueOf(right));
  }

  private static boolean isExact(long number) {
    return Math.abs(number) <= 1L << 53;
  }

  private static Object big(Operator operator, BigInteger left, BigInteger right) {
    return switch (operator) {
      case ADD -> Convert.integer(left.add(right));
      case SUB -> Convert.integer(left.subtract(right));
      case MUL -> {
        checkBits((long) left.bitLength() + right.bitLength());
        yield Convert.integer(left.multiply(right));
      }
      case DIV -> quotient(left, nonZero(right, "Division by 0"));
      case FLOORDIV -> Convert.integer(floored(left, nonZero(right, "Division by 0"))[0]);
      case MOD -> Convert.integer(floored(left, nonZero(right, "Modulo by 0"))[1]);
      case POW -> power(left, right);
      case LSH -> shift(left, right);
      case RSH -> shift(left, right.negate());
      case BINIOR -> Convert.integer(left.or(right));
      case BINXOR -> Convert.integer(left.xor(right));
      case BINAND -> Convert.integer(left.and(right));
      case MATMUL -> Constant.UNDEFINED;
    };
  }

  private static BigInteger nonZero(BigInteger number, String problem) {
    if (number.signum() == 0) {
      throw Thrown.mathError(problem);
    }
    return number;
  }

  private static BigInteger[] floored(BigInteger left, BigInteger right) {
    BigInteger[] both = left.divideAndRemainder(right);
    if (both[1].signum() != 0 && both[1].signum() != right.signum()) {
      both[0] = both[0].subtract(BigInteger.ONE);
      both[1] = both[1].add(right);
    }
    return both;
  }

  /** Rounded once: the digits beyond a double's decide ties. */
  private static Object quotient(BigInteger left, BigInteger right) {
    if (left.signum() == 0) {
      return 0.0;
    }
    int shift = Math.max(0, 66 - left.bitLength() + right.bitLength());
    int drop = Math.max(0, left.bitLength() - right.bitLength() - 66);
    BigInteger[] both = left.shiftLeft(shift).divideAndRemainder(right.shiftLeft(drop));
    BigInteger digits = both[0];
    if (both[1].signum() != 0 && !digits.testBit(0)) {
      digits = digits.add(BigInteger.valueOf(left.signum() * right.signum()));
    }
    if (drop - shift > 2000) {
      throw Thrown.overflowError("Result is too large for a float");
    }
    BigDecimal scaled =
        shift > 0
            ? new BigDecimal(digits)
                .divide(
                    new BigDecimal(BigInteger.ONE.shiftLeft(shift)),
                    new MathContext(400, RoundingMode.HALF_EVEN))
            : new BigDecimal(digits.shiftLeft(drop));
    return scaled.doubleValue();
  }

  private static Object power(BigInteger base, BigInteger exponent) {
    if (exponent.signum() < 0) {
      if (base.signum() == 0) {
        throw Thrown.mathError("Cannot raise 0 to negative power");
      }
      return Math.pow(base.doubleValue(), exponent.doubleValue());
    }
    if (base.bitLength() <= 1 && base.abs().compareTo(BigInteger.ONE) <= 0) {
      boolean negative = base.signum() < 0 && exponent.testBit(0);
      return exponent.signum() == 0 ? 1L : negative ? -1L : (long) Math.abs(base.signum());
    }
    if (exponent.bitLength() > 63) {
      throw tooLarge();
    }
    if (exponent.bitLength() > 31) {
      checkBits(MOST_BITS + 1);
    }
    checkBits((base.abs().bitLength() - 1L) * exponent.longValue());
    return Convert.integer(base.pow(exponent.intValue()));
  }

  private static Object shift(BigInteger number, BigInteger places) {
    if (places.signum() <= 0) {
      BigInteger right = places.negate();
      return right.bitLength() > 31
          ? (Object) (number.signum() < 0 ? -1L : 0L)
          : Convert.integer(number.shiftRight(right.intValue()));
    }
    if (places.bitLength() > 63) {
      throw tooLarge();
    }
    if (number.signum() == 0) {
      return 0L;
    }
    checkBits(places.bitLength() > 40 ? MOST_BITS + 1 : number.bitLength() + places.longValue());
    return Convert.integer(number.shiftLeft(places.intValue()));
  }

  private static Thrown tooLarge() {
    return Thrown.overflowError("'int' object was too large to convert to a C-style integer");
  }

  private static void checkBits(long bits) {
    if (bits > MOST_BITS) {
      throw Thrown.overflowError("An int of this size is too large");
    }
  }
}
