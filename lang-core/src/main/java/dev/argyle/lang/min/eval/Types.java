// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a value is of a type that a program wrote. */
public final class Types {
  /** What the name of a type class begins with where it is defined. */
  static final String CLASS = "typeclass:";

  /** What the name of an alias begins with where it is defined. */
  static final String ALIAS = "typealias:";

  private final Machine machine;
  private final Map<String, TypeExpression> expressions = new HashMap<>();

  Types(Machine machine) {
    this.machine = machine;
  }

  /**
   * Whether the value is of the type.
   *
   * @throws MinError if a name in the expression is no type
   */
  public boolean matches(Value value, String expression) {
    return matches(value, expression, Map.of());
  }

  /** The same, with what generics stand for at the moment. */
  boolean matches(Value value, String expression, Map<String, String> generics) {
    return matches(value, expressions.computeIfAbsent(expression, TypeExpression::parse), generics);
  }

  private boolean matches(Value value, TypeExpression type, Map<String, String> generics) {
    if (type instanceof TypeExpression.Named named) {
      return matchesName(value, named.name(), generics);
    }
    if (type instanceof TypeExpression.Not not) {
      return !matches(value, not.type(), generics);
    }
    if (type instanceof TypeExpression.All all) {
      return all.types().stream().allMatch(part -> matches(value, part, generics));
    }
    return ((TypeExpression.Any) type)
        .types().stream().anyMatch(part -> matches(value, part, generics));
  }

  private boolean matchesName(Value value, String name, Map<String, String> generics) {
    String generic = generics.get(name);
    if (generic != null) {
      return matches(value, generic, generics);
    }
    Optional<OperandType> type = OperandType.named(name);
    if (type.isPresent() || name.indexOf(':') >= 0) {
      return type.isPresent() && type.get().accepts(value);
    }
    Optional<String> alias = alias(name);
    if (alias.isPresent()) {
      return matches(value, alias.get());
    }
    return typeClass(name)
        .orElseThrow(() -> MinError.invalid("Unknown type '" + name + "'"))
        .isMember(machine, value);
  }

  /**
   * Lets an expression pass in which every name is a type.
   *
   * @throws MinError if one is not
   */
  void requireKnown(String expression) {
    if (!isKnown(expression)) {
      throw MinError.invalid("Invalid type expression: " + expression);
    }
  }

  boolean isKnown(String expression) {
    return isKnown(TypeExpression.parse(expression));
  }

  private boolean isKnown(TypeExpression type) {
    if (type instanceof TypeExpression.Named named) {
      return OperandType.named(named.name()).isPresent()
          || alias(named.name()).isPresent()
          || typeClass(named.name()).isPresent();
    }
    if (type instanceof TypeExpression.Not not) {
      return isKnown(not.type());
    }
    if (type instanceof TypeExpression.All all) {
      return all.types().stream().allMatch(this::isKnown);
    }
    return ((TypeExpression.Any) type).types().stream().allMatch(this::isKnown);
  }

  /**
   * The error of the symbol that is running for an operand of a wrong type.
   *
   * @param types of all operands, the top of the stack last
   * @param wrong the index of the operand; those behind it are right
   */
  public MinError wrongOperand(List<String> types, int wrong, Value value) {
    List<String> found = new ArrayList<>(types.subList(wrong, types.size()));
    found.set(0, value.typeName());
    String name = " " + machine.current().name();
    return MinError.invalid(
        "Incorrect values found on the stack:\n- expected: "
            + String.join(" ", types)
            + name
            + "\n- got:      "
            + String.join(" ", found)
            + name);
  }

  private Optional<String> alias(String name) {
    return definition(ALIAS + name) instanceof Constant constant
        ? Optional.of(machine.show(constant.value()).text())
        : Optional.empty();
  }

  private Optional<UserOperator> typeClass(String name) {
    return definition(CLASS + name) instanceof UserOperator operator
        ? Optional.of(operator)
        : Optional.empty();
  }

  private @Nullable Definition definition(String name) {
    Binding binding = machine.scopes().find(machine.names().of(name));
    return binding == null ? null : binding.definition;
  }
}
