// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A standard module: a subclass declares what is in it in its constructor, and implements that in
 * {@link #call} and {@link #make}. There is one object for each run that imports the module, so
 * that its fields may hold what belongs to the run.
 */
public abstract class NativeModule extends ModuleValue implements Natives {
  /**
   * What a module has under a name.
   *
   * @param name the name
   * @param description one line for the reference pages
   */
  public record Declaration(String name, String description) {}

  private final String description;
  private final Map<String, NativeFunction> functions = new LinkedHashMap<>();
  private final Map<String, Declaration> values = new LinkedHashMap<>();
  private final Map<String, Object> made = new ConcurrentHashMap<>();

  /**
   * A module.
   *
   * @param name the name that it is imported by
   * @param description what it is for, for the reference pages
   */
  protected NativeModule(String name, String description) {
    super(name, "<builtin>");
    this.description = description;
  }

  /**
   * Declares a function.
   *
   * @param signature its name and parameters, see {@link Signature}
   * @param description one line for the reference pages
   */
  protected final void function(String signature, String description) {
    NativeFunction function = NativeFunction.function(this, signature, description);
    functions.put(function.name(), function);
  }

  /** Declares a type, constant or other value, which {@link #make} makes when it is first used. */
  protected final void value(String name, String description) {
    values.put(name, new Declaration(name, description));
  }

  /** Runs a function that was declared. */
  @Override
  public Object call(String name, Object[] arguments) {
    throw new IllegalStateException("no function " + name + " in " + name());
  }

  @Override
  public String qualifier() {
    return name() + ".";
  }

  /** Makes a value that was declared. */
  protected Object make(String name) {
    throw new IllegalStateException("no value " + name + " in " + name());
  }

  @Override
  public final Object get(String name) {
    Object known = made.get(name);
    if (known != null) {
      return known;
    }
    NativeFunction function = functions.get(name);
    if (function != null) {
      return function;
    }
    return values.containsKey(name) ? makeOnce(name) : Constant.UNDEFINED;
  }

  private synchronized Object makeOnce(String name) {
    Object value = made.get(name);
    if (value == null) {
      value = make(name);
      made.put(name, value);
    }
    return value;
  }

  @Override
  public final void set(String name, Object value) {
    made.put(name, value);
  }

  @Override
  public final Set<String> names() {
    Set<String> names = new TreeSet<>(functions.keySet());
    names.addAll(values.keySet());
    names.addAll(made.keySet());
    return names;
  }

  /** What it is for. */
  public final String description() {
    return description;
  }

  /** The functions in the order of their declaration. */
  public final Collection<NativeFunction> functions() {
    return Collections.unmodifiableCollection(functions.values());
  }

  /** The types, constants and other values in the order of their declaration. */
  public final Collection<Declaration> values() {
    return Collections.unmodifiableCollection(values.values());
  }
}
