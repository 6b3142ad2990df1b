// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The standard library as a program sees it. */
public final class Library {
  /** The operators that a word runs which begins with one of these bytes. */
  private static final Map<String, String> SIGILS =
      Map.of(
          "'", "quotesym",
          ":", "define",
          "@", "bind",
          "#", "bind",
          "^", "lambda",
          "~", "lambda-bind",
          "?", "help",
          "$", "get-env",
          "*", "invoke");

  /** An operator and the module that it belongs to. */
  public record Entry(StandardModule module, Operator operator) {}

  private final Machine machine;
  private List<StandardModule> modules = List.of();

  Library(Machine machine) {
    this.machine = machine;
  }

  /** Defines all operators and modules in the outermost scope and seals them. */
  void define(List<StandardModule> standard) {
    modules = List.copyOf(standard);
    Scopes scopes = machine.scopes();
    Names names = machine.names();
    for (StandardModule module : standard) {
      Scope scope = new Scope(scopes.root(), null);
      scope.live = false;
      for (Operator operator : module.operators()) {
        Slot slot = names.of(operator.name());
        if (operator.naming() != Operator.Naming.QUALIFIED) {
          scopes.define(slot, operator).sealed = operator.naming() == Operator.Naming.SEALED;
        }
        scope.add(new Binding(slot, scope, operator));
      }
      Scope inside = module.name().equals("global") ? scopes.root() : scope;
      Slot slot = names.of(module.name());
      if (scopes.own(slot) == null) {
        scopes.define(slot, new Constant(new ModuleValue(inside, machine))).sealed = true;
      }
    }
    SIGILS.forEach((sigil, name) -> {
      Binding operator = scopes.own(names.of(name));
      if (operator != null) {
        Slot slot = WordForm.slot(StringValue.of(sigil), names);
        scopes.define(slot, operator.definition).sealed = true;
      }
    });
  }

  /** The operator with this name, if the language has one. */
  public Optional<Entry> find(String name) {
    for (StandardModule module : modules) {
      for (Operator operator : module.operators()) {
        if (operator.name().equals(name)) {
          return Optional.of(new Entry(module, operator));
        }
      }
    }
    return Optional.empty();
  }

  /** All operators. */
  public List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    for (StandardModule module : modules) {
      module.operators().forEach(operator -> entries.add(new Entry(module, operator)));
    }
    return entries;
  }
}
