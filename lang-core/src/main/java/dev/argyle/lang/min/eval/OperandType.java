// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * One of the types that the language itself has.
 *
 * @param name as signatures write it
 * @param kinds the kinds of values that can be of this type
 * @param tag the type tag that a dictionary must have; empty if any will do
 * @param stringLike whether a quotation must be a single quoted symbol
 */
record OperandType(String name, int kinds, StringValue tag, boolean stringLike) {
  private static final Map<String, OperandType> PLAIN =
      Map.ofEntries(
          plain("a", Value.ANY),
          plain("bool", Value.BOOL),
          plain("null", Value.NULL),
          plain("int", Value.INT),
          plain("flt", Value.FLOAT),
          plain("num", Value.NUMBER),
          plain("str", Value.STRING),
          plain("quot", Value.QUOTATION),
          plain("dict", Value.DICTIONARY),
          plain("sym", Value.SYMBOL),
          plain("cmd", Value.COMMAND),
          Map.entry(
              "'sym",
              new OperandType("'sym", Value.STRING | Value.QUOTATION, StringValue.EMPTY, true)));

  private static Map.Entry<String, OperandType> plain(String name, int kinds) {
    return Map.entry(name, new OperandType(name, kinds, StringValue.EMPTY, false));
  }

  /** The type with this name; empty if the language itself has none. */
  static Optional<OperandType> named(String name) {
    if (name.startsWith("dict:")) {
      StringValue tag = StringValue.of(name.substring("dict:".length()));
      return Optional.of(new OperandType(name, Value.DICTIONARY, tag, false));
    }
    return Optional.ofNullable(PLAIN.get(name));
  }

  boolean accepts(Value value) {
    if ((value.kind() & kinds) == 0) {
      return false;
    }
    if (stringLike && value instanceof Quotation quotation) {
      return quotation.size() == 1 && quotation.get(0) instanceof Symbol;
    }
    return tag.length() == 0
        || value instanceof Dictionary dictionary && tag.equals(dictionary.tag());
  }

  /** What is wrong with a value, in the words for which no operator need be known. */
  Optional<String> complaint(Value value) {
    if (kinds == Value.DICTIONARY) {
      return Optional.of("Value is not a dictionary");
    }
    return stringLike && value instanceof Quotation
        ? Optional.of("Quotation is not a quoted symbol")
        : Optional.empty();
  }

  /** Whether the kind alone decides. */
  boolean plain() {
    return !stringLike && tag.length() == 0;
  }
}
