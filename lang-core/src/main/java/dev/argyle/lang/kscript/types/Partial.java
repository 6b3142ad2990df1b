// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A callable with some of its arguments filled in; a method that was read from an instance. */
final class Partial extends Function {
  private final Object callee;

  /** The filled positions; the others are null. */
  private final @Nullable Object[] filled;

  Partial(Object callee) {
    this(callee, new Object[0]);
  }

  private Partial(Object callee, @Nullable Object[] filled) {
    this.callee = callee;
    this.filled = filled;
  }

  /** A callable with its first argument. */
  static Partial bound(Object callee, Object self) {
    return new Partial(callee, new Object[] {self});
  }

  /** A callable with arguments at the positions that pairs of a position and a value tell. */
  static Partial of(Object callee, Object[] pairs) {
    @Nullable Object[] filled = new Object[0];
    for (Object pair : pairs) {
      Object[] both = Iteration.toArray(pair);
      if (both.length != 2) {
        throw Thrown.argError("Expected pairs of an index and a value");
      }
      long position = Convert.size(both[0]);
      if (position < 0 || position > 255) {
        throw Thrown.argError("Expected an index of an argument, but got " + position);
      }
      if (position >= filled.length) {
        filled = Arrays.copyOf(filled, (int) position + 1);
      }
      filled[(int) position] = both[1];
    }
    return new Partial(callee, filled);
  }

  @Override
  public Type type() {
    return FuncType.PARTIAL;
  }

  @Override
  public String name() {
    return callee instanceof Function function ? function.name() : Type.of(callee).name();
  }

  @Override
  public String signature() {
    return callee instanceof Function function ? function.signature() : name() + "(*args)";
  }

  @Override
  public Object call(Object... arguments) {
    if (filled.length == 1 && filled[0] != null) {
      return Calls.call(callee, Calls.with(filled[0], arguments));
    }
    Object[] all = new Object[filled.length + arguments.length];
    int count = 0;
    int taken = 0;
    while (count < filled.length || taken < arguments.length) {
      Object fixed = count < filled.length ? filled[count] : null;
      if (fixed != null) {
        all[count++] = fixed;
      } else if (taken < arguments.length) {
        all[count++] = arguments[taken++];
      } else {
        break;
      }
    }
    return Calls.call(callee, Arrays.copyOf(all, count));
  }

  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < filled.length; i++) {
      Object value = filled[i];
      if (value != null) {
        shown.append(shown.isEmpty() ? "" : ", ").append(i).append(": ").append(Text.repr(value));
      }
    }
    return "<func.partial of=" + Text.repr(callee) + ", args=(" + shown + ")>";
  }
}
