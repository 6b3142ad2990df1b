// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

/** A 64-bit integer. */
public final class IntValue extends Value {
  private static final int LEAST = -128;
  private static final IntValue[] SMALL = new IntValue[1152];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = new IntValue(i + LEAST);
    }
  }

  private final long value;

  private IntValue(long value) {
    super(INT);
    this.value = value;
  }

  public static IntValue of(long value) {
    long index = value - LEAST;
    return index >= 0 && index < SMALL.length ? SMALL[(int) index] : new IntValue(value);
  }

  public long value() {
    return value;
  }

  @Override
  public String typeName() {
    return "int";
  }
}
