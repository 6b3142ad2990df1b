// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that one run of a quotation defined. Live while the quotation runs; what stays of it
 * afterwards is what a module is made of.
 */
final class Scope {
  private static final Binding[] NONE = {};
  private static final int MANY = 12;

  final @Nullable Scope parent;

  /** What was running when the scope was opened, for the report of an error. */
  final @Nullable Symbol site;

  /** How many scopes are around it. */
  final int depth;

  boolean live = true;

  private Binding[] bindings = NONE;
  private int count;

  /** The same by name, once there are many and somebody asks. */
  private @Nullable Map<Slot, Binding> index;

  Scope(@Nullable Scope parent, @Nullable Symbol site) {
    this.parent = parent;
    this.site = site;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  int count() {
    return count;
  }

  Binding binding(int index) {
    return bindings[index];
  }

  /** The definition that this scope itself has of a name. */
  @Nullable Binding find(Slot slot) {
    if (count > MANY) {
      return index().get(slot);
    }
    for (int i = 0; i < count; i++) {
      if (bindings[i].slot == slot) {
        return bindings[i];
      }
    }
    return null;
  }

  void add(Binding binding) {
    if (count == bindings.length) {
      bindings = Arrays.copyOf(bindings, Math.max(4, count * 2));
    }
    bindings[count++] = binding;
    if (index != null) {
      index.put(binding.slot, binding);
    }
  }

  void remove(Binding binding) {
    int at = Arrays.asList(bindings).indexOf(binding);
    System.arraycopy(bindings, at + 1, bindings, at, --count - at);
    if (index != null) {
      index.remove(binding.slot);
    }
  }

  List<Binding> all() {
    return new ArrayList<>(Arrays.asList(bindings).subList(0, count));
  }

  private Map<Slot, Binding> index() {
    Map<Slot, Binding> known = index;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < count; i++) {
        known.put(bindings[i].slot, bindings[i]);
      }
      index = known;
    }
    return known;
  }
}
