// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code attrtuple}: types of tuples whose elements have names. */
final class AttrTupleType extends NativeType {
  static final AttrTupleType TYPE = new AttrTupleType();

  private AttrTupleType() {
    super("attrtuple", TupleType.TYPE, "(objs = ())", "The base of tuples with named elements.");
  }

  @Override
  protected void declare() {
    function("make(name: str, names)", "A new type of tuples with a name for each element.");
  }

  @Override
  boolean isValue() {
    return true;
  }

  @Override
  protected Object make(Object[] arguments) {
    return new TupleValue(Iteration.toArray(arguments[0]));
  }

  @Override
  public Object call(String name, Object[] arguments) {
    ScriptType type = new ScriptType(Convert.text(arguments[0]), TYPE);
    Object[] names = Iteration.toArray(arguments[1]);
    for (Object element : names) {
      Convert.text(element);
    }
    type.set("__getattr", new Getter(names));
    type.set("__str", new Shower("__str", names));
    type.set("__repr", new Shower("__repr", names));
    return type;
  }

  /** Shows the names with the elements. */
  private static final class Shower extends Function {
    private final String method;
    private final Object[] names;

    Shower(String method, Object[] names) {
      this.method = method;
      this.names = names;
    }

    @Override
    public String name() {
      return method;
    }

    @Override
    public String signature() {
      return method + "(self)";
    }

    @Override
    public Object call(Object... arguments) {
      Object[] items = Iteration.toArray(arguments[0]);
      DictValue named = new DictValue();
      for (int i = 0; i < Math.min(names.length, items.length); i++) {
        named.put(names[i], items[i]);
      }
      return Str.of(Type.of(arguments[0]).name() + "(" + Text.repr(named) + ")");
    }
  }

  /** Finds the element with a name. */
  private static final class Getter extends Function {
    private final Object[] names;

    Getter(Object[] names) {
      this.names = names;
    }

    @Override
    public String name() {
      return "__getattr";
    }

    @Override
    public String signature() {
      return "__getattr(self, name)";
    }

    @Override
    public Object call(Object... arguments) {
      int index = Elements.indexOf(names, arguments[1]);
      return index >= 0 && Instance.unwrap(arguments[0]) instanceof TupleValue tuple
          ? Elements.get(tuple, (long) index)
          : Constant.UNDEFINED;
    }
  }
}
