// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Complex;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.IntType;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;
import java.math.BigInteger;

/** What {@code m} does with ints of any size, and how it rounds to them. */
final class WholeNumbers {
  /** Of 2 ** 100 composites one is taken for a prime. */
  private static final int CERTAINTY = 100;

  /** The factorial has some 2.5 million digits; a larger one takes minutes. */
  private static final int LARGEST_FACTORIAL = 500_000;

  private WholeNumbers() {}

  static Object rounded(String how, Object value) {
    Object number = Instance.unwrap(value);
    if (number instanceof Complex) {
      throw Thrown.mathError(
          how.equals("round")
              ? "Cannot 'round' complex number"
              : "Cannot take '" + how + "' of complex number");
    }
    if (!(number instanceof Double)) {
      return Convert.integer(value);
    }
    double x = Convert.real(value);
    double floor = Math.floor(x);
    double result =
        switch (how) {
          case "floor" -> floor;
          case "ceil" -> Math.ceil(x);
          default -> x - floor >= 0.5 ? floor + 1 : floor;
        };
    return IntType.TYPE.construct(result);
  }

  static Object call(String name, Object[] a) {
    BigInteger x = Convert.big(a[0]);
    return switch (name) {
      case "isprime" -> x.signum() > 0 && x.isProbablePrime(CERTAINTY);
      case "gcd" -> Convert.integer(x.gcd(Convert.big(a[1])));
      case "egcd" -> extended(x, Convert.big(a[1]));
      case "modinv" -> inverse(x, Convert.big(a[1]));
      case "fact" -> Convert.integer(factorial(x));
      default -> Convert.integer(choose(x, Convert.big(a[1])));
    };
  }

  /** Knuth, The Art of Computer Programming, volume 2, algorithm 4.5.2 X. */
  private static TupleValue extended(BigInteger x, BigInteger y) {
    if (x.abs().equals(y.abs())) {
      return TupleValue.of(Convert.integer(x.abs()), 0L, (long) y.signum());
    }
    BigInteger r = x;
    BigInteger next = y;
    BigInteger s = BigInteger.ONE;
    BigInteger nextS = BigInteger.ZERO;
    BigInteger t = BigInteger.ZERO;
    BigInteger nextT = BigInteger.ONE;
    while (next.signum() != 0) {
      BigInteger[] division = r.divideAndRemainder(next);
      r = next;
      next = division[1];
      BigInteger smaller = s.subtract(division[0].multiply(nextS));
      s = nextS;
      nextS = smaller;
      smaller = t.subtract(division[0].multiply(nextT));
      t = nextT;
      nextT = smaller;
    }
    boolean negative = r.signum() < 0;
    return TupleValue.of(
        Convert.integer(r.abs()),
        Convert.integer(negative ? s.negate() : s),
        Convert.integer(negative ? t.negate() : t));
  }

  private static Object inverse(BigInteger x, BigInteger modulus) {
    BigInteger positive = modulus.abs();
    if (positive.signum() == 0 || !x.gcd(positive).equals(BigInteger.ONE)) {
      throw Thrown.mathError(x + " was not invertible modulo " + modulus);
    }
    return Convert.integer(x.modInverse(positive));
  }

  private static BigInteger factorial(BigInteger x) {
    if (x.signum() < 0) {
      throw Thrown.mathError("Factorial is only defined for non-negative integers");
    }
    if (x.bitLength() > 31 || x.intValue() > LARGEST_FACTORIAL) {
      throw Thrown.mathError("Argument to factorial too large (overflow)");
    }
    return product(1, x.intValue());
  }

  /** Of neighbouring ints; halving keeps the factors of a multiplication equally long. */
  private static BigInteger product(long from, long to) {
    if (from > to) {
      return BigInteger.ONE;
    }
    if (to - from < 8) {
      BigInteger product = BigInteger.valueOf(from);
      for (long factor = from + 1; factor <= to; factor++) {
        product = product.multiply(BigInteger.valueOf(factor));
      }
      return product;
    }
    long middle = (from + to) >>> 1;
    return product(from, middle).multiply(product(middle + 1, to));
  }

  private static BigInteger choose(BigInteger n, BigInteger k) {
    if (k.signum() < 0 || k.compareTo(n) > 0) {
      throw Thrown.mathError("Choose is only defined for 'k >= 0' and 'k <= n'");
    }
    BigInteger fewer = k.min(n.subtract(k));
    if (fewer.bitLength() > 31 || fewer.intValue() > LARGEST_FACTORIAL) {
      throw Thrown.mathError("Argument to choose too large (overflow)");
    }
    BigInteger result = BigInteger.ONE;
    for (int i = 1; i <= fewer.intValue(); i++) {
      BigInteger factor = n.subtract(fewer).add(BigInteger.valueOf(i));
      result = result.multiply(factor).divide(BigInteger.valueOf(i));
    }
    return result;
  }
}
