// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.List;

/** The module {@code dict}. */
final class DictModule implements StandardModule {
  @Override
  public String name() {
    return "dict";
  }

  @Override
  public String summary() {
    return "Works on dictionaries.";
  }

  @Override
  public List<Operator> operators() {
    return List.of(
        operator(
            "ddel",
            "dict 'sym ==> dict",
            "Removes a key, if it is there.",
            machine -> {
              StringValue key = machine.popString();
              machine.push(machine.popDictionary().without(key));
            }),
        operator(
            "ddup",
            "dict ==> dict",
            "Gives a copy without the type tag.",
            machine -> {
              Dictionary dictionary = machine.popDictionary();
              machine.push(pick(dictionary, dictionary.keys()));
            }),
        operator(
            "dget",
            "dict 'sym ==> a",
            "Pushes what is stored under a key.",
            machine -> machine.evaluate(entry(machine))),
        operator(
            "dget-raw",
            "dict 'sym ==> dict:rawval",
            "Gives what is stored under a key without running it: its type, its value and how it is"
                + " written.",
            machine -> machine.push(RawValue.of(machine, entry(machine)))),
        operator(
            "dhas?",
            "dict 'sym ==> bool",
            "Tells whether the key is there.",
            machine -> {
              StringValue key = machine.popString();
              machine.push(machine.popDictionary().has(key));
            }),
        operator(
            "dkeys",
            "dict ==> quot",
            "Gives the keys in order.",
            machine -> machine.push(Quotation.of(machine.popDictionary().keys()))),
        operator(
            "dpairs",
            "dict ==> quot",
            "Gives a quotation of (value key) quotations.",
            machine -> machine.push(pairs(machine.popDictionary()))),
        operator(
            "dpick",
            "dict quot ==> dict",
            "Gives a dictionary of the keys in the quotation, as far as they are there.",
            machine -> {
              List<StringValue> keys = Operands.names(machine.popQuotation());
              machine.push(pick(machine.popDictionary(), keys));
            }),
        operator(
            "dset",
            "dict a 'sym ==> dict",
            "Stores a value under a key.",
            machine -> {
              StringValue key = machine.popString();
              Value value = machine.pop();
              machine.push(machine.popDictionary().with(key, value));
            }),
        operator(
            "dset-sym",
            "dict 'sym 'sym ==> dict",
            "Stores a symbol under a key.",
            machine -> {
              StringValue key = machine.popString();
              Symbol symbol = machine.names().symbol(machine.popString());
              machine.push(machine.popDictionary().with(key, symbol));
            }),
        operator(
            "dtype",
            "dict ==> str",
            "Gives the type tag, or \"\".",
            machine -> machine.push(machine.popDictionary().tag())),
        operator(
            "dvalues",
            "dict ==> quot",
            "Gives the values in the order of their keys.",
            machine -> machine.push(values(machine.popDictionary()))));
  }

  private static Value entry(Machine machine) {
    StringValue key = machine.popString();
    return machine.popDictionary().get(key).orElseThrow(() -> MinError.key(key.text()));
  }

  private static Record pick(Dictionary dictionary, List<StringValue> keys) {
    Record picked = Record.EMPTY;
    for (StringValue key : keys) {
      if (dictionary.has(key)) {
        picked = picked.with(key, dictionary.get(key).orElseThrow());
      }
    }
    return picked;
  }

  private static Quotation pairs(Dictionary dictionary) {
    return Quotation.of(
        dictionary.keys().stream()
            .map(key -> Quotation.of(dictionary.get(key).orElseThrow(), key))
            .toList());
  }

  private static Quotation values(Dictionary dictionary) {
    return Quotation.of(
        dictionary.keys().stream().map(key -> dictionary.get(key).orElseThrow()).toList());
  }
}
