// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code type}: the type of types; called with a value it gives the value's type. */
final class TypeType extends NativeType {
  static final TypeType TYPE = new TypeType();

  private TypeType() {
    super("type", ObjectType.TYPE, "(*objs)", "The type of an object.");
  }

  @Override
  protected Object make(Object[] arguments) {
    Object[] objects = (Object[]) arguments[0];
    if (objects.length != 1) {
      throw Thrown.error("Calling 'type()' should take only 1 argument");
    }
    return Type.of(objects[0]);
  }
}
