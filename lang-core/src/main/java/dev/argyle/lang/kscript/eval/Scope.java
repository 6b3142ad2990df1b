// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of a frame while the nodes of its body are built. */
final class Scope {
  enum Kind {
    /** A file: any name may still be given to it from outside. */
    FILE,
    FUNCTION,
    /** A body whose frame has no slots: of a type. */
    TYPE,
    /** A text for eval, whose names are in a dict. */
    DICT
  }

  private final Kind kind;
  private final @Nullable Scope around;
  private final Map<String, Integer> slots = new LinkedHashMap<>();

  Scope(Kind kind, @Nullable Scope around, List<String> names) {
    this.kind = kind;
    this.around = around;
    for (String name : names) {
      slots.put(name, slots.size());
    }
  }

  Kind kind() {
    return kind;
  }

  Optional<Scope> around() {
    return Optional.ofNullable(around);
  }

  /** Whether its frame has a slot for each name. */
  boolean hasSlots() {
    return kind == Kind.FILE || kind == Kind.FUNCTION;
  }

  boolean has(String name) {
    return slots.containsKey(name);
  }

  int slot(String name) {
    Integer slot = slots.get(name);
    if (slot == null) {
      slot = slots.size();
      slots.put(name, slot);
    }
    return slot;
  }

  int size() {
    return slots.size();
  }

  /** The names and their slots. */
  Map<String, Integer> slots() {
    return slots;
  }
}
