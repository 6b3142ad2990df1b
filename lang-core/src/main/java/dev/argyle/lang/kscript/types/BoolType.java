// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code bool}: true and false, which are also the ints 1 and 0. */
final class BoolType extends NativeType {
  static final BoolType TYPE = new BoolType();

  private BoolType() {
    super("bool", EnumType.TYPE, "(obj = false)", "Whether an object counts as true.");
  }

  @Override
  boolean isValue() {
    return true;
  }

  @Override
  protected Object make(Object[] arguments) {
    return Comparisons.truth(arguments[0]);
  }
}
