// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** A type that a script makes. Any thread may use it and change its attributes. */
public final class ScriptType extends Type {
  /** A type without attributes of its own. */
  public ScriptType(String name, Type base) {
    super(name, base);
  }

  /** The attribute of that name that is its own, or undefined. */
  public Object get(String name) {
    return own(name);
  }

  @Override
  public void set(String name, Object value) {
    attributes().put(name, value);
  }

  @Override
  public Object construct(Object... arguments) {
    Object maker = override("__new");
    Object made =
        maker == Constant.UNDEFINED
            ? blank(arguments)
            : Calls.call(maker, Calls.with(this, arguments));
    Object initializer = override("__init");
    if (initializer != Constant.UNDEFINED && Type.of(made).isSubtypeOf(this)) {
      Calls.call(initializer, Calls.with(made, arguments));
    }
    return made;
  }

  private Object blank(Object[] arguments) {
    Instance instance = new Instance(this);
    NativeType nativeBase = nativeBase();
    if (nativeBase.isValue() || override("__init") == Constant.UNDEFINED) {
      if (nativeBase != ObjectType.TYPE) {
        instance.fill(nativeBase.payload(instance, arguments));
      }
    }
    return instance;
  }
}
