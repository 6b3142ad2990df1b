// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.value.Equality;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.List;

/** Operands that operators ask for more exactly than a signature can. */
final class Operands {
  private Operands() {}

  /**
   * Takes a quotation with elements of certain kinds, for operators that are {@code unchecked}.
   *
   * @param what the elements in words
   */
  static Quotation quotationOf(Machine machine, int kinds, String what) {
    if (!(machine.pop() instanceof Quotation quotation)) {
      throw MinError.invalid("A quotation is required on the stack");
    }
    for (Value element : quotation.list()) {
      if ((element.kind() & kinds) == 0) {
        throw MinError.invalid("A quotation of " + what + " is required on the stack");
      }
    }
    return quotation;
  }

  /** Takes a number, for operators that are {@code unchecked} and take nothing else. */
  static double number(Machine machine) {
    Value value = machine.pop();
    if ((value.kind() & Value.NUMBER) != 0) {
      return Equality.number(value);
    }
    throw machine.settings().development()
        ? machine.types().wrongOperand(List.of("num"), 0, value)
        : MinError.invalid("Value is not a number");
  }

  /** The texts of a quotation's elements, each as {@link #name} reads it. */
  static List<StringValue> names(Quotation quotation) {
    return quotation.list().stream().map(Operands::name).toList();
  }

  /** The text of a string, a symbol or a quoted symbol. */
  static StringValue name(Value value) {
    if (value instanceof StringValue string) {
      return string;
    }
    if (value instanceof Symbol symbol) {
      return symbol.name().text();
    }
    if (value instanceof Quotation quoted
        && quoted.size() == 1
        && quoted.get(0) instanceof Symbol symbol) {
      return symbol.name().text();
    }
    throw MinError.invalid("A quotation of strings is required");
  }
}
