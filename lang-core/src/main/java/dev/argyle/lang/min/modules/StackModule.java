// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Value;
import java.util.List;

/** The module {@code stack}. */
final class StackModule implements StandardModule {
  @Override
  public String name() {
    return "stack";
  }

  @Override
  public String summary() {
    return "Moves values about on the stack and runs programs on parts of it.";
  }

  @Override
  public List<Operator> operators() {
    Operator getStack =
        operator(
            "get-stack",
            "==> quot",
            "Pushes a quotation of all values on the stack, the top last.",
            machine -> machine.push(machine.stack().contents()));
    Operator setStack =
        operator(
            "set-stack",
            "quot ==> a*",
            "Replaces the whole stack by the elements of a quotation, which do not run.",
            machine -> machine.stack().replace(machine.popQuotation()));
    return List.of(
        operator(
            "clear-stack",
            "a* ==>",
            "Removes everything from the stack.",
            machine -> machine.stack().clear()),
        operator(
                "cleave",
                "a (quot*) ==> a*",
                "Runs each of the quotations with the value on top of the stack.",
                StackModule::cleave)
            .unchecked(),
        operator(
            "cons",
            "a quot ==> quot",
            "Puts a value in front of the elements of a quotation.",
            StackModule::cons),
        operator(
            "dip",
            "a quot ==> a* a",
            "Runs the quotation on the stack below the value and puts the value back on top.",
            StackModule::dip),
        operator("dup", "a ==> a a", "Doubles the top value.", machine -> copy(machine, 0)),
        getStack,
        getStack.alias("getstack"),
        operator("id", "==>", "Does nothing.", machine -> {}),
        operator(
            "keep",
            "a quot ==> a* a",
            "Runs the quotation with the value and puts the value back on top of what is left.",
            StackModule::keep),
        operator(
            "nip",
            "a a ==> a",
            "Removes the value below the top.",
            machine -> {
              Value top = machine.pop();
              machine.pop();
              machine.push(top);
            }),
        operator("over", "a a ==> a a a", "Copies the second value.", machine -> copy(machine, 1)),
        operator(
            "pick", "a a a ==> a a a a", "Copies the third value.", machine -> copy(machine, 2)),
        operator("pop", "a ==>", "Removes the top value.", Machine::pop),
        operator(
            "rolldown",
            "a a a ==> a a a",
            "Moves the third value to the top: 1 2 3 becomes 2 3 1.",
            machine -> {
              Value third = machine.pop();
              Value second = machine.pop();
              Value first = machine.pop();
              push(machine, second, third, first);
            }),
        operator(
            "rollup",
            "a a a ==> a a a",
            "Turns the three top values round: 1 2 3 becomes 3 2 1.",
            machine -> {
              Value third = machine.pop();
              Value second = machine.pop();
              Value first = machine.pop();
              push(machine, third, second, first);
            }),
        setStack,
        setStack.alias("setstack"),
        operator(
            "sip",
            "quot quot ==> a* quot",
            "Runs the second quotation with the first on the stack, and puts the first back on"
                + " top.",
            StackModule::keep),
        operator(
                "spread",
                "a* (quot*) ==> a*",
                "Runs each quotation with the value that stands at its place, the last with the"
                    + " top.",
                StackModule::spread)
            .unchecked(),
        operator(
            "swap",
            "a a ==> a a",
            "Changes the places of the two top values.",
            machine -> {
              Value top = machine.pop();
              Value below = machine.pop();
              push(machine, top, below);
            }),
        operator(
            "swons",
            "quot a ==> quot",
            "Puts the value on top in front of the elements of the quotation below it.",
            machine -> {
              Value value = machine.pop();
              machine.push(Quotation.of(value).concat(machine.popQuotation()));
            }));
  }

  private static void copy(Machine machine, int below) {
    machine.push(machine.stack().peek(below));
  }

  private static void push(Machine machine, Value first, Value second, Value... others) {
    machine.push(first);
    machine.push(second);
    for (Value other : others) {
      machine.push(other);
    }
  }

  private static void cons(Machine machine) {
    Quotation rest = machine.popQuotation();
    machine.push(Quotation.of(machine.pop()).concat(rest));
  }

  private static void dip(Machine machine) {
    Quotation program = machine.popQuotation();
    Value value = machine.pop();
    machine.dequote(program);
    machine.push(value);
  }

  private static void keep(Machine machine) {
    Quotation program = machine.popQuotation();
    Value value = machine.stack().peek(0);
    machine.dequote(program);
    machine.push(value);
  }

  private static void cleave(Machine machine) {
    Quotation programs = Operands.quotationOf(machine, Value.QUOTATION, "quotations");
    Value value = machine.pop();
    for (Value program : programs.list()) {
      machine.push(value);
      machine.dequote((Quotation) program);
    }
  }

  private static void spread(Machine machine) {
    Quotation programs = Operands.quotationOf(machine, Value.QUOTATION, "quotations");
    Value[] values = new Value[programs.size()];
    for (int i = values.length - 1; i >= 0; i--) {
      values[i] = machine.pop();
    }
    for (int i = 0; i < values.length; i++) {
      machine.push(values[i]);
      machine.dequote((Quotation) programs.get(i));
    }
  }
}
