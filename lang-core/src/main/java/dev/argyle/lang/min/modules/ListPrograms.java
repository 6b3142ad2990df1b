// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The operators of {@code seq} that run a program over the elements of a list. */
final class ListPrograms {
  private ListPrograms() {}

  static List<Operator> operators() {
    return List.of(
        operator(
            "all?",
            "quot quot ==> bool",
            "Tells whether the program gives false for none of the elements; stops at the first for"
                + " which it does.",
            machine -> machine.push(count(machine, BoolValue.FALSE, 1) == 0)),
        operator(
            "any?",
            "quot quot ==> bool",
            "Tells whether the program gives true for an element; stops at the first.",
            machine -> machine.push(count(machine, BoolValue.TRUE, 1) > 0)),
        operator(
            "filter",
            "quot quot ==> quot",
            "Gives the elements for which the program gives true.",
            machine -> machine.push(select(machine, BoolValue.TRUE))),
        operator(
            "find",
            "quot quot ==> int",
            "Gives the index of the first element for which the program gives true, or -1.",
            ListPrograms::find),
        operator(
            "map",
            "quot quot ==> quot",
            "Gives what the program leaves on top for each element.",
            ListPrograms::map),
        operator(
            "map-reduce",
            "quot quot quot ==> a",
            "Runs the first program on each element, and the second on each result and what it made"
                + " of those before, which is on top.",
            ListPrograms::mapReduce),
        operator(
            "one?",
            "quot quot ==> bool",
            "Tells whether the program gives true for just one element.",
            machine -> machine.push(count(machine, BoolValue.TRUE, 2) == 1)),
        operator(
            "partition",
            "quot quot ==> quot quot",
            "Gives the elements for which the program gives true, and the others.",
            ListPrograms::partition),
        operator(
            "reduce",
            "quot a quot ==> a",
            "Begins with a value and runs the program on it and each element in turn.",
            ListPrograms::reduce),
        operator(
            "reject",
            "quot quot ==> quot",
            "Gives the elements for which the program gives false.",
            machine -> machine.push(select(machine, BoolValue.FALSE))),
        operator(
            "sort",
            "quot quot ==> quot",
            "Sorts by a program that tells of two elements whether the first belongs behind the"
                + " second.",
            ListPrograms::sort));
  }

  private static Value result(Machine machine, Value element, Quotation program) {
    machine.evaluate(element);
    machine.dequote(program);
    return machine.pop();
  }

  private static boolean holds(Machine machine, Value element, Quotation program) {
    return result(machine, element, program) == BoolValue.TRUE;
  }

  /** How often the program gives a truth value, up to a number that is enough to know. */
  private static int count(Machine machine, BoolValue wanted, int enough) {
    Quotation program = machine.popQuotation();
    Quotation list = machine.popQuotation();
    int count = 0;
    for (int i = 0; i < list.size() && count < enough; i++) {
      count += result(machine, list.get(i), program) == wanted ? 1 : 0;
    }
    return count;
  }

  private static Quotation select(Machine machine, BoolValue wanted) {
    Quotation program = machine.popQuotation();
    List<Value> selected = new ArrayList<>();
    for (Value element : machine.popQuotation().list()) {
      if (result(machine, element, program) == wanted) {
        selected.add(element);
      }
    }
    return Quotation.of(selected);
  }

  private static void find(Machine machine) {
    Quotation program = machine.popQuotation();
    Quotation list = machine.popQuotation();
    for (int i = 0; i < list.size(); i++) {
      if (holds(machine, list.get(i), program)) {
        machine.push((long) i);
        return;
      }
    }
    machine.push(-1L);
  }

  private static void map(Machine machine) {
    Quotation program = machine.popQuotation();
    Quotation list = machine.popQuotation();
    Value[] results = new Value[list.size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = result(machine, list.get(i), program);
    }
    machine.push(Quotation.of(results));
  }

  private static void mapReduce(Machine machine) {
    Quotation reduce = machine.popQuotation();
    Quotation map = machine.popQuotation();
    Quotation list = machine.popQuotation();
    if (list.size() == 0) {
      throw MinError.invalid("Quotation must have at least one element");
    }
    Value total = result(machine, list.get(0), map);
    for (Value element : list.rest().list()) {
      machine.push(result(machine, element, map));
      machine.push(total);
      machine.dequote(reduce);
      total = machine.pop();
    }
    machine.push(total);
  }

  private static void partition(Machine machine) {
    Quotation program = machine.popQuotation();
    List<Value> selected = new ArrayList<>();
    List<Value> others = new ArrayList<>();
    for (Value element : machine.popQuotation().list()) {
      (holds(machine, element, program) ? selected : others).add(element);
    }
    machine.push(Quotation.of(selected));
    machine.push(Quotation.of(others));
  }

  private static void reduce(Machine machine) {
    Quotation program = machine.popQuotation();
    Value total = machine.pop();
    for (Value element : machine.popQuotation().list()) {
      machine.push(total);
      machine.evaluate(element);
      machine.dequote(program);
      total = machine.pop();
    }
    machine.push(total);
  }

  private static void sort(Machine machine) {
    Quotation program = machine.popQuotation();
    Value[] values = machine.popQuotation().toArray();
    sort(machine, program, values, new Value[values.length], 0, values.length);
    machine.push(Quotation.of(values));
  }

  /** Merge sort. Java's own refuses an order that contradicts itself, as a program's may. */
  private static void sort(
      Machine machine, Quotation program, Value[] values, Value[] spare, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(machine, program, values, spare, from, middle);
    sort(machine, program, values, spare, middle, to);
    System.arraycopy(values, from, spare, from, to - from);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takeRight =
          left == middle
              || right < to && belongsBehind(machine, program, spare[left], spare[right]);
      values[i] = takeRight ? spare[right++] : spare[left++];
    }
  }

  private static boolean belongsBehind(
      Machine machine, Quotation program, Value first, Value second) {
    machine.evaluate(first);
    machine.evaluate(second);
    machine.dequote(program);
    if (machine.pop() instanceof BoolValue result) {
      return result.value();
    }
    throw MinError.invalid("Predicate quotation must return a boolean value");
  }
}
