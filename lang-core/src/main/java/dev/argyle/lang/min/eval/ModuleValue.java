// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A scope as a dictionary: what {@code require}, {@code scope} and {@code global} give. */
final class ModuleValue extends Dictionary {
  private static final StringValue TAG = StringValue.of("module");

  private final Scope scope;
  private final Machine machine;

  ModuleValue(Scope scope, Machine machine) {
    this.scope = scope;
    this.machine = machine;
  }

  Scope scope() {
    return scope;
  }

  @Override
  public StringValue tag() {
    return TAG;
  }

  @Override
  public List<StringValue> keys() {
    return scope.all().stream()
        .map(binding -> binding.slot.text())
        .filter(text -> text.length() > 0 && text.at(0) != 0)
        .sorted()
        .toList();
  }

  @Override
  public Optional<Value> get(StringValue key) {
    Binding binding = scope.find(machine.names().of(key));
    return binding == null ? Optional.empty() : Optional.of(shown(binding));
  }

  private static Value shown(Binding binding) {
    return binding.definition.quotation().orElseGet(() -> Quotation.of(new Symbol(binding.slot)));
  }

  @Override
  public Dictionary with(StringValue key, Value value) {
    machine.scopes().define(scope, machine.names().of(key), new Constant(value));
    return this;
  }

  @Override
  public Dictionary without(StringValue key) {
    Binding binding = scope.find(machine.names().of(key));
    if (binding != null) {
      machine.scopes().delete(binding);
    }
    return this;
  }

  @Override
  public int size() {
    return keys().size();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModuleValue module && module.scope == scope;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(scope);
  }
}
