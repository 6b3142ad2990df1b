// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import org.jspecify.annotations.Nullable;

/** A definition of a name in a scope. */
final class Binding {
  final Slot slot;
  final Scope scope;
  Definition definition;
  boolean sealed;

  /** The scope of the module whose names the definition sees, if it came from one by import. */
  @Nullable Scope home;

  /** The definition of the same name that this one hides. */
  @Nullable Binding hidden;

  Binding(Slot slot, Scope scope, Definition definition) {
    this.slot = slot;
    this.scope = scope;
    this.definition = definition;
  }
}
