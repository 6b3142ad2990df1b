// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code set}: different values. */
public final class SetType extends NativeType {
  /** The type. */
  public static final SetType TYPE = new SetType();

  private SetType() {
    super("set", ObjectType.TYPE, "(objs = ())", "Different values, in the order of insertion.");
  }

  @Override
  protected void declare() {
    magic("__eq", "__ne", "__len", "__contains", "__iter", "__str", "__repr", "__bool");
  }

  @Override
  protected Object make(Object[] arguments) {
    SetValue set = new SetValue();
    IteratorValue iterator = Iteration.iterate(arguments[0]);
    for (Object next = iterator.next(); next != IteratorValue.END; next = iterator.next()) {
      set.add(next);
    }
    return set;
  }
}
