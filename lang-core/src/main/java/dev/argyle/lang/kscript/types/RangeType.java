// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.math.BigInteger;

/** {@code range}: ints at equal distances. */
final class RangeType extends NativeType {
  static final RangeType TYPE = new RangeType();

  private RangeType() {
    super(
        "range",
        ObjectType.TYPE,
        "(*bounds)",
        "The ints from a start to before an end: range(end), range(start, end[, step]).");
  }

  @Override
  protected void declare() {
    magic("__eq", "__ne", "__len", "__contains", "__iter", "__str", "__repr", "__bool");
  }

  @Override
  protected Object make(Object[] arguments) {
    Object[] bounds = (Object[]) arguments[0];
    return switch (bounds.length) {
      case 1 -> range(BigInteger.ZERO, Convert.big(bounds[0]), BigInteger.ONE);
      case 2 -> range(Convert.big(bounds[0]), Convert.big(bounds[1]), BigInteger.ONE);
      case 3 -> range(Convert.big(bounds[0]), Convert.big(bounds[1]), Convert.big(bounds[2]));
      default ->
          throw Thrown.argError(
              "Invalid argument combination, must have 'range(end)', 'range(start, end)', or"
                  + " 'range(start, end, step)'");
    };
  }

  private static RangeValue range(BigInteger start, BigInteger end, BigInteger step) {
    if (step.signum() == 0) {
      throw Thrown.error("Cannot create range with step==0");
    }
    return new RangeValue(start, end, step);
  }
}
