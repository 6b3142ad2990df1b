// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** A value of a built-in type outside of the language itself that converts to built-in values. */
public interface Convertible extends Value {
  /**
   * What the constructor of a type makes of it: of {@code int}, {@code float} or {@code bytes}; or
   * {@link Constant#UNDEFINED}.
   */
  default Object to(Type type) {
    return Constant.UNDEFINED;
  }

  /** What the builtin {@code abs} makes of it, or {@link Constant#UNDEFINED}. */
  default Object magnitude() {
    return Constant.UNDEFINED;
  }

  /** What a value converts to, or {@link Constant#UNDEFINED} if it knows nothing of that type. */
  static Object convert(Object value, Type type) {
    return value instanceof Convertible convertible ? convertible.to(type) : Constant.UNDEFINED;
  }
}
