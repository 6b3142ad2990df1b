// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code object}: the root of all types. */
public final class ObjectType extends NativeType {
  /** The type. */
  public static final ObjectType TYPE = new ObjectType();

  private ObjectType() {
    super("object", "The base of every type.");
  }

  @Override
  protected void declare() {
    function("__new(T: type, *args)", "A new object of a type, without any initialization.");
    function("__init(self, *args)", "Does nothing: what a type without one inherits.");
    function("__getattr(self, name)", "The attribute of that name, past any redefinition.");
    function("__setattr(self, name, val)", "Sets an attribute, past any redefinition.");
    function("__str(self)", "The plain text of an object.");
    function("__repr(self)", "The plain text of an object.");
    function("__eq(L, R)", "Whether both are the same object.");
    function("__hash(self)", "A number that differs between most objects.");
  }

  @Override
  protected Object make(Object[] arguments) {
    return new Instance(this);
  }

  @Override
  public Object call(String name, Object[] arguments) {
    Object self = arguments[0];
    return switch (name) {
      case "__new" -> self == this ? new Instance(this) : new Instance((Type) self);
      case "__init" -> Constant.NONE;
      case "__getattr" -> attribute(self, arguments[1]);
      case "__setattr" -> setAttribute(self, arguments[1], arguments[2]);
      case "__str", "__repr" -> Str.of(Text.address(self));
      case "__eq" -> self == arguments[1];
      case "__hash" -> (long) System.identityHashCode(self);
      default -> super.call(name, arguments);
    };
  }

  private static Object attribute(Object self, Object name) {
    Str key = Str.of(Convert.text(name));
    if (self instanceof Instance instance) {
      Object value = instance.attributes().get(key);
      if (value == Constant.UNDEFINED) {
        throw Thrown.attrError(self, key.toString());
      }
      return value;
    }
    return Attributes.get(self, key);
  }

  private static Object setAttribute(Object self, Object name, Object value) {
    Str key = Str.of(Convert.text(name));
    if (self instanceof Instance instance) {
      instance.attributes().put(key, value);
    } else {
      Attributes.set(self, key, value);
    }
    return Constant.NONE;
  }
}
