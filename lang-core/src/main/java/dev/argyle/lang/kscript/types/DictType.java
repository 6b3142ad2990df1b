// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code dict}: values by key. */
public final class DictType extends NativeType {
  /** The type. */
  public static final DictType TYPE = new DictType();

  private DictType() {
    super("dict", ObjectType.TYPE, "(obj = none)", "Values by key, in the order of insertion.");
  }

  @Override
  protected void declare() {
    magic("__eq", "__ne", "__len", "__contains", "__getelem", "__setelem", "__iter");
    magic("__str", "__repr", "__bool");
  }

  @Override
  protected Object make(Object[] arguments) {
    DictValue copy = new DictValue();
    Object from = Instance.unwrap(arguments[0]);
    if (from instanceof DictValue dict) {
      copy.putAll(dict);
    } else if (from != Constant.NONE) {
      throw Convert.refused(arguments[0], "dict");
    }
    return copy;
  }
}
