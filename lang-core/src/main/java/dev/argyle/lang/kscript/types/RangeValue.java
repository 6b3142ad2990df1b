// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.math.BigInteger;

/**
 * A range of ints: immutable.
 *
 * @param start the first
 * @param end the first that is not in it
 * @param step the distance, not zero
 */
public record RangeValue(BigInteger start, BigInteger end, BigInteger step) implements Value {
  @Override
  public Type type() {
    return RangeType.TYPE;
  }

  /** How many ints it has. */
  BigInteger length() {
    BigInteger distance = end.subtract(start);
    if (distance.signum() != step.signum()) {
      return BigInteger.ZERO;
    }
    BigInteger one = BigInteger.valueOf(step.signum());
    return distance.add(step).subtract(one).divide(step);
  }

  boolean contains(BigInteger number) {
    boolean inside =
        step.signum() > 0
            ? number.compareTo(start) >= 0 && number.compareTo(end) < 0
            : number.compareTo(start) <= 0 && number.compareTo(end) > 0;
    return inside && number.subtract(start).remainder(step).signum() == 0;
  }

  /** Whether a loop over it can count in longs. */
  public boolean isSmall() {
    return start.bitLength() < 62 && end.bitLength() < 62 && step.bitLength() < 62;
  }

  @Override
  public String toString() {
    if (!step.equals(BigInteger.ONE)) {
      return "range(" + start + ", " + end + ", " + step + ")";
    }
    return start.signum() == 0 ? "range(" + end + ")" : "range(" + start + ", " + end + ")";
  }
}
