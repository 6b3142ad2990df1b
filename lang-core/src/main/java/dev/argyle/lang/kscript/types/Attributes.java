// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** Reading and writing attributes. */
public final class Attributes {
  private Attributes() {}

  /** The value of {@code object.name}. */
  public static Object get(Object object, Str name) {
    Object value = own(object, name);
    if (value != Constant.UNDEFINED) {
      return value;
    }
    Object member = Type.of(object).find(name.toString());
    if (member == Constant.UNDEFINED || object instanceof Type) {
      throw Thrown.attrError(object, name.toString());
    }
    return member instanceof Function ? Partial.bound(member, object) : member;
  }

  /**
   * What an object has under a name that is not in its type: to a function of the type a call adds
   * the object.
   */
  public static Object own(Object object, Str name) {
    if (object instanceof Instance instance) {
      return ofInstance(instance, name);
    }
    if (object instanceof Value value) {
      return value.attribute(name.toString());
    }
    return Constant.UNDEFINED;
  }

  private static Object ofInstance(Instance instance, Str name) {
    Object method = instance.type().override("__getattr");
    if (method != Constant.UNDEFINED) {
      try {
        Object value = Calls.call(method, instance, name);
        if (value != Constant.UNDEFINED) {
          return value;
        }
      } catch (Thrown thrown) {
        if (!thrown.exception().type().isSubtypeOf(Exceptions.ATTR_ERROR)) {
          throw thrown;
        }
      }
    }
    Object value = instance.attributes().get(name);
    if (value != Constant.UNDEFINED) {
      return value;
    }
    Object payload =
        instance.type().nativeBase() == ObjectType.TYPE ? instance : instance.payload();
    if (payload != instance && payload instanceof Value inner) {
      return inner.attribute(name.toString());
    }
    return name.toString().equals("__attr") ? instance.attributes() : Constant.UNDEFINED;
  }

  /** Does {@code object.name = value}. */
  public static void set(Object object, Str name, Object value) {
    if (object instanceof Instance instance) {
      Object method = instance.type().override("__setattr");
      if (method != Constant.UNDEFINED) {
        Calls.call(method, instance, name, value);
      } else {
        instance.attributes().put(name, value);
      }
    } else if (object instanceof Type type) {
      type.set(name.toString(), value);
    } else if (object instanceof Function function) {
      function.set(name.toString(), value);
    } else if (object instanceof ModuleValue module) {
      module.set(name.toString(), value);
    } else if (object instanceof Settable settable) {
      settable.setAttribute(name.toString(), value);
    } else {
      throw Thrown.attrError(object, name.toString());
    }
  }

  /** A value of a built-in type whose attributes scripts can set. */
  public interface Settable extends Value {
    /** Sets an attribute; fails with an AttrError if it is not one that can be set. */
    void setAttribute(String name, Object value);
  }
}
