// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.NullValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An operator that the program defined. */
public final class UserOperator extends Definition {
  /** What it is for. */
  enum Kind {
    SYMBOL,
    SIGIL,
    TYPECLASS,
    CONSTRUCTOR
  }

  /**
   * An operand or a result.
   *
   * @param type as the program wrote it
   * @param slot the name that it has in the body
   * @param runs whether a result is a quotation that runs
   */
  record Parameter(String type, Slot slot, boolean runs) {}

  /**
   * How it was declared.
   *
   * @param name without what type classes have in front
   * @param signature as {@code help} shows it
   * @param operands the top of the stack last
   * @param generics the alternatives of each generic type
   * @param documentation what the comment behind the definition says
   */
  record Declaration(
      Kind kind,
      StringValue name,
      StringValue signature,
      List<Parameter> operands,
      List<Parameter> results,
      Map<String, List<String>> generics,
      Quotation body,
      StringValue documentation) {}

  private final Declaration declaration;

  UserOperator(Declaration declaration) {
    this.declaration = declaration;
  }

  Declaration declaration() {
    return declaration;
  }

  @Override
  void call(Machine machine) {
    List<Parameter> operands = declaration.operands;
    Map<String, String> generics = Map.of();
    if (machine.settings().development()) {
      generics = check(machine);
    }
    Value[] values = new Value[operands.size()];
    for (int i = values.length - 1; i >= 0; i--) {
      values[i] = machine.pop();
    }
    Scopes scopes = machine.scopes();
    scopes.enter(null);
    for (int i = 0; i < values.length; i++) {
      scopes.define(operands.get(i).slot, new Constant(values[i]));
    }
    for (Parameter result : declaration.results) {
      scopes.define(result.slot, new Constant(NullValue.NULL_VALUE));
    }
    runBody(machine);
    for (Parameter result : declaration.results) {
      finish(machine, result, generics);
    }
    scopes.leave();
  }

  private void runBody(Machine machine) {
    Quotation before =
        machine.settings().development() ? machine.stack().contents() : Quotation.EMPTY;
    Machine.State state = machine.state();
    machine.operators(1);
    try {
      machine.dequote(declaration.body);
    } catch (ControlFlow end) {
      if (end.kind() != ControlFlow.Kind.RETURN) {
        throw end;
      }
      machine.recover(state);
      return;
    }
    machine.operators(-1);
    if (machine.settings().development()) {
      requireClean(machine, before);
    }
  }

  private void requireClean(Machine machine, Quotation before) {
    Quotation added = machine.stack().addedSince(before);
    if (added.size() > 0) {
      throw MinError.invalid(
          "Operator '" + declaration.name.text() + "' is polluting the stack -- " + added);
    }
  }

  /** Checks a result, tags what a constructor made, and pushes it. */
  private void finish(Machine machine, Parameter result, Map<String, String> generics) {
    Binding binding = machine.scopes().own(result.slot);
    if (binding == null) {
      throw MinError.undefined("Undefined symbol '" + result.slot + "'");
    }
    if (binding.definition instanceof Constant constant) {
      Value value = constant.value();
      if (declaration.kind == Kind.CONSTRUCTOR && value instanceof Record made) {
        value = made.withTag(declaration.name);
        binding.definition = new Constant(value);
      }
      require(machine, result, value, generics);
    } else if (binding.definition instanceof Lambda lambda) {
      require(machine, result, lambda.body(), generics);
    }
    binding.definition.call(machine);
  }

  private void require(
      Machine machine, Parameter result, Value value, Map<String, String> generics) {
    if (machine.settings().development() && !matches(machine, value, result.type, generics)) {
      throw MinError.invalid(
          "Invalid value for output symbol '%s'. Expected %s, found %s"
              .formatted(
                  result.slot,
                  generics.getOrDefault(result.type, result.type),
                  machine.printer().quoted(value).text()));
    }
  }

  private boolean matches(Machine machine, Value value, String type, Map<String, String> generics) {
    List<String> alternatives = declaration.generics.get(type);
    return alternatives == null || generics.containsKey(type)
        ? machine.types().matches(value, type, generics)
        : alternatives.stream().anyMatch(each -> machine.types().matches(value, each));
  }

  /** Checks the operands, and returns what the generic types stand for in this call. */
  private Map<String, String> check(Machine machine) {
    Map<String, String> generics = new HashMap<>();
    List<Parameter> operands = declaration.operands;
    List<Value> taken = new ArrayList<>();
    for (int i = operands.size() - 1; i >= 0; i--) {
      Value value = machine.pop();
      taken.add(0, value);
      String type = operands.get(i).type;
      List<String> alternatives = declaration.generics.get(type);
      if (alternatives != null && !generics.containsKey(type)) {
        alternatives.stream()
            .filter(each -> machine.types().matches(value, each))
            .findFirst()
            .ifPresent(found -> generics.put(type, found));
      }
      if (!matches(machine, value, type, generics)) {
        List<String> types =
            operands.stream().map(operand -> shown(operand.type, generics)).toList();
        throw machine.types().wrongOperand(types, i, value);
      }
    }
    taken.forEach(machine::push);
    return generics;
  }

  /** A type as messages show it: a generic one as what it stands for, or may stand for. */
  private String shown(String type, Map<String, String> generics) {
    List<String> alternatives = declaration.generics.getOrDefault(type, List.of(type));
    return generics.getOrDefault(type, String.join("|", alternatives));
  }

  /** Whether a type class says that the value belongs to it. */
  boolean isMember(Machine machine, Value value) {
    if (!machine.types().matches(value, declaration.operands.get(0).type)) {
      return false;
    }
    machine.push(value);
    machine.evaluate(machine.names().symbol(StringValue.of(Types.CLASS).append(declaration.name)));
    Value result = machine.pop();
    if (result instanceof BoolValue truth) {
      return truth.value();
    }
    throw MinError.invalid(
        "Type class '%s' does not evaluate to a boolean value (%s was returned instead)"
            .formatted(declaration.name.text(), machine.printer().quoted(result).text()));
  }
}
