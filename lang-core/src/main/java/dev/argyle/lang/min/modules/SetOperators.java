// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.value.Printer;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The operators of {@code seq} that take lists for sets. The order is that of first appearance. */
final class SetOperators {
  private SetOperators() {}

  static List<Operator> operators() {
    return List.of(
        set(
            "difference",
            "Gives the elements of the first quotation that are not in the second.",
            (first, second) -> first.keySet().removeAll(second.keySet())),
        set(
            "intersection",
            "Gives the elements that are in both quotations.",
            (first, second) -> first.keySet().retainAll(second.keySet())),
        set(
            "symmetric-difference",
            "Gives the elements that are in just one of the quotations.",
            (first, second) ->
                second.forEach((text, value) -> {
                  if (first.remove(text) == null) {
                    first.put(text, value);
                  }
                })),
        set(
            "union",
            "Gives the elements that are in either quotation, without doubles.",
            (first, second) -> second.forEach(first::putIfAbsent)));
  }

  private static Operator set(
      String name,
      String help,
      BiConsumer<Map<StringValue, Value>, Map<StringValue, Value>> change) {
    return operator(
        name,
        "quot quot ==> quot",
        help,
        machine -> {
          Map<StringValue, Value> second = set(machine.popQuotation());
          Map<StringValue, Value> first = set(machine.popQuotation());
          change.accept(first, second);
          machine.push(Quotation.of(List.copyOf(first.values())));
        });
  }

  /** The elements by how they are written, which is the same for equal ones. */
  private static Map<StringValue, Value> set(Quotation list) {
    Map<StringValue, Value> set = new LinkedHashMap<>();
    for (Value element : list.list()) {
      set.putIfAbsent(Printer.DECIMAL.quoted(element), element);
    }
    return set;
  }
}
