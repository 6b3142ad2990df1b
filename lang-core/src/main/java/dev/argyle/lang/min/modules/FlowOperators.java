// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.ControlFlow;
import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.Protected;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The operators of {@code global} that run quotations. */
final class FlowOperators {
  private FlowOperators() {}

  static List<Operator> operators() {
    Operator apply =
        operator(
            "apply",
            "quot ==> quot",
            "Runs the quotation on an empty stack and pushes a quotation of what is on that stack"
                + " in the end. Quotations that stand in it run as well.",
            machine -> machine.push(machine.applied(machine.popQuotation())));
    Operator dequote =
        operator(
            "dequote",
            "quot ==> a*",
            "Runs the quotation in a scope of its own.",
            machine -> machine.dequote(machine.popQuotation()));
    Operator infix =
        operator(
            "infix-dequote",
            "quot ==> a",
            "Runs the quotation with each operator behind the value that follows it, from left to"
                + " right without precedence.",
            machine -> machine.dequote(infix(machine.popQuotation())));
    Operator prefix =
        operator(
            "prefix-dequote",
            "quot ==> a*",
            "Runs the quotation from its last element to its first.",
            machine -> {
              List<Value> elements = new ArrayList<>(machine.popQuotation().list());
              Collections.reverse(elements);
              machine.dequote(Quotation.of(elements));
            });
    return List.of(
        apply.alias("=>"),
        dequote.alias("->"),
        infix.alias("><"),
        prefix.alias(">>"),
        apply,
        operator(
            "case",
            "quot ==> a*",
            "Takes a quotation of (test program) pairs and runs the program of the first test that"
                + " gives true, on the stack that the test left. If none does, what the last test"
                + " did to the stack stays.",
            FlowOperators::choose),
        dequote,
        operator(
            "exit",
            "int ==>",
            "Ends the program with an exit code.",
            machine -> {
              throw ControlFlow.exit((int) machine.popInt());
            }),
        operator(
            "foreach",
            "quot quot ==> a*",
            "Pushes each element of the first quotation in turn and runs the second.",
            FlowOperators::forEach),
        operator(
            "format-error",
            "dict:error ==> str",
            "Gives the message of an error, with the place where it happened if that is known.",
            FlowOperators::formatError),
        operator(
            "if",
            "quot quot quot ==> a*",
            "Runs the first quotation as a test, undoes what it did to the stack, and runs the"
                + " second quotation if it gave true, else the third.",
            machine -> {
              Quotation otherwise = machine.popQuotation();
              Quotation then = machine.popQuotation();
              machine.dequote(machine.testApart(machine.popQuotation()) ? then : otherwise);
            }),
        infix,
        operator(
            "linrec",
            "quot quot quot quot ==> a*",
            "Runs the first quotation as a test; if it gives true, runs the second; else runs the"
                + " third, begins again, and runs the fourth after that.",
            FlowOperators::recurse),
        prefix,
        operator(
            "quit",
            "==>",
            "Ends the program with exit code 0.",
            machine -> {
              throw ControlFlow.exit(0);
            }),
        operator(
            "raise",
            "dict ==>",
            "Fails with an error: a dictionary with strings under error and message, and whatever"
                + " else.",
            machine -> {
              throw Protected.raised(machine.popDictionary());
            }),
        operator(
            "return",
            "==>",
            "Leaves the body of the operator that is running.",
            Machine::leaveOperator),
        operator(
            "tap",
            "a quot ==> a",
            "Runs each element of a quotation with what the one before left on top: a quotation as"
                + " a program, and anything else as it is.",
            FlowOperators::tap),
        operator(
            "times",
            "quot int ==> a*",
            "Runs the quotation the given number of times.",
            machine -> {
              long count = machine.popInt();
              Quotation program = machine.popQuotation();
              for (long i = 0; i < count; i++) {
                machine.dequote(program);
              }
            }),
        operator(
            "try",
            "quot ==> a*",
            "Takes a quotation of up to three: runs the first; if it fails, pushes a dictionary"
                + " that describes the error and runs the second; runs the third whatever"
                + " happened.",
            machine -> Protected.attempt(machine, machine.popQuotation())),
        operator(
            "unless",
            "quot quot ==> a*",
            "Runs the first quotation as a test, undoes what it did to the stack, and runs the"
                + " second if it gave false.",
            machine -> {
              Quotation then = machine.popQuotation();
              if (!machine.testApart(machine.popQuotation())) {
                machine.dequote(then);
              }
            }),
        operator(
            "when",
            "quot quot ==> a*",
            "Runs the first quotation as a test, undoes what it did to the stack, and runs the"
                + " second if it gave true.",
            machine -> {
              Quotation then = machine.popQuotation();
              if (machine.testApart(machine.popQuotation())) {
                machine.dequote(then);
              }
            }),
        operator(
            "while",
            "quot quot ==> a*",
            "Runs the second quotation as long as the first gives true.",
            machine -> {
              Quotation body = machine.popQuotation();
              Quotation test = machine.popQuotation();
              while (machine.test(test)) {
                machine.dequote(body);
              }
            }),
        operator(
            "with",
            "quot dict ==> a*",
            "Runs the quotation with the entries of the dictionary as names.",
            machine -> {
              Dictionary names = machine.popDictionary();
              machine.definitions().with(names, machine.popQuotation());
            }));
  }

