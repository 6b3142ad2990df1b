// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import org.jspecify.annotations.Nullable;

/** A func: something that is called, with attributes that scripts can write. */
public abstract class Function implements Value {
  private volatile @Nullable DictValue attributes;

  /** Its name alone. */
  public abstract String name();

  /** Its name and parameters, as it shows itself. */
  public abstract String signature();

  /** What it says about itself; empty if nothing. */
  public String description() {
    return "";
  }

  /** Calls it. Any thread may. */
  public abstract Object call(Object... arguments);

  /** Sets an attribute. */
  final void set(String attribute, Object value) {
    DictValue own;
    synchronized (this) {
      own = attributes;
      if (own == null) {
        own = new DictValue();
        attributes = own;
      }
    }
    own.put(Str.of(attribute), value);
  }

  @Override
  public Type type() {
    return FuncType.TYPE;
  }

  @Override
  public Object attribute(String attribute) {
    DictValue own = attributes;
    Object value = own == null ? Constant.UNDEFINED : own.get(Str.of(attribute));
    if (value != Constant.UNDEFINED) {
      return value;
    }
    return switch (attribute) {
      case "__name" -> Str.of(name());
      case "__fullname" -> Str.of(name());
      case "__sig" -> Str.of(signature());
      case "__doc" -> Str.of(description());
      default -> Constant.UNDEFINED;
    };
  }

  @Override
  public String toString() {
    return "<func '" + signature() + "'>";
  }
}
