// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code tuple}: sequences that cannot change. */
public final class TupleType extends NativeType {
  /** The type. */
  public static final TupleType TYPE = new TupleType();

  private TupleType() {
    super("tuple", ObjectType.TYPE, "(objs = ())", "A sequence that cannot change.");
  }

  @Override
  protected void declare() {
    magic("__eq", "__ne", "__len", "__contains", "__getelem", "__iter");
    magic("__str", "__repr", "__bool", "__hash");
  }

  @Override
  boolean isValue() {
    return true;
  }

  @Override
  protected Object make(Object[] arguments) {
    return Instance.unwrap(arguments[0]) instanceof TupleValue tuple
        ? tuple
        : new TupleValue(Iteration.toArray(arguments[0]));
  }
}
