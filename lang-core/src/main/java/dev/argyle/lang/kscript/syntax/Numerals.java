// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The values of written numbers; programs and conversions from text share it. */
public final class Numerals {
  /** A power of two beyond which every number is infinite, or zero. */
  private static final BigInteger MOST_SCALED = BigInteger.valueOf(2000);

  private Numerals() {}

  /** The base that a prefix such as {@code 0x} names; 10 if there is none. */
  public static int base(String digits) {
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      switch (digits.charAt(1)) {
        case 'x', 'X' -> {
          return 16;
        }
        case 'o', 'O' -> {
          return 8;
        }
        case 'b', 'B' -> {
          return 2;
        }
        default -> {
          return 10;
        }
      }
    }
    return 10;
  }

  /** The text without a prefix of the given base. */
  public static String withoutPrefix(String digits, int base) {
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      char letter = Character.toLowerCase(digits.charAt(1));
      char own =
          switch (base) {
            case 16 -> 'x';
            case 8 -> 'o';
            case 2 -> 'b';
            case 10 -> 'd';
            default -> '\0';
          };
      return letter == own ? digits.substring(2) : digits;
    }
    return digits;
  }

  /**
   * A whole number with an optional prefix, without a sign.
   *
   * @throws NumberFormatException if it is not one
   */
  public static BigInteger integer(String digits) {
    int base = base(digits);
    String bare = withoutPrefix(digits, base);
    if (bare.startsWith("-") || bare.startsWith("+")) {
      throw new NumberFormatException(digits);
    }
    return new BigInteger(bare, base);
  }

  /**
   * A binary64 number with an optional prefix, without a sign.
   *
   * @throws NumberFormatException if it is not one
   */
  public static double real(String digits) {
    int base = base(digits);
    String bare = withoutPrefix(digits, base);
    if (base == 10) {
      for (int i = 0; i < bare.length(); i++) {
        if ("0123456789.eE+-".indexOf(bare.charAt(i)) < 0) {
          throw new NumberFormatException(digits);
        }
      }
      return Double.parseDouble(bare);
    }
    int mark = Math.max(bare.indexOf('p'), bare.indexOf('P'));
    String mantissa = mark < 0 ? bare : bare.substring(0, mark);
    BigInteger exponent = mark < 0 ? BigInteger.ZERO : new BigInteger(bare.substring(mark + 1));
    int point = mantissa.indexOf('.');
    int places = point < 0 ? 0 : mantissa.length() - point - 1;
    BigInteger whole = new BigInteger(mantissa.replace(".", ""), base);
    int bits = Integer.numberOfTrailingZeros(base);
    BigInteger shift = exponent.subtract(BigInteger.valueOf((long) places * bits));
    int scale = shift.min(MOST_SCALED).max(MOST_SCALED.negate()).intValue();
    return new BigDecimal(whole).doubleValue() * Math.scalb(1.0, scale);
  }
}
