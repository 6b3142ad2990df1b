// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words that are no plain name: dotted ones, those with a sigil, those that end in {@code !}. */
final class Words {
  private final Machine machine;

  Words(Machine machine) {
    this.machine = machine;
  }

  /** Does what a word means for which there is no definition as it stands. */
  void evaluate(Slot word) {
    WordForm form = word.form();
    if (callPath(form.path())) {
      return;
    }
    Slot popping = form.popping();
    if (popping != null && call(popping)) {
      machine.pop();
      return;
    }
    if (form.quoted() != null) {
      WordForm.Sigil sigil = form.quoted();
      if (!call(sigil)) {
        throw MinError.undefined("Undefined sigil '" + sigil.name().text() + "'");
      }
      return;
    }
    if (form.prefix() == null || !call(form.prefix())) {
      throw MinError.undefined("Undefined symbol '" + word + "'");
    }
  }

  /** Whether the name, or the dotted name, stands for something. */
  boolean defined(Slot word) {
    if (machine.scopes().find(word) != null) {
      return true;
    }
    List<Slot> path = word.form().path();
    return !path.isEmpty()
        && container(path).map(inner -> inner.has(last(path).text())).orElse(false);
  }

  /** The names in the dictionary or module that a name stands for; empty if it is neither. */
  List<StringValue> members(String word) {
    // Any name behind the dot will do: what is in front of it is asked for.
    List<Slot> path = WordForm.of(StringValue.of(word + ".?"), machine.names()).path();
    return path.isEmpty() ? List.of() : container(path).map(Dictionary::keys).orElse(List.of());
  }

  private boolean call(WordForm.Sigil sigil) {
    Binding binding = machine.scopes().find(sigil.slot());
    if (binding == null) {
      return false;
    }
    machine.push(sigil.text());
    binding.definition.call(machine);
    return true;
  }

  private boolean call(Slot slot) {
    Binding binding = machine.scopes().find(slot);
    if (binding == null) {
      return callPath(slot.form().path());
    }
    Scope home = binding.home;
    if (home == null) {
      binding.definition.call(machine);
    } else {
      machine.scopes().overlaid(home, () -> binding.definition.call(machine));
    }
    return true;
  }

  /** Runs what a dotted name stands for; false if it stands for nothing. */
  private boolean callPath(List<Slot> path) {
    Dictionary inner = path.isEmpty() ? null : container(path).orElse(null);
    if (inner == null) {
      return false;
    }
    Slot last = last(path);
    Scopes scopes = machine.scopes();
    if (inner instanceof ModuleValue module) {
      Binding binding = module.scope().find(last);
      if (binding == null) {
        return false;
      }
      scopes.overlaid(module.scope(), () -> binding.definition.call(machine));
      return true;
    }
    Optional<Value> member = inner.get(last.text());
    if (member.isEmpty()) {
      Binding around = path.size() == 2 ? scopes.find(last) : null;
      if (around != null) {
        runInside(path, (Record) inner, around.definition);
      }
      return around != null;
    }
    if (member.get() instanceof Quotation program) {
      runInside(path, (Record) inner, new Lambda(program, last));
    } else {
      machine.push(member.get());
    }
    return true;
  }

  /** Runs something with the names of a dictionary around it; what it binds there stays. */
  private void runInside(List<Slot> path, Record dictionary, Definition program) {
    if (program instanceof Operator) {
      program.call(machine);
      return;
    }
    Scope names = scopeOf(dictionary);
    List<Definition> before = names.all().stream().map(binding -> binding.definition).toList();
    machine.scopes().overlaid(names, () -> program.call(machine));
    Record changed = dictionary;
    for (int i = 0; i < before.size(); i++) {
      Binding binding = names.binding(i);
      if (binding.definition != before.get(i)) {
        changed = changed.with(binding.slot.text(), member(binding.definition));
      }
    }
    if (changed != dictionary) {
      replace(path, changed);
    }
  }

  /** The entries of a dictionary as names: a quotation as one that runs. */
  Scope scopeOf(Dictionary dictionary) {
    if (dictionary instanceof ModuleValue module) {
      return module.scope();
    }
    Scope names = new Scope(null, null);
    names.live = false;
    for (StringValue key : dictionary.keys()) {
      Value value = dictionary.get(key).orElseThrow();
      Slot slot = machine.names().of(key);
      names.add(
          new Binding(
              slot,
              names,
              value instanceof Quotation program
                  ? new Lambda(program, slot)
                  : new Constant(value)));
    }
    return names;
  }

