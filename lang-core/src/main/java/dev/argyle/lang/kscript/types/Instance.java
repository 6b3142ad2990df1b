// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import org.jspecify.annotations.Nullable;

/**
 * An object of a type that a script made, an exception, or a member of an enum. If its type extends
 * one that is built in, it holds a value of that type, on which everything is done that the script
 * has not redefined.
 */
public final class Instance implements Value {
  private final Type type;
  private final DictValue attributes = new DictValue();
  private volatile @Nullable Object payload;

  Instance(Type type) {
    this.type = type;
  }

  Instance(Type type, Object payload) {
    this.type = type;
    this.payload = payload;
  }

  @Override
  public Type type() {
    return type;
  }

  /** The attributes that scripts have set. */
  public DictValue attributes() {
    return attributes;
  }

  /** The value of the built-in type that its type extends; itself if that is object. */
  Object payload() {
    Object held = payload;
    if (held == null) {
      NativeType base = type.nativeBase();
      if (base == ObjectType.TYPE) {
        return this;
      }
      held = base.payload(this, new Object[0]);
      payload = held;
    }
    return held;
  }

  void fill(Object value) {
    payload = value;
  }

  /** The value that built-in code works on: of an instance what it holds, else the value itself. */
  public static Object unwrap(Object value) {
    return value instanceof Instance instance ? instance.payload() : value;
  }

  /** What a script defined under that name for the type of a value, or undefined. */
  static Object override(Object value, String name) {
    return value instanceof Instance instance ? instance.type.override(name) : Constant.UNDEFINED;
  }
}
