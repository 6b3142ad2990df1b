// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Defining, changing, sealing and removing names, as the operators for it do. */
public final class Definitions {
  private final Machine machine;

  Definitions(Machine machine) {
    this.machine = machine;
  }

  /** Makes a name stand for a value in the innermost scope, or in the dictionary that it names. */
  public void define(StringValue name, Value value) {
    Slot slot = machine.names().of(name);
    if (!slot.isIdentifier()) {
      throw Identifier.invalid(name);
    }
    Definition definition = new Constant(value);
    Binding own = machine.scopes().own(slot);
    if (own == null && machine.words().isPath(slot)) {
      machine.words().store(slot, definition);
      return;
    }
    if (own != null && own.sealed) {
      throw sealed(name);
    }
    machine.scopes().define(slot, definition);
  }

  /** Makes a name run a quotation in the innermost scope. */
  public void lambda(StringValue name, Quotation body) {
    Identifier.requirePlain(name);
    Slot slot = machine.names().of(name);
    requireUnsealed(slot);
    machine.scopes().define(slot, new Lambda(body, slot));
  }

  /** Makes a name that is defined somewhere around stand for another value. */
  public void bind(StringValue name, Value value) {
    change(machine.names().of(name), new Constant(value), "bind");
  }

  /** Makes a name that is defined somewhere around run another quotation. */
  public void bindLambda(StringValue name, Quotation body) {
    Slot slot = machine.names().of(name);
    change(slot, new Lambda(body, slot), "lambda-bind");
  }

  private void change(Slot slot, Definition definition, String how) {
    Binding nearest = machine.scopes().find(slot);
    if (nearest != null) {
      if (nearest.sealed) {
        throw sealed(slot.text());
      }
      nearest.definition = definition;
      nearest.home = null;
    } else if (!machine.words().change(slot, definition)) {
      throw MinError.undefined("Attempting to " + how + " undefined symbol: " + slot);
    }
  }

  /** Removes a name from the innermost scope, or from the dictionary that it names. */
  public void delete(StringValue name) {
    Slot slot = machine.names().of(name);
    Binding own = machine.scopes().own(slot);
    if (own == null) {
      if (machine.words().remove(slot)) {
        return;
      }
      throw MinError.undefined("Attempting to delete undefined symbol: " + name.text());
    }
    if (own.sealed) {
      throw MinError.invalid("Symbol '" + name.text() + "' is sealed.");
    }
    machine.scopes().delete(own);
  }

  /** Removes a sigil from the innermost scope. */
  public void deleteSigil(StringValue name) {
    Binding own = machine.scopes().own(sigilSlot(name));
    if (own == null) {
      throw MinError.undefined("Attempting to delete undefined sigil: " + name.text());
    }
    if (own.sealed) {
      throw MinError.invalid("Sigil '" + name.text() + "' is sealed.");
    }
    machine.scopes().delete(own);
  }

  /** Whether the name, which may have dots, stands for something. */
  public boolean isDefined(StringValue name) {
    return machine.words().defined(machine.names().of(name));
  }

  public boolean isSigil(StringValue name) {
    return machine.scopes().find(sigilSlot(name)) != null;
  }

  public boolean isSealed(StringValue name) {
    return require(machine.names().of(name)).sealed;
  }

  public boolean isSigilSealed(StringValue name) {
    return requireSigil(name).sealed;
  }

  public void seal(StringValue name, boolean sealed) {
    require(machine.names().of(name)).sealed = sealed;
  }

  /** Seals or unseals a sigil; those of the language stay sealed. */
  public void sealSigil(StringValue name, boolean sealed) {
    Binding sigil = requireSigil(name);
    if (!sealed && sigil.definition instanceof Operator) {
      throw MinError.invalid("Attempting to unseal system sigil: " + name.text());
    }
    sigil.sealed = sealed;
  }

  /** What a name stands for, as {@link #restore} wants it. */
  public Quotation saved(StringValue name) {
    return require(machine.names().of(name))
        .definition
        .quotation()
        .orElseThrow(() -> MinError.invalid("Symbol '" + name.text() + "' cannot be serialized."));
  }

  /** Makes a name of the innermost scope stand for what was saved of it. */
  public void restore(StringValue name, Value saved) {
    Slot slot = machine.names().of(name);
    Definition definition =
        saved instanceof Quotation program ? running(program, slot) : new Constant(saved);
    machine.scopes().define(slot, definition);
  }

  /** A definition that runs the quotation; if that is but a value, the value. */
  private static Definition running(Quotation program, Slot slot) {
    boolean value =
        program.size() == 1 && (program.get(0).kind() & (Value.SYMBOL | Value.COMMAND)) == 0;
    return value ? new Constant(program.get(0)) : new Lambda(program, slot);
  }

  /** What a name stands for, as a quotation. */
  public Quotation source(StringValue name) {
    return require(machine.names().of(name))
        .definition
        .quotation()
        .orElseThrow(() ->
            MinError.invalid("Unable to display source: '" + name.text() + "' is an operator."));
  }

  /** What the name stands for. */
  Optional<Definition> definition(StringValue name) {
    return definition(machine.names().of(name));
  }

