// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code list}: sequences that can change. */
public final class ListType extends NativeType {
  /** The type. */
  public static final ListType TYPE = new ListType();

  private ListType() {
    super("list", ObjectType.TYPE, "(objs = ())", "A sequence that can change.");
  }

  @Override
  protected void declare() {
    method("push(self, *args)", "Adds elements at the end.");
    method(
        "pop(self, num: size = none)", "Takes off the last element, or a list of the last ones.");
    method("index(self, elem)", "Where an element is first; a ValError if nowhere.");
    method(
        "sort(self, cmpfunc = none, keys = none)",
        "Sorts in place and stably; cmpfunc(L, R) tells whether L may stand before R.");
    magic("__add", "__mul", "__eq", "__ne");
    magic("__len", "__contains", "__getelem", "__setelem", "__iter");
    magic("__str", "__repr", "__bool");
  }

  @Override
  protected Object make(Object[] arguments) {
    return ListValue.of(Iteration.toArray(arguments[0]));
  }

  @Override
  public Object call(String name, Object[] arguments) {
    ListValue self = (ListValue) arguments[0];
    return switch (name) {
      case "push" -> push(self, (Object[]) arguments[1]);
      case "pop" -> pop(self, arguments[1]);
      case "index" -> index(self, arguments[1]);
      case "sort" -> Sorting.sort(self, arguments[1], arguments[2]);
      default -> super.call(name, arguments);
    };
  }

  private static Object push(ListValue self, Object[] elements) {
    if (elements.length == 1) {
      self.add(elements[0]);
    } else {
      self.addAll(elements);
    }
    return Constant.NONE;
  }

  private static Object pop(ListValue self, Object count) {
    if (count == Constant.NONE) {
      return self.removeLast(1)[0];
    }
    long size = (Long) count;
    if (size < 0) {
      throw Thrown.error("'num' must be positive or 0, but was " + size);
    }
    return ListValue.of(self.removeLast(size));
  }

  private static Object index(ListValue self, Object element) {
    int index = Elements.indexOf(self.toArray(), element);
    if (index < 0) {
      throw Thrown.valError(Text.repr(element));
    }
    return (long) index;
  }
}
