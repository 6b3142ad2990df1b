// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

/** The value {@code null}. */
public final class NullValue extends Value {
  public static final NullValue NULL_VALUE = new NullValue();

  private NullValue() {
    super(NULL);
  }

  @Override
  public String typeName() {
    return "null";
  }
}