  /** What the sigil with this name runs. */
  Optional<Definition> sigilDefinition(StringValue name) {
    return definition(sigilSlot(name));
  }

  private Optional<Definition> definition(Slot slot) {
    return Optional.ofNullable(machine.scopes().find(slot)).map(found -> found.definition);
  }

  /** All names that can be used here. */
  public List<StringValue> names() {
    return machine.scopes().visible().stream()
        .map(Slot::text)
        .filter(text -> text.at(0) != 0)
        .toList();
  }

  /** All sigils that can be used here. */
  public List<StringValue> sigils() {
    return machine.scopes().visible().stream().map(Slot::text).flatMap(Definitions::sigil).toList();
  }

  /** The sigils that a module or dictionary defines. */
  public List<StringValue> sigils(Dictionary dictionary) {
    return dictionary instanceof ModuleValue module
        ? module.scope().all().stream()
            .map(binding -> binding.slot.text())
            .flatMap(Definitions::sigil)
            .toList()
        : List.of();
  }

  private static Stream<StringValue> sigil(StringValue text) {
    int mark = WordForm.SIGIL_MARK.length();
    return text.length() > mark && text.at(0) == 0
        ? Stream.of(text.slice(mark, text.length()))
        : Stream.empty();
  }

  /** The innermost scope as a module. */
  public Dictionary scope() {
    return new ModuleValue(machine.scopes().current(), machine);
  }

  /** The scope around the one of a module, if there is one. */
  public Optional<Dictionary> parent(Dictionary dictionary) {
    Scope parent =
        dictionary instanceof ModuleValue module
            ? module.scope().parent
            : machine.scopes().current();
    return parent == null ? Optional.empty() : Optional.of(new ModuleValue(parent, machine));
  }

  /** Copies all names of a module into the innermost scope. */
  public void importAll(StringValue name) {
    Definition found = require(machine.names().of(name)).definition;
    Value value = found instanceof Constant constant ? constant.value() : Quotation.EMPTY;
    if (!(value instanceof ModuleValue module)) {
      throw machine.types().wrongOperand(List.of("dict:module"), 0, value);
    }
    Scopes scopes = machine.scopes();
    for (Binding binding : module.scope().all()) {
      requireUnsealed(binding.slot);
    }
    for (Binding binding : module.scope().all()) {
      Binding copy = scopes.define(binding.slot, binding.definition);
      // A lambda looks its names up where it runs, and finds their copies there.
      if (!(binding.definition instanceof Lambda)) {
        copy.home = binding.home == null ? module.scope() : binding.home;
      }
    }
  }

  /** Makes a name of this scope usable in the scope of a module or of the dictionary of a name. */
  public void publish(StringValue name, Dictionary target) {
    if (!(target instanceof ModuleValue module)) {
      throw MinError.invalid("publish needs a module or a scope");
    }
    Slot slot = machine.names().of(name);
    Binding known = module.scope().find(slot);
    if (known != null && known.sealed) {
      throw redefined(slot);
    }
    machine.scopes().define(module.scope(), slot, require(slot).definition);
  }

  /** Runs a quotation with the names of a dictionary before those around. */
  public void with(Dictionary dictionary, Quotation program) {
    machine.scopes().overlaid(machine.words().scopeOf(dictionary), () -> machine.dequote(program));
  }

  /** Defines an operator of the program, and refuses to replace a sealed one. */
  void defineOperator(Slot slot, UserOperator operator) {
    requireUnsealed(slot);
    machine.scopes().define(slot, operator);
  }

  /** Defines a sigil of the program, which is sealed from then on. */
  void defineSigil(StringValue name, UserOperator operator) {
    Slot slot = sigilSlot(name);
    Binding own = machine.scopes().own(slot);
    if (own != null && own.sealed) {
      throw MinError.undefined("Attempting to redefine sealed sigil '" + name.text() + "'");
    }
    machine.scopes().define(slot, operator).sealed = true;
  }

  /** Gives a type expression a name. */
  public void alias(StringValue expression, StringValue name) {
    machine.types().requireKnown(expression.text());
    Identifier.requirePlain(name);
    Slot slot = machine.names().of(Types.ALIAS + name.text());
    requireUnsealed(slot);
    machine.scopes().define(slot, new Constant(expression));
  }

  private void requireUnsealed(Slot slot) {
    Binding own = machine.scopes().own(slot);
    if (own != null && own.sealed) {
      throw redefined(slot);
    }
  }

  private static MinError redefined(Slot slot) {
    return MinError.undefined("Attempting to redefine sealed symbol '" + slot + "'");
  }

  private static MinError sealed(StringValue name) {
    return MinError.invalid("Symbol '" + name.text() + "' is sealed .");
  }

  private Binding require(Slot slot) {
    return found(machine.scopes().find(slot), "Undefined symbol '" + slot + "'");
  }

  private Binding requireSigil(StringValue name) {
    return found(machine.scopes().find(sigilSlot(name)), "Sigil '" + name.text() + "' not found.");
  }

  private static Binding found(@Nullable Binding binding, String otherwise) {
    if (binding == null) {
      throw MinError.undefined(otherwise);
    }
    return binding;
  }

  private Slot sigilSlot(StringValue name) {
    return WordForm.slot(name, machine.names());
  }
}
