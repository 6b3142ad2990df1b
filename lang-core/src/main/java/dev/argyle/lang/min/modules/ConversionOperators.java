// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.Bytes;
import dev.argyle.lang.min.value.Command;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.FloatValue;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.Name;
import dev.argyle.lang.min.value.NullValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** The operators of {@code global} that turn values into others. */
final class ConversionOperators {
  private static final Set<String> FALSE_TEXTS = Set.of("", "false");

  private ConversionOperators() {}

  static List<Operator> operators() {
    Operator quoteSymbol =
        operator(
            "quotesym",
            "str ==> quot",
            "Gives a quotation of the symbol with this name.",
            ConversionOperators::quoteSymbol);
    return List.of(
        quoteSymbol.alias("'"),
        operator(
            "boolean",
            "a ==> bool",
            "Gives false for null, false, 0, \"\", \"false\", () and {}, and true for all else.",
            machine -> machine.push(isTrue(machine.pop()))),
        operator(
            "float",
            "a ==> flt",
            "Turns a number, a string or a truth value into a float.",
            machine -> machine.push(toFloat(machine.pop()))),
        operator(
            "from-json",
            "str ==> a",
            "Gives the value that a JSON text stands for.",
            machine -> machine.evaluate(JsonReader.read(machine.popString(), machine.names()))),
        operator(
            "from-yaml",
            "str ==> dict",
            "Gives the dictionary that lines such as key: value stand for.",
            machine -> machine.push(fromYaml(machine.popString()))),
        operator(
            "integer",
            "a ==> int",
            "Turns a string, a truth value or a float, whose fraction is dropped, into an integer.",
            machine -> machine.push(toInteger(machine.pop()))),
        operator(
            "quote",
            "a ==> quot",
            "Puts a value into a quotation.",
            machine -> machine.push(Quotation.of(machine.pop()))),
        operator(
            "quotecmd",
            "str ==> quot",
            "Gives a quotation of the command with this line.",
            machine -> machine.push(Quotation.of(new Command(machine.popString())))),
        quoteSymbol,
        operator(
            "string",
            "a ==> str",
            "Turns a value into a string, as puts shows it.",
            machine -> machine.push(machine.show(machine.pop()))),
        operator(
            "to-json",
            "a ==> str",
            "Writes a value as JSON.",
            machine -> machine.push(JsonWriter.write(machine.pop()))),
        operator(
            "to-yaml",
            "a ==> str",
            "Writes a dictionary of strings as lines such as key: value.",
            machine -> machine.push(toYaml(machine.pop()))),
        operator(
            "type",
            "a ==> str",
            "Tells the type of a value: null, bool, int, flt, str, quot, dict, sym or cmd, and of a"
                + " dictionary with a type tag, dict: and the tag.",
            machine -> machine.push(machine.pop().typeName())));
  }

  private static void quoteSymbol(Machine machine) {
    Name name = machine.names().of(machine.popString());
    machine.push(Quotation.of(new Symbol(name, machine.current())));
  }

  private static boolean isTrue(Value value) {
    if (value instanceof NullValue) {
      return false;
    }
    if (value instanceof BoolValue bool) {
      return bool.value();
    }
    if (value instanceof IntValue number) {
      return number.value() != 0;
    }
    if (value instanceof FloatValue number) {
      return number.value() != 0;
    }
    if (value instanceof StringValue string) {
      return !FALSE_TEXTS.contains(string.text());
    }
    if (value instanceof Quotation quotation) {
      return quotation.size() > 0;
    }
    if (value instanceof Dictionary dictionary) {
      return dictionary.size() > 0;
    }
    return true;
  }

  private static double toFloat(Value value) {
    if (value instanceof FloatValue number) {
      return number.value();
    }
    if (value instanceof StringValue string) {
      return parseFloat(string.text());
    }
    return whole(value).orElseThrow(() -> MinError.invalid("Cannot convert a quotation to float."));
  }

  /** What null, a truth value or an integer is as an integer. */
  private static OptionalLong whole(Value value) {
    if (value instanceof NullValue) {
      return OptionalLong.of(0);
    }
    if (value instanceof BoolValue bool) {
      return OptionalLong.of(bool.value() ? 1 : 0);
    }
    return value instanceof IntValue number
        ? OptionalLong.of(number.value())
        : OptionalLong.empty();
  }

  private static double parseFloat(String text) {
    switch (text.toLowerCase(Locale.ROOT)) {
      case "inf", "+inf" -> {
        return Double.POSITIVE_INFINITY;
      }
      case "-inf" -> {
        return Double.NEGATIVE_INFINITY;
      }
      case "nan" -> {
        return Double.NaN;
      }
      default -> {
        if (text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?")) {
          return Double.parseDouble(text);
        }
        throw MinError.value("invalid float: " + text);
      }
    }
  }

  private static long toInteger(Value value) {
    if (value instanceof FloatValue number) {
      return truncate(number.value());
    }
    if (value instanceof StringValue string) {
      return parseInteger(string.text());
    }
    return whole(value)
        .orElseThrow(() -> MinError.invalid("Cannot convert a quotation to an integer."));
  }

  /** The integer part. */
  static long truncate(double value) {
    // The largest long is no double; its neighbour 2^63 does not fit any more.
    if (value >= -0x1p63 && value < 0x1p63) {
      return (long) value;
    }
    throw MinError.value(FloatValue.of(value) + " does not fit into an integer of 64 bits");
  }

  /** Reads a decimal integer, in which underscores may part the digits. */
  static long parseInteger(String text) {
    if (!text.matches("[+-]?[0-9][0-9_]*")) {
      throw MinError.value("invalid integer: " + text);
    }
    try {
      return Long.parseLong(text.replace("_", ""));
    } catch (NumberFormatException e) {
      throw MinError.value("Parsed integer outside of valid range");
    }
  }

  private static Record fromYaml(StringValue text) {
    Record dictionary = Record.EMPTY;
    for (String line : text.latin().split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw MinError.invalid(
            "Invalid/unsupported YAML object (only dictionaries with string values are supported)");
      }
      dictionary =
          dictionary.with(
              StringValue.ofLatin(line.substring(0, colon).strip()),
              StringValue.ofLatin(line.substring(colon + 1).strip()));
    }
    return dictionary;
  }

  private static StringValue toYaml(Value value) {
    boolean strings =
        value instanceof Dictionary entries
            && entries.keys().stream()
                .allMatch(key -> entries.get(key).orElseThrow() instanceof StringValue);
    if (!strings) {
      throw MinError.invalid(
          "YAML conversion is only supported from dictionaries with string values");
    }
    Dictionary dictionary = (Dictionary) value;
    Bytes out = new Bytes();
    for (StringValue key : dictionary.keys()) {
      out.add(out.length() > 0 ? "\n" : "").add(key).add(": ");
      out.add((StringValue) dictionary.get(key).orElseThrow());
    }
    return out.toStringValue();
  }
}