  /** Whether the word has dots and so may name a member of a dictionary. */
  boolean isPath(Slot word) {
    return !word.form().path().isEmpty();
  }

  /** Changes or adds a member of the dictionary that a dotted name leads to. */
  void store(Slot word, Definition definition) {
    List<Slot> path = word.form().path();
    store(path, requireContainer(path), definition);
  }

  /** Changes a member of the dictionary that a dotted name leads to; false if it is not there. */
  boolean change(Slot word, Definition definition) {
    List<Slot> path = word.form().path();
    Optional<Dictionary> holder = holder(path);
    holder.ifPresent(found -> store(path, found, definition));
    return holder.isPresent();
  }

  /** Removes a member of the dictionary that a dotted name leads to; false if it is not there. */
  boolean remove(Slot word) {
    List<Slot> path = word.form().path();
    Optional<Dictionary> holder = holder(path);
    holder.ifPresent(found -> replace(path, found.without(last(path).text())));
    return holder.isPresent();
  }

  private void store(List<Slot> path, Dictionary container, Definition definition) {
    if (container instanceof ModuleValue module) {
      machine.scopes().define(module.scope(), last(path), definition);
    } else {
      replace(path, container.with(last(path).text(), member(definition)));
    }
  }

  /** Puts a changed dictionary in the place of the one that holds what the path leads to. */
  private void replace(List<Slot> path, Dictionary changed) {
    store(path.subList(0, path.size() - 1), changed);
  }

  /** The dictionary that holds what the path leads to, if that is there. */
  private Optional<Dictionary> holder(List<Slot> path) {
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(requireContainer(path)).filter(found -> found.has(last(path).text()));
  }

  private Dictionary requireContainer(List<Slot> path) {
    Dictionary inner = require(outermost(path.get(0)), path.get(0));
    for (Slot name : path.subList(1, path.size() - 1)) {
      inner = require(member(inner, name), name);
    }
    return inner;
  }

  private static Dictionary require(@Nullable Dictionary found, Slot name) {
    if (found == null) {
      throw MinError.invalid("Symbol '" + name + "' is not a dictionary.");
    }
    return found;
  }

  /**
   * A definition as an entry of a dictionary: naming the entry runs it, so a value stands in a
   * quotation.
   */
  private static Value member(Definition definition) {
    return definition
        .quotation()
        .orElseThrow(() -> MinError.invalid("A dictionary cannot hold an operator"));
  }

  /** Puts a changed dictionary where the path leads. */
  private void store(List<Slot> path, Dictionary changed) {
    Slot last = last(path);
    if (path.size() == 1) {
      Binding binding = machine.scopes().find(last);
      if (binding != null) {
        binding.definition = new Constant(changed);
      }
      return;
    }
    Dictionary outer = container(path).orElseThrow();
    if (outer instanceof ModuleValue module) {
      machine.scopes().define(module.scope(), last, new Constant(changed));
    } else {
      // What a program defined in a dictionary stands in a quotation there.
      boolean wrapped = outer.get(last.text()).orElse(changed) instanceof Quotation;
      store(
          path.subList(0, path.size() - 1),
          outer.with(last.text(), wrapped ? Quotation.of(changed) : changed));
    }
  }

  /** The dictionary that all but the last name of the path lead to. */
  private Optional<Dictionary> container(List<Slot> path) {
    Dictionary inner = outermost(path.get(0));
    for (int i = 1; inner != null && i < path.size() - 1; i++) {
      inner = member(inner, path.get(i));
    }
    return Optional.ofNullable(inner);
  }

  private @Nullable Dictionary outermost(Slot name) {
    Binding binding = machine.scopes().find(name);
    return binding == null ? null : dictionary(binding.definition);
  }

  private static @Nullable Dictionary member(Dictionary outer, Slot name) {
    if (outer instanceof ModuleValue module) {
      Binding binding = module.scope().find(name);
      return binding == null ? null : dictionary(binding.definition);
    }
    Value value = outer.get(name.text()).orElse(null);
    if (value instanceof Quotation wrapped && wrapped.size() == 1) {
      value = wrapped.get(0);
    }
    return value instanceof Dictionary inner ? inner : null;
  }

  private static @Nullable Dictionary dictionary(Definition definition) {
    return definition instanceof Constant constant && constant.value() instanceof Dictionary found
        ? found
        : null;
  }

  private static Slot last(List<Slot> path) {
    return path.get(path.size() - 1);
  }
}
