// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

/** An IEEE double. */
public final class FloatValue extends Value {
  private final double value;

  private FloatValue(double value) {
    super(FLOAT);
    this.value = value;
  }

  public static FloatValue of(double value) {
    return new FloatValue(value);
  }

  public double value() {
    return value;
  }

  @Override
  public String typeName() {
    return "flt";
  }
}
