// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** Calling values. */
public final class Calls {
  private Calls() {}

  /** Calls a value: a function, a type, or an object with {@code __call}. */
  public static Object call(Object callee, Object... arguments) {
    if (callee instanceof Function function) {
      return function.call(arguments);
    }
    if (callee instanceof Type type) {
      return type.construct(arguments);
    }
    return call(callable(callee), with(callee, arguments));
  }

  /** The {@code __call} of a value that is neither a function nor a type. */
  public static Object callable(Object value) {
    Object method = Instance.override(value, "__call");
    if (method == Constant.UNDEFINED) {
      throw Thrown.typeError("'" + Type.of(value).name() + "' object was not callable");
    }
    return method;
  }

  /** Anything that can be called as a function. */
  static Function function(Object value) {
    if (value instanceof Function function) {
      return function;
    }
    return value instanceof Type type ? new Partial(type) : Partial.bound(callable(value), value);
  }

  /** A value and the arguments after it. */
  public static Object[] with(Object first, Object[] arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = first;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }
}
