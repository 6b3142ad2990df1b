// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code func}: functions. */
final class FuncType extends NativeType {
  static final FuncType TYPE = new FuncType();

  static final NativeType PARTIAL = new PartialType();

  private FuncType() {
    super("func", ObjectType.TYPE, "()", "A function.");
  }

  @Override
  protected void declare() {
    value("partial", PARTIAL);
  }

  @Override
  protected Object make(Object[] arguments) {
    throw Thrown.typeError("'func' objects cannot be made by calling the type");
  }

  private static final class PartialType extends NativeType {
    PartialType() {
      super(
          "func.partial",
          ObjectType.TYPE,
          "(func, args)",
          "A function with arguments filled in: pairs of an index and a value.");
    }

    @Override
    protected Object make(Object[] arguments) {
      return Partial.of(arguments[0], Iteration.toArray(arguments[1]));
    }
  }
}
