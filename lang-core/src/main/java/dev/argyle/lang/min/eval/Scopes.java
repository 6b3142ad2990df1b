// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scopes that are open, one inside the other, and the look-up of names in them.
 *
 * <p>A run of a quotation opens a scope inside the one where it runs. While a definition of a
 * module or of a dictionary runs, the names of that module or dictionary are an overlay: they come
 * before everything outside, and after what is defined inside.
 */
final class Scopes {
  /** The names of a module that come before those of the scopes up to a depth. */
  private record Overlay(Scope names, int depth, @Nullable Overlay outer) {}

  /** The scopes and the overlay at some moment. */
  record State(Scope scope, @Nullable Object overlay) {}

  private final Scope root = new Scope(null, null);
  private Scope current = root;
  private @Nullable Overlay overlay;

  Scope root() {
    return root;
  }

  Scope current() {
    return current;
  }

  void enter(@Nullable Symbol site) {
    current = new Scope(current, site);
  }

  /** Leaves the innermost scope and returns it. */
  Scope leave() {
    Scope left = current;
    for (int i = left.count() - 1; i >= 0; i--) {
      conceal(left.binding(i));
    }
    left.live = false;
    if (left.parent != null) {
      current = left.parent;
    }
    return left;
  }

  State state() {
    return new State(current, overlay);
  }

  /** Leaves everything that was entered since. */
  void recover(State state) {
    while (current != state.scope) {
      leave();
    }
    overlay = (Overlay) state.overlay;
  }

  /** Does something with the names of a module or dictionary before those around. */
  void overlaid(Scope names, Runnable action) {
    Overlay outer = overlay;
    overlay = new Overlay(names, current.depth, outer);
    action.run();
    overlay = outer;
  }

  /** The definition that the name has here; null if it has none. */
  @Nullable Binding find(Slot slot) {
    Binding nearest = slot.top;
    return overlay == null ? nearest : find(slot, nearest, overlay);
  }

  private static @Nullable Binding find(
      Slot slot, @Nullable Binding nearest, @Nullable Overlay overlay) {
    for (Overlay each = overlay; each != null; each = each.outer) {
      if (nearest != null && nearest.scope.depth > each.depth) {
        return nearest;
      }
      Binding inside = each.names.find(slot);
      if (inside != null) {
        return inside;
      }
    }
    return nearest;
  }

  /** The definition that the innermost scope itself has of the name; null if it has none. */
  @Nullable Binding own(Slot slot) {
    Binding nearest = slot.top;
    return nearest != null && nearest.scope == current ? nearest : null;
  }

  /** Defines a name in the innermost scope, whether it has been there or not. */
  Binding define(Slot slot, Definition definition) {
    Binding known = own(slot);
    if (known != null) {
      known.definition = definition;
      known.home = null;
      return known;
    }
    Binding made = new Binding(slot, current, definition);
    made.hidden = slot.top;
    slot.top = made;
    current.add(made);
    return made;
  }

  /** Defines a name in any scope, live or not. */
  Binding define(Scope scope, Slot slot, Definition definition) {
    Binding known = scope.find(slot);
    if (known != null) {
      known.definition = definition;
      return known;
    }
    Binding made = new Binding(slot, scope, definition);
    scope.add(made);
    if (scope.live) {
      reveal(made);
    }
    return made;
  }

  void delete(Binding binding) {
    binding.scope.remove(binding);
    if (binding.scope.live) {
      conceal(binding);
    }
  }

  /** All names that can be used here, without doubles. */
  Set<Slot> visible() {
    Set<Slot> names = new LinkedHashSet<>();
    for (Overlay each = overlay; each != null; each = each.outer) {
      each.names.all().forEach(binding -> names.add(binding.slot));
    }
    for (Scope scope = current; scope != null; scope = scope.parent) {
      scope.all().forEach(binding -> names.add(binding.slot));
    }
    return names;
  }

  /** What was running when the open scopes were opened, innermost first. */
  List<Symbol> sites() {
    List<Symbol> sites = new ArrayList<>();
    for (Scope scope = current; scope != null; scope = scope.parent) {
      if (scope.site != null) {
        sites.add(scope.site);
      }
    }
    return sites;
  }

  private static void reveal(Binding binding) {
    Slot slot = binding.slot;
    Binding inner = null;
    Binding outer = slot.top;
    while (outer != null && outer.scope.depth > binding.scope.depth) {
      inner = outer;
      outer = outer.hidden;
    }
    binding.hidden = outer;
    if (inner == null) {
      slot.top = binding;
    } else {
      inner.hidden = binding;
    }
  }

  private static void conceal(Binding binding) {
    Slot slot = binding.slot;
    if (slot.top == binding) {
      slot.top = binding.hidden;
      return;
    }
    for (Binding inner = slot.top; inner != null; inner = inner.hidden) {
      if (inner.hidden == binding) {
        inner.hidden = binding.hidden;
        return;
      }
    }
  }
}
