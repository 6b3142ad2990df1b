// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** A built-in type without methods whose values scripts do not make by calling it. */
final class PlainType extends NativeType {
  PlainType(String name, String description) {
    super(name, ObjectType.TYPE, "()", description);
  }

  @Override
  protected Object make(Object[] arguments) {
    throw Thrown.typeError("'" + name() + "' objects cannot be made by calling the type");
  }
}
