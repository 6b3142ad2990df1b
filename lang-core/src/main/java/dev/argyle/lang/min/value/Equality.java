// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

import java.util.List;

/** When two values are equal. */
public final class Equality {
  /** Floats that differ by less than this part of their sum count as equal. */
  private static final double TOLERANCE = 1e-5;

  private Equality() {}

  /**
   * The operator {@code ==}: numbers by value, floats with some tolerance at the outermost level.
   */
  public static boolean equal(Value a, Value b) {
    if (a instanceof IntValue x && b instanceof IntValue y) {
      return x.value() == y.value();
    }
    boolean numbers = ((a.kind() | b.kind()) & ~Value.NUMBER) == 0;
    return numbers ? close(number(a), number(b)) : exact(a, b);
  }

  /** The value of an integer or a float. */
  public static double number(Value value) {
    return value instanceof IntValue number ? number.value() : ((FloatValue) value).value();
  }

  private static boolean close(double x, double y) {
    if (x == y || Double.isNaN(x) && Double.isNaN(y)) {
      return true;
    }
    return x != 0
        && y != 0
        && !Double.isInfinite(x)
        && !Double.isInfinite(y)
        && Math.abs(x - y) / Math.min(Math.abs(x) + Math.abs(y), Double.MAX_VALUE) < TOLERANCE;
  }

  /** Equality inside quotations and dictionaries: of floats to the last bit. */
  public static boolean exact(Value a, Value b) {
    if (a instanceof NullValue) {
      return b instanceof NullValue;
    }
    if (a instanceof BoolValue) {
      return a == b;
    }
    if ((a.kind() & Value.NUMBER) != 0) {
      return (b.kind() & Value.NUMBER) != 0 && sameNumber(a, b);
    }
    if (a instanceof StringValue x) {
      return x.equals(b);
    }
    if (a instanceof Symbol x) {
      return b instanceof Symbol y && x.name().text().equals(y.name().text());
    }
    if (a instanceof Command x) {
      return b instanceof Command y && x.line().equals(y.line());
    }
    if (a instanceof Quotation x) {
      return b instanceof Quotation y && same(x, y);
    }
    return b instanceof Dictionary y && same((Dictionary) a, y);
  }

  private static boolean sameNumber(Value a, Value b) {
    return a instanceof IntValue x && b instanceof IntValue y
        ? x.value() == y.value()
        : number(a) == number(b);
  }

  private static boolean same(Quotation a, Quotation b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!exact(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Dictionary a, Dictionary b) {
    if (!(a instanceof Record) || !(b instanceof Record)) {
      // A module is only equal to itself; it may be among its own values.
      return a.equals(b);
    }
    List<StringValue> keys = a.keys();
    return a.tag().equals(b.tag())
        && keys.equals(b.keys())
        && keys.stream().allMatch(key -> exact(a.get(key).orElseThrow(), b.get(key).orElseThrow()));
  }
}