  private static void forEach(Machine machine) {
    Quotation program = machine.popQuotation();
    Quotation list = machine.popQuotation();
    for (int i = 0; i < list.size(); i++) {
      machine.evaluate(list.get(i));
      machine.dequote(program);
    }
  }

  private static void tap(Machine machine) {
    Quotation programs = machine.popQuotation();
    Value value = machine.pop();
    for (Value program : programs.list()) {
      machine.push(value);
      if (program instanceof Quotation quotation) {
        machine.dequote(quotation);
      } else {
        machine.evaluate(program);
      }
      value = machine.pop();
    }
    machine.push(value);
  }

  private static void recurse(Machine machine) {
    Quotation after = machine.popQuotation();
    Quotation before = machine.popQuotation();
    Quotation then = machine.popQuotation();
    Quotation test = machine.popQuotation();
    long depth = 0;
    while (!machine.test(test)) {
      machine.dequote(before);
      depth++;
    }
    machine.dequote(then);
    for (; depth > 0; depth--) {
      machine.dequote(after);
    }
  }

  private static void choose(Machine machine) {
    Quotation cases = machine.popQuotation();
    if (cases.size() == 0) {
      throw MinError.invalid("Empty case operator");
    }
    for (int i = 0; i < cases.size(); i++) {
      if (!(cases.get(i) instanceof Quotation pair)) {
        throw MinError.invalid("A quotation of quotations is required");
      }
      if (pair.size() != 2
          || !(pair.get(0) instanceof Quotation test)
          || !(pair.get(1) instanceof Quotation program)) {
        throw MinError.invalid("Inner quotations in case operator must contain two quotations");
      }
      Optional<BoolValue> result = machine.testOrUndo(test, i == cases.size() - 1);
      if (result.isEmpty()) {
        throw MinError.invalid("Result of case #" + (i + 1) + " is not a boolean value");
      }
      if (result.get().value()) {
        machine.dequote(program);
        return;
      }
    }
  }

  /** The quotation with each operator behind the value that follows it. */
  private static Quotation infix(Quotation quotation) {
    List<Value> program = new ArrayList<>();
    Optional<Value> pending = Optional.empty();
    for (Value element : quotation.list()) {
      if (element instanceof Symbol) {
        pending = Optional.of(element);
        continue;
      }
      if (element instanceof Quotation inner) {
        program.addAll(infix(inner).list());
      } else {
        program.add(element);
      }
      pending.ifPresent(program::add);
      pending = Optional.empty();
    }
    pending.ifPresent(program::add);
    return Quotation.of(program);
  }

  static void formatError(Machine machine) {
    Dictionary error = machine.popDictionary();
    shown(machine, error, "error");
    StringValue message = shown(machine, error, "message");
    boolean placed =
        List.of("symbol", "filename", "line", "column").stream()
            .allMatch(key -> error.has(StringValue.of(key)));
    machine.push(
        placed
            ? StringValue.of(
                "%s(%s,%s) `%s`: %s"
                    .formatted(
                        shown(machine, error, "filename"),
                        shown(machine, error, "line"),
                        shown(machine, error, "column"),
                        shown(machine, error, "symbol"),
                        message))
            : message);
  }

  private static StringValue shown(Machine machine, Dictionary error, String key) {
    return error
        .get(key)
        .map(machine::show)
        .orElseThrow(() -> MinError.invalid("Invalid error dictionary"));
  }
}
