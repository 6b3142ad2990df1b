// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.Equality;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;

/** The module {@code logic}. */
final class LogicModule implements StandardModule {
  /** What comparing with a number that is none gives. */
  private static final int UNORDERED = Integer.MAX_VALUE;

  @Override
  public String name() {
    return "logic";
  }

  @Override
  public String summary() {
    return "Compares values, combines truth values and asks for types.";
  }

  @Override
  public List<Operator> operators() {
    Operator expectAll =
        operator(
            "expect-all",
            "quot ==> bool",
            "Runs the quotations of a quotation until one of them gives false, and tells whether"
                + " none did.",
            machine -> expect(machine, false));
    Operator expectAny =
        operator(
            "expect-any",
            "quot ==> bool",
            "Runs the quotations of a quotation until one of them gives true, and tells whether one"
                + " did.",
            machine -> expect(machine, true));
    return List.of(
        operator("!=", "a a ==> bool", "Tells whether two values differ.", m -> equal(m, false)),
        expectAll.alias("&&"),
        operator(
            "<",
            "a a ==> bool",
            "Tells whether the first of two numbers or strings is less than the second.",
            m -> compare(m, order -> order < 0)),
        operator(
            "<=",
            "a a ==> bool",
            "Tells whether the first of two numbers or strings is less than or equal to the"
                + " second.",
            m -> compareOrEqual(m, order -> order < 0)),
        operator(
            "==",
            "a a ==> bool",
            "Tells whether two values are equal: numbers by value, and floats if they differ by"
                + " less than one part in 100,000.",
            m -> equal(m, true)),
        operator(
            ">",
            "a a ==> bool",
            "Tells whether the first of two numbers or strings is greater than the second.",
            m -> compare(m, order -> order > 0 && order != UNORDERED)),
        operator(
            ">=",
            "a a ==> bool",
            "Tells whether the first of two numbers or strings is greater than or equal to the"
                + " second.",
            m -> compareOrEqual(m, order -> order > 0 && order != UNORDERED)),
        combine("and", "Tells whether both are true.", (a, b) -> a & b),
        kind("boolean?", "a truth value", Value.BOOL),
        kind("dictionary?", "a dictionary", Value.DICTIONARY),
        expectAll,
        expectAny,
        kind("float?", "a float", Value.FLOAT),
        kind("integer?", "an integer", Value.INT),
        operator(
            "not",
            "bool ==> bool",
            "Turns true into false and false into true.",
            m -> m.push(!m.popBool())),
        kind("null?", "null", Value.NULL),
        kind("number?", "an integer or a float", Value.NUMBER),
        combine("or", "Tells whether one of them, or both, is true.", (a, b) -> a | b),
        kind("quotation?", "a quotation", Value.QUOTATION),
        operator(
            "quoted-symbol?",
            "a ==> bool",
            "Tells whether the value is a quotation of a single symbol.",
            m -> m.push(isQuotedSymbol(m.pop()))),
        kind("string?", "a string", Value.STRING),
        operator(
            "stringlike?",
            "a ==> bool",
            "Tells whether the value is a string or a quotation of a single symbol.",
            m -> {
              Value value = m.pop();
              m.push(value instanceof StringValue || isQuotedSymbol(value));
            }),
        operator(
            "type?",
            "a 'sym ==> bool",
            "Tells whether a value is of a type, which may be an expression with | & and !.",
            LogicModule::isType),
        combine("xor", "Tells whether just one of them is true.", (a, b) -> a ^ b),
        expectAny.alias("||"));
  }

  private static Operator kind(String name, String what, int kinds) {
    return operator(
        name,
        "a ==> bool",
        "Tells whether the value is " + what + ".",
        machine -> machine.push((machine.pop().kind() & kinds) != 0));
  }

  private static Operator combine(String name, String help, BinaryOperator<Boolean> function) {
    return operator(
        name,
        "bool bool ==> bool",
        help,
        machine -> {
          boolean second = machine.popBool();
          machine.push(function.apply(machine.popBool(), second));
        });
  }

  private static boolean isQuotedSymbol(Value value) {
    return value instanceof Quotation quotation
        && quotation.size() == 1
        && quotation.get(0) instanceof Symbol;
  }

  private static void equal(Machine machine, boolean wanted) {
    Value second = machine.pop();
    machine.push(Equality.equal(machine.pop(), second) == wanted);
  }

  private static void compare(Machine machine, IntPredicate wanted) {
    Value second = machine.pop();
    Value first = machine.pop();
    machine.push(wanted.test(order(first, second)));
  }

  /** As {@link #compare}, and also true if the operator {@code ==} says that they are equal. */
  private static void compareOrEqual(Machine machine, IntPredicate wanted) {
    Value second = machine.pop();
    Value first = machine.pop();
    machine.push(wanted.test(order(first, second)) || Equality.equal(first, second));
  }

  private static int order(Value first, Value second) {
    if (first instanceof IntValue a && second instanceof IntValue b) {
      return Long.compare(a.value(), b.value());
    }
    if (((first.kind() | second.kind()) & ~Value.NUMBER) == 0) {
      double a = Equality.number(first);
      double b = Equality.number(second);
      return a < b ? -1 : a > b ? 1 : a == b ? 0 : UNORDERED;
    }
    if (first instanceof StringValue a && second instanceof StringValue b) {
      return a.compareTo(b);
    }
    throw MinError.invalid("Two numbers or two strings are required on the stack");
  }

  private static void isType(Machine machine) {
    StringValue type = machine.popString();
    machine.push(machine.types().matches(machine.pop(), type.text()));
  }

  private static void expect(Machine machine, boolean enough) {
    Quotation programs = machine.popQuotation();
    for (int i = 0; i < programs.size(); i++) {
      if (!(programs.get(i) instanceof Quotation program)) {
        throw MinError.invalid("A quotation of quotations is expected");
      }
      machine.dequote(program);
      if (!(machine.pop() instanceof BoolValue result)) {
        throw MinError.invalid("Quotation #" + (i + 1) + " does not evaluate to a boolean value");
      }
      if (result.value() == enough) {
        machine.push(enough);
        return;
      }
    }
    machine.push(!enough);
  }
}
