// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.ArrayList;
import java.util.List;

/**
 * A type that is built in. A subclass declares its methods in {@link #declare}, implements them in
 * {@link #call} and makes values in {@link #make}. Nothing is declared before an attribute is
 * looked up, so that a type which a script does not touch costs nothing.
 *
 * <p>A type of the language itself is one object for all runs and never changes. A type of a module
 * is made anew with the module for each run.
 */
public abstract non-sealed class NativeType extends Type implements Natives {
  private final String description;
  private final NativeFunction constructor;
  private final List<NativeFunction> methods = new ArrayList<>();
  private volatile boolean declared;

  /**
   * A type.
   *
   * @param name its name, after its module's name and a dot if it is in a module
   * @param base the type that it extends
   * @param constructor what {@link #make} takes, such as {@code (src: str, mode: str = 'r')}
   * @param description one line for the reference pages
   */
  protected NativeType(String name, Type base, String constructor, String description) {
    super(name, base);
    this.description = description;
    this.constructor = NativeFunction.constructor(this, name + constructor, description);
  }

  /** The root of all types. */
  NativeType(String name, String description) {
    super(name, null);
    this.description = description;
    this.constructor = NativeFunction.constructor(this, name + "(*args)", description);
  }

  /** Calls {@link #method} for each method; called once, when the first attribute is looked up. */
  protected void declare() {}

  /**
   * Declares a method.
   *
   * @param signature its name and parameters; the first is self, see {@link Signature}
   * @param description one line for the reference pages
   */
  protected final void method(String signature, String description) {
    NativeFunction method = NativeFunction.method(this, signature, description);
    methods.add(method);
    attributes().put(method.name(), method);
  }

  /** Declares a function of the type that has no self. */
  protected final void function(String signature, String description) {
    NativeFunction function = NativeFunction.function(this, signature, description);
    methods.add(function);
    attributes().put(function.name(), function);
  }

  /**
   * Declares magic methods that do what operators and built-in functions do with values of this
   * type, so that a subtype which redefines one can call it.
   */
  protected final void magic(String... names) {
    for (String name : names) {
      attributes().put(name, NativeFunction.magic(MagicMethods.signature(name)));
    }
  }

  /** Declares an attribute of the type that is a value. */
  protected final void value(String name, Object value) {
    attributes().put(name, value);
  }

  /** Makes a value from arguments that fit the constructor's signature. */
  protected abstract Object make(Object[] arguments);

  /** Runs a method that was declared; self comes first. */
  @Override
  public Object call(String name, Object[] arguments) {
    throw new IllegalStateException("no method " + name + " in " + name());
  }

  @Override
  public final String qualifier() {
    return name() + ".";
  }

  @Override
  public final Object construct(Object... arguments) {
    return constructor.call(arguments);
  }

  /**
   * What an instance of a script's subtype holds.
   *
   * @param instance the instance
   * @param arguments what the constructor was called with
   */
  protected Object payload(Instance instance, Object[] arguments) {
    return construct(arguments);
  }

  /** Whether a value is made whole of its arguments, before any {@code __init} of a subtype. */
  boolean isValue() {
    return false;
  }

  @Override
  final Object own(String name) {
    declared();
    return super.own(name);
  }

  @Override
  final void declared() {
    if (!declared) {
      declareAll();
    }
  }

  private synchronized void declareAll() {
    if (!declared) {
      if (base().isPresent()) {
        attributes().put("__init", new Initializer(this));
      }
      declare();
      declared = true;
    }
  }

  @Override
  public final void set(String name, Object value) {
    throw Thrown.typeError("Cannot set attributes of built-in type '" + name() + "'");
  }

  /** One line on what it is. */
  public final String description() {
    return description;
  }

  /** The constructor, for reference pages. */
  public final NativeFunction constructor() {
    return constructor;
  }

  /** The methods and functions of the type itself in the order of their declaration. */
  public final List<NativeFunction> methods() {
    declared();
    return List.copyOf(methods);
  }
}
