// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

/** {@code true} or {@code false}. */
public final class BoolValue extends Value {
  public static final BoolValue TRUE = new BoolValue(true);
  public static final BoolValue FALSE = new BoolValue(false);

  private final boolean value;

  private BoolValue(boolean value) {
    super(BOOL);
    this.value = value;
  }

  public static BoolValue of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public boolean value() {
    return value;
  }

  @Override
  public String typeName() {
    return "bool";
  }
}
