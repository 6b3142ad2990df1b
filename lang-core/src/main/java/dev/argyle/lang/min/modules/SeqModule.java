// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.Equality;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The module {@code seq}: lists as such. What runs programs over lists stands beside it. */
final class SeqModule implements StandardModule {
  @Override
  public String name() {
    return "seq";
  }

  @Override
  public String summary() {
    return "Works on quotations as lists.";
  }

  @Override
  public List<Operator> operators() {
    return Stream.of(elements(), lists(), SetOperators.operators(), ListPrograms.operators())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Operator> elements() {
    return List.of(
        operator(
            "append",
            "a quot ==> quot",
            "Puts a value behind the elements of a quotation.",
            machine -> {
              Quotation list = machine.popQuotation();
              machine.push(list.append(machine.pop()));
            }),
        operator(
            "first",
            "quot ==> a",
            "Pushes the first element.",
            machine -> machine.evaluate(nonEmpty(machine).get(0))),
        operator(
            "get",
            "quot int ==> a",
            "Pushes the element at an index, counted from 0.",
            machine -> machine.evaluate(element(machine))),
        operator(
            "get-raw",
            "quot int ==> dict:rawval",
            "Gives the element at an index without running it: its type, its value and how it is"
                + " written.",
            machine -> machine.push(RawValue.of(machine, element(machine)))),
        operator(
            "in?",
            "quot a ==> bool",
            "Tells whether the value is among the elements; floats must be exactly equal.",
            machine -> {
              Value value = machine.pop();
              machine.push(
                  machine.popQuotation().list().stream()
                      .anyMatch(element -> Equality.exact(element, value)));
            }),
        operator(
            "insert",
            "quot a int ==> quot",
            "Inserts a value, which gets the given index.",
            machine -> {
              long index = machine.popInt();
              Value value = machine.pop();
              List<Value> list = new ArrayList<>(machine.popQuotation().list());
              list.add(checked(index, list.size()), value);
              machine.push(Quotation.of(list));
            }),
        operator(
            "last",
            "quot ==> a",
            "Pushes the last element.",
            machine -> {
              Quotation list = nonEmpty(machine);
              machine.evaluate(list.get(list.size() - 1));
            }),
        operator(
            "prepend",
            "a quot ==> quot",
            "Puts a value in front of the elements of a quotation.",
            machine -> {
              Quotation list = machine.popQuotation();
              machine.push(Quotation.of(machine.pop()).concat(list));
            }),
        operator(
            "remove",
            "quot int ==> quot",
            "Removes the element at an index.",
            machine -> {
              long index = machine.popInt();
              List<Value> list = new ArrayList<>(machine.popQuotation().list());
              list.remove(checked(index, list.size()));
              machine.push(Quotation.of(list));
            }),
        operator(
            "set",
            "quot a int ==> quot",
            "Replaces the element at an index.",
            machine -> {
              long index = machine.popInt();
              set(machine, machine.pop(), index);
            }),
        operator(
            "set-sym",
            "quot 'sym int ==> quot",
            "Replaces the element at an index by a symbol.",
            machine -> {
              long index = machine.popInt();
              Symbol symbol = machine.names().symbol(machine.popString());
              set(machine, symbol, index);
            }));
  }

  private static List<Operator> lists() {
    return List.of(
        operator(
            "concat",
            "quot quot ==> quot",
            "Joins two quotations.",
            machine -> {
              Quotation second = machine.popQuotation();
              machine.push(machine.popQuotation().concat(second));
            }),
        operator(
            "drop",
            "quot int ==> quot",
            "Leaves out the given number of elements at the beginning.",
            machine -> {
              long count = count(machine);
              Quotation list = machine.popQuotation();
              machine.push(list.slice((int) Math.min(count, list.size()), list.size()));
            }),
        change(
            "flatten",
            "Puts the elements of inner quotations in their places.",
            SeqModule::flatten),
        change("harvest", "Leaves out empty quotations.", SeqModule::harvest),
        change(
            "quote-map",
            "Puts each element into a quotation of its own.",
            list -> Quotation.of(list.list().stream().map(Quotation::of).toList())),
        operator(
            "rest",
            "quot ==> quot",
            "Leaves out the first element.",
            machine -> machine.push(nonEmpty(machine).rest())),
        change(
            "reverse",
            "Turns the order round.",
            list -> {
              List<Value> reversed = new ArrayList<>(list.list());
              Collections.reverse(reversed);
              return Quotation.of(reversed);
            }),
        operator(
            "shorten",
            "quot int ==> quot",
            "Gives the first elements, of which there must be as many.",
            machine -> {
              long count = count(machine);
              Quotation list = machine.popQuotation();
              if (count > list.size()) {
                throw MinError.invalid("Quotation is too short");
              }
              machine.push(list.slice(0, (int) count));
            }),
        operator(
            "size",
            "quot ==> int",
            "Tells the number of elements.",
            machine -> machine.push((long) machine.popQuotation().size())),
        operator(
            "slice",
            "quot int int ==> quot",
            "Gives the elements from one index to another, both included.",
            SeqModule::slice),
        operator(
            "take",
            "quot int ==> quot",
            "Gives the first elements, or all if there are fewer.",
            machine -> {
              long count = count(machine);
              Quotation list = machine.popQuotation();
              machine.push(list.slice(0, (int) Math.min(count, list.size())));
            }));
  }

  private static Operator change(String name, String help, UnaryOperator<Quotation> function) {
    return operator(
        name,
        "quot ==> quot",
        help,
        machine -> machine.push(function.apply(machine.popQuotation())));
  }

  private static Quotation nonEmpty(Machine machine) {
    Quotation list = machine.popQuotation();
    if (list.size() == 0) {
      throw MinError.outOfBounds("Quotation is empty");
    }
    return list;
  }

  private static Value element(Machine machine) {
    long index = machine.popInt();
    Quotation list = machine.popQuotation();
    return list.get(checked(index, list.size()));
  }

  private static int checked(long index, int size) {
    if (index < 0 || index >= size) {
      throw MinError.outOfBounds("Index out of bounds");
    }
    return (int) index;
  }

  private static long count(Machine machine) {
    long count = machine.popInt();
    if (count < 0) {
      throw MinError.outOfBounds("Index out of bounds");
    }
    return count;
  }

  private static void set(Machine machine, Value value, long index) {
    Quotation list = machine.popQuotation();
    machine.push(list.with(checked(index, list.size()), value));
  }

  private static void slice(Machine machine) {
    long last = machine.popInt();
    long first = machine.popInt();
    Quotation list = machine.popQuotation();
    if (first < 0 || last >= list.size()) {
      throw MinError.outOfBounds("Index out of bounds");
    }
    if (last < first) {
      throw MinError.invalid("End index must be greater than start index");
    }
    machine.push(list.slice((int) first, (int) last + 1));
  }

  private static Quotation flatten(Quotation list) {
    List<Value> flat = new ArrayList<>();
    for (Value element : list.list()) {
      if (element instanceof Quotation inner) {
        flat.addAll(inner.list());
      } else {
        flat.add(element);
      }
    }
    return Quotation.of(flat);
  }

  private static Quotation harvest(Quotation list) {
    return Quotation.of(
        list.list().stream()
            .filter(element -> !(element instanceof Quotation inner && inner.size() == 0))
            .toList());
  }
}
