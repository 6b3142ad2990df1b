// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** The built-in types that need no class of their own. */
public final class BasicTypes {
  /** Of {@code none}. */
  public static final NativeType NONE = new PlainType("none.__type", "The type of none.");

  /** Of {@code ...}. */
  public static final NativeType ELLIPSIS =
      new PlainType("dotdotdot.__type", "The type of the ellipsis.");

  /** Of {@code undefined}. */
  public static final NativeType UNDEFINED =
      new PlainType("undefined.__type", "The type of undefined.");

  /** Of modules. */
  public static final NativeType MODULE = new PlainType("module", "What import gives.");

  /** Of slices. */
  public static final NativeType SLICE = new SliceType();

  private BasicTypes() {}

  private static final class SliceType extends NativeType {
    SliceType() {
      super(
          "slice",
          ObjectType.TYPE,
          "(start, end, step)",
          "Which elements of a sequence: what x[a:b:c] passes.");
    }

    @Override
    protected Object make(Object[] arguments) {
      return new SliceValue(arguments[0], arguments[1], arguments[2]);
    }
  }
}
