// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import org.jspecify.annotations.Nullable;

/**
 * A function that is built in: its declaration, which is also its documentation, and who runs it.
 */
public final class NativeFunction extends Function {
  private final Natives natives;
  private final String declaration;
  private final String name;
  private final String description;
  private final boolean method;
  private final boolean constructor;
  private @Nullable Signature signature;

  private NativeFunction(
      Natives natives,
      String declaration,
      String description,
      boolean method,
      boolean constructor) {
    this.natives = natives;
    this.declaration = declaration;
    this.name = declaration.substring(0, declaration.indexOf('('));
    this.description = description;
    this.method = method;
    this.constructor = constructor;
  }

  static NativeFunction function(Natives natives, String declaration, String description) {
    return new NativeFunction(natives, declaration, description, false, false);
  }

  static NativeFunction method(NativeType owner, String declaration, String description) {
    return new NativeFunction(owner, declaration, description, true, false);
  }

  static NativeFunction constructor(NativeType owner, String declaration, String description) {
    return new NativeFunction(owner, declaration, description, false, true);
  }

  /** A function that does what an operator does with a type's values. */
  static NativeFunction magic(String declaration) {
    return new NativeFunction(MagicMethods::call, declaration, "", false, false);
  }

  NativeType owner() {
    return (NativeType) natives;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String signature() {
    return (constructor ? "" : natives.qualifier()) + Signature.shown(declaration);
  }

  /** Name and parameters with the kinds of these. */
  public String declaration() {
    return declaration;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Object call(Object... arguments) {
    Signature known = signature;
    if (known == null) {
      known = new Signature(declaration, method);
      signature = known;
    }
    try {
      Object[] bound = known.bind(this, arguments, constructor ? 1 : 0);
      return constructor ? owner().make(bound) : natives.call(name, bound);
    } catch (Thrown thrown) {
      thrown.leaveNative(signature());
      throw thrown;
    }
  }
}
