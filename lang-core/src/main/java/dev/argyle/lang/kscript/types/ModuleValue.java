// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.Set;

/** A module: a name and attributes that scripts can read and write. */
public abstract class ModuleValue implements Value {
  private final String name;
  private final String file;

  /**
   * A module.
   *
   * @param name the name that it is imported by
   * @param file where it comes from
   */
  protected ModuleValue(String name, String file) {
    this.name = name;
    this.file = file;
  }

  /** The name that it is imported by. */
  public final String name() {
    return name;
  }

  /** What it has under a name, or undefined. */
  public abstract Object get(String name);

  /** The names of what it has. */
  public abstract Set<String> names();

  /** Sets an attribute. */
  public abstract void set(String name, Object value);

  @Override
  public final Type type() {
    return BasicTypes.MODULE;
  }

  @Override
  public final Object attribute(String attribute) {
    Object value = get(attribute);
    if (value != Constant.UNDEFINED) {
      return value;
    }
    return attribute.equals("__name") || attribute.equals("__fullname")
        ? Str.of(name)
        : Constant.UNDEFINED;
  }

  @Override
  public final String toString() {
    return "<'" + name + "' module from '" + file + "'>";
  }
}
