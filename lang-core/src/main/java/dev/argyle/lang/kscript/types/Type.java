// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A type: a name, a base and attributes. Types are either {@linkplain NativeType built in} and
 * never change, or {@linkplain ScriptType made by a script} and belong to its run.
 */
public abstract sealed class Type implements Value permits NativeType, ScriptType {
  private final String name;
  private final @Nullable Type base;
  private final Map<String, Object> attributes = new ConcurrentHashMap<>();

  Type(String name, @Nullable Type base) {
    this.name = name;
    this.base = base;
  }

  /** The name, with its module where it has one, such as {@code net.SocketIO}. */
  public final String name() {
    return name;
  }

  /** The type that it extends; only {@code object} has none. */
  public final Optional<Type> base() {
    return Optional.ofNullable(base);
  }

  /** The nearest attribute of that name in this type and its bases, or undefined. */
  public final Object find(String name) {
    for (Type type = this; type != null; type = type.base) {
      Object value = type.own(name);
      if (value != Constant.UNDEFINED) {
        return value;
      }
    }
    return Constant.UNDEFINED;
  }

  /** The names of the attributes of this type and its bases. */
  public final Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Type type = this; type != null; type = type.base) {
      type.declared();
      names.addAll(type.attributes.keySet());
    }
    return names;
  }

  /** Declares what a built-in type has, if that was not done before. */
  void declared() {}

  /** What a script has defined under that name for values of this type, or undefined. */
  final Object override(String name) {
    for (Type type = this; type instanceof ScriptType; type = type.base) {
      Object value = type.own(name);
      if (value != Constant.UNDEFINED) {
        return value;
      }
    }
    return Constant.UNDEFINED;
  }

  Object own(String name) {
    Object value = attributes.get(name);
    return value == null ? Constant.UNDEFINED : value;
  }

  final Map<String, Object> attributes() {
    return attributes;
  }

  /** Sets an attribute; fails for a type that is built in. */
  public abstract void set(String name, Object value);

  /** Whether this is the other type or extends it. */
  public final boolean isSubtypeOf(Type other) {
    for (Type type = this; type != null; type = type.base) {
      if (type == other) {
        return true;
      }
    }
    return false;
  }

  /** The nearest built-in type in the chain from here to {@code object}. */
  final NativeType nativeBase() {
    Type type = this;
    while (true) {
      if (type instanceof NativeType found) {
        return found;
      }
      type = Objects.requireNonNull(type.base);
    }
  }

  /** Calls the type: a new value. */
  public abstract Object construct(Object... arguments);

  @Override
  public final Type type() {
    return TypeType.TYPE;
  }

  @Override
  public Object attribute(String attribute) {
    return switch (attribute) {
      case "__name" -> Str.of(name);
      case "__fullname" -> Str.of(name);
      case "__base" -> base == null ? this : base;
      default -> find(attribute);
    };
  }

  /** The type of any value. */
  public static Type of(Object value) {
    if (value instanceof Value own) {
      return own.type();
    }
    if (value instanceof Long) {
      return IntType.TYPE;
    }
    if (value instanceof Double) {
      return FloatType.TYPE;
    }
    if (value instanceof Boolean) {
      return BoolType.TYPE;
    }
    return IntType.TYPE;
  }

  @Override
  public final String toString() {
    return name;
  }
}
