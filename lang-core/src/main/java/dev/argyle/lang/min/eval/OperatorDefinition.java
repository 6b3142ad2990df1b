// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@code operator} is given: {@code (kind name (signature) (body))}. */
public final class OperatorDefinition {
  private static final String ARROW = "==>";

  private final Machine machine;
  private final UserOperator.Kind kind;
  private final List<UserOperator.Parameter> operands = new ArrayList<>();
  private final List<UserOperator.Parameter> results = new ArrayList<>();
  private final Map<String, List<String>> generics = new HashMap<>();

  private OperatorDefinition(Machine machine, UserOperator.Kind kind) {
    this.machine = machine;
    this.kind = kind;
  }

  /**
   * Defines an operator.
   *
   * @throws MinError if the definition is malformed, or the name is sealed
   */
  public static void define(Machine machine, Quotation definition) {
    if (definition.size() != 4) {
      throw MinError.invalid("Invalid operator definition");
    }
    UserOperator.Kind kind = kind(definition.get(0));
    if (!(definition.get(1) instanceof Symbol nameSymbol)) {
      throw MinError.invalid("Operator name must be a symbol");
    }
    StringValue name = nameSymbol.name().text();
    if (!Identifier.isPlain(name)) {
      throw MinError.invalid("Operator name must not contain invalid characters");
    }
    if (!(definition.get(2) instanceof Quotation signature)) {
      throw MinError.invalid("Signature must be a quotation");
    }
    OperatorDefinition reader = new OperatorDefinition(machine, kind);
    reader.read(signature);
    if (!(definition.get(3) instanceof Quotation body)) {
      throw MinError.invalid("Body must be a quotation");
    }
    UserOperator operator =
        new UserOperator(
            new UserOperator.Declaration(
                kind,
                name,
                machine.show(signature),
                List.copyOf(reader.operands),
                List.copyOf(reader.results),
                Map.copyOf(reader.generics),
                body,
                machine.current().documentation()));
    if (kind == UserOperator.Kind.SIGIL) {
      machine.definitions().defineSigil(name, operator);
    } else {
      String prefix = kind == UserOperator.Kind.TYPECLASS ? Types.CLASS : "";
      machine
          .definitions()
          .defineOperator(machine.names().of(StringValue.of(prefix).append(name)), operator);
    }
  }

  private static UserOperator.Kind kind(Value value) {
    String word = value instanceof Symbol symbol ? symbol.name().toString() : value.toString();
    return switch (value instanceof Symbol ? word : "") {
      case "symbol" -> UserOperator.Kind.SYMBOL;
      case "sigil" -> UserOperator.Kind.SIGIL;
      case "typeclass" -> UserOperator.Kind.TYPECLASS;
      case "constructor" -> UserOperator.Kind.CONSTRUCTOR;
      default ->
          throw MinError.invalid(
              "Incorrect operator type specified (it must be 'symbol', 'sigil', 'constructor', or"
                  + " 'typeclass' - found '"
                  + word
                  + "')");
    };
  }

  private void read(Quotation signature) {
    int size = signature.size();
    if (size == 0) {
      throw MinError.invalid("No signature specified");
    }
    if (size % 2 == 0 || size == 1 && !isArrow(signature.get(0))) {
      throw MinError.invalid("Invalid signature");
    }
    boolean output = false;
    for (int i = 0; i < size; i++) {
      if (!output && isArrow(signature.get(i))) {
        output = true;
        continue;
      }
      String type = type(signature.get(i), i + 1);
      requireAllowed(type, output);
      i++;
      if (i < size) {
        (output ? results : operands).add(parameter(type, signature.get(i), i + 1, output));
      }
    }
    if (!output) {
      throw MinError.invalid("No output specified in signature");
    }
    if (kind == UserOperator.Kind.TYPECLASS && operands.size() != 1) {
      throw MinError.invalid("typeclasses can only have one input value");
    }
    if (kind == UserOperator.Kind.TYPECLASS && results.size() != 1) {
      throw MinError.invalid("typeclasses can only have one boolean output value");
    }
    if (kind == UserOperator.Kind.CONSTRUCTOR && results.size() != 1) {
      throw MinError.invalid("constructors can only have one dictionary output value");
    }
  }

  private static boolean isArrow(Value value) {
    return value instanceof Symbol symbol && symbol.name().text().is(ARROW);
  }

  private String type(Value value, int position) {
    if (value instanceof Quotation generic) {
      return generic(generic, position);
    }
    String type = word(value);
    if (!generics.containsKey(type) && !machine.types().isKnown(type)) {
      throw MinError.invalid(
          "Invalid type '" + type + "' specified in signature at position " + position);
    }
    return type;
  }

  /** Declares a generic type, {@code (alternatives :name)}, and returns its name. */
  private String generic(Quotation generic, int position) {
    if (generic.size() != 2
        || !(generic.get(0) instanceof Symbol type)
        || !(generic.get(1) instanceof Symbol name)) {
      throw MinError.invalid("Generic quotation must contain exactly two symbols");
    }
    String alternatives = type.name().toString();
    if (!machine.types().isKnown(alternatives)) {
      throw MinError.invalid(
          "Invalid type '" + alternatives + "' in generic in signature at position " + position);
    }
    String capture = name.name().toString();
    if (!capture.startsWith(":") && !capture.startsWith("^")) {
      throw MinError.invalid(
          "No mapping symbol specified in generic in signature at position " + position);
    }
    generics.put(capture.substring(1), Arrays.asList(alternatives.split("\\|")));
    return capture.substring(1);
  }

  private void requireAllowed(String type, boolean output) {
    if (kind == UserOperator.Kind.TYPECLASS) {
      if (!output && !operands.isEmpty()) {
        throw MinError.invalid("typeclasses can only have one input value");
      }
      if (output && (!results.isEmpty() || !type.equals("bool"))) {
        throw MinError.invalid("typeclasses can only have one boolean output value");
      }
    }
    if (kind == UserOperator.Kind.CONSTRUCTOR
        && output
        && (!results.isEmpty() || !type.equals("dict"))) {
      throw MinError.invalid("constructors can only have one dictionary output value");
    }
  }

  private UserOperator.Parameter parameter(String type, Value value, int position, boolean output) {
    String capture = word(value);
    if (!capture.startsWith(":") && !capture.startsWith("^")) {
      throw MinError.invalid("No capturing symbol specified in signature at position " + position);
    }
    boolean runs = capture.startsWith("^");
    if (runs && !output) {
      throw MinError.invalid(
          "A lambda capturing symbol was specified in signature at position "
              + position
              + ". Lambda capturing symbols are only allowed for output values");
    }
    if (runs && !type.equals("quot")) {
      throw MinError.invalid(
          "Only quotations can be captured to a lambda, found "
              + type
              + " instead at position "
              + position);
    }
    return new UserOperator.Parameter(type, machine.names().of(capture.substring(1)), runs);
  }

  private static String word(Value value) {
    if (value instanceof Symbol symbol) {
      return symbol.name().toString();
    }
    throw MinError.invalid("Signature must be a quotation of symbols/quotations");
  }
}
