// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.eval.Text;
import dev.argyle.lang.min.value.Bytes;
import dev.argyle.lang.min.value.Printer;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The module {@code str}. Strings are bytes: lengths and indexes count bytes, case is ASCII's. */
final class StrModule implements StandardModule {
  /** No string that an operator makes is longer. */
  private static final long MOST_BYTES = 1L << 30;

  @Override
  public String name() {
    return "str";
  }

  @Override
  public String summary() {
    return "Works on strings, which are rows of bytes.";
  }

  @Override
  public List<Operator> operators() {
    return Stream.of(
            operatorsOfStrings(),
            RegexOperators.operators(),
            RadixOperators.operators(),
            UrlOperators.operators(),
            VersionOperators.operators())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Operator> operatorsOfStrings() {
    Operator interpolate =
        operator(
            "interpolate",
            "str quot ==> str",
            "Puts the elements of a quotation into a format string: $1 for the first, $# for the"
                + " next, $name for the one behind the string \"name\", $$ for a dollar.",
            machine -> {
              Quotation values = machine.popQuotation();
              machine.push(Interpolation.of(machine, machine.popString(), values));
            });
    Operator applyInterpolate =
        operator(
            "apply-interpolate",
            "str quot ==> str",
            "Runs the quotation as apply does and puts the results into a format string.",
            machine -> {
              Quotation program = machine.popQuotation();
              StringValue format = machine.popString();
              machine.push(Interpolation.of(machine, format, machine.applied(program)));
            });
    return List.of(
        interpolate.alias("%"),
        applyInterpolate.alias("=%"),
        applyInterpolate,
        change("capitalize", "Turns the first letter into upper case.", StrModule::capitalize),
        operator(
            "chr", "int ==> str", "Gives the string of one byte, from 0 to 255.", StrModule::chr),
        change(
            "escape",
            "Writes special characters as JSON does, without quotes.",
            text -> Printer.escape(text, new Bytes()).toStringValue()),
        operator(
            "indent",
            "'sym int ==> str",
            "Puts the given number of blanks in front of each line, also of an empty last one.",
            StrModule::indent),
        operator(
            "indexof",
            "str str ==> int",
            "Gives the index of the second string in the first, or -1.",
            machine -> {
              StringValue part = machine.popString();
              machine.push((long) machine.popString().indexOf(part, 0));
            }),
        interpolate,
        operator(
            "join",
            "quot 'sym ==> str",
            "Joins the elements of a quotation with a string between them.",
            StrModule::join),
        operator(
            "length",
            "'sym ==> int",
            "Tells the number of bytes.",
            machine -> machine.push((long) machine.popString().length())),
        change(
            "lowercase", "Turns ASCII letters into lower case.", text -> map(text, 'A', 'Z', 32)),
        operator(
            "ord", "'sym ==> int", "Gives the number of a string of one byte.", StrModule::ord),
        operator(
            "prefix",
            "'sym 'sym ==> str",
            "Puts the second string in front of the first.",
            machine -> {
              StringValue front = machine.popString();
              machine.push(front.append(machine.popString()));
            }),
        operator(
            "repeat",
            "'sym int ==> str",
            "Repeats a string the given number of times.",
            StrModule::repeat),
        change("strip", "Removes white space at both ends.", Text::strip),
        operator(
            "substr",
            "'sym int int ==> str",
            "Gives as many bytes from an index on as the last number says, or fewer at the end.",
            StrModule::substring),
        operator(
            "suffix",
            "'sym 'sym ==> str",
            "Puts the second string behind the first.",
            machine -> {
              StringValue end = machine.popString();
              machine.push(machine.popString().append(end));
            }),
        change(
            "titleize",
            "Turns the first letter of each word into upper case.",
            StrModule::titleize),
        change(
            "uppercase", "Turns ASCII letters into upper case.", text -> map(text, 'a', 'z', -32)));
  }

  private static Operator change(String name, String help, UnaryOperator<StringValue> function) {
    return operator(
        name, "'sym ==> str", help, machine -> machine.push(function.apply(machine.popString())));
  }

  private static StringValue map(StringValue text, char from, char to, int shift) {
    byte[] bytes = text.toBytes();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= from && bytes[i] <= to) {
        bytes[i] += (byte) shift;
      }
    }
    return StringValue.of(bytes);
  }

  private static StringValue capitalize(StringValue text) {
    return text.length() == 0
        ? text
        : map(text.slice(0, 1), 'a', 'z', -32).append(text.slice(1, text.length()));
  }

  private static StringValue titleize(StringValue text) {
    byte[] bytes = text.toBytes();
    for (int i = 0; i < bytes.length; i++) {
      if ((i == 0 || bytes[i - 1] == ' ') && bytes[i] >= 'a' && bytes[i] <= 'z') {
        bytes[i] -= 32;
      }
    }
    return StringValue.of(bytes);
  }

  private static void chr(Machine machine) {
    long code = machine.popInt();
    if (code < 0 || code > 255) {
      throw MinError.outOfBounds("chr needs a number from 0 to 255, not " + code);
    }
    machine.push(StringValue.of(new byte[] {(byte) code}));
  }

  private static void ord(Machine machine) {
    StringValue text = machine.popString();
    if (text.length() != 1) {
      throw MinError.invalid("Symbol ord requires a string containing a single character.");
    }
    machine.push((long) text.at(0));
  }

  private static void join(Machine machine) {
    StringValue separator = machine.popString();
    Quotation list = machine.popQuotation();
    Bytes out = new Bytes();
    for (int i = 0; i < list.size(); i++) {
      out.add(i == 0 ? StringValue.EMPTY : separator).add(machine.show(list.get(i)));
    }
    machine.push(out.toStringValue());
  }

  private static void repeat(Machine machine) {
    long count = machine.popInt();
    StringValue text = machine.popString();
    if (count < 0) {
      throw MinError.outOfBounds("repeat needs a number that is not negative, not " + count);
    }
    requireSize(text.length() == 0 ? 0 : count, text.length());
    Bytes out = new Bytes(text.length() * (int) (text.length() == 0 ? 0 : count));
    for (long i = 0; i < count && text.length() > 0; i++) {
      out.add(text);
    }
    machine.push(out.toStringValue());
  }

  /** Lets a size pass that a string can have. */
  private static void requireSize(long count, long length) {
    if (count > MOST_BYTES || count * length > MOST_BYTES) {
      throw MinError.invalid("A string of more than " + MOST_BYTES + " bytes is too long");
    }
  }

  private static void indent(Machine machine) {
    long count = machine.popInt();
    StringValue text = machine.popString();
    if (count < 0) {
      throw MinError.outOfBounds("indent needs a number that is not negative, not " + count);
    }
    String[] lines = text.latin().split("\r\n|\r|\n", -1);
    requireSize(count, lines.length);
    String blanks = " ".repeat((int) count);
    machine.push(StringValue.ofLatin(blanks + String.join("\n" + blanks, lines)));
  }

  private static void substring(Machine machine) {
    long length = machine.popInt();
    long start = machine.popInt();
    StringValue text = machine.popString();
    if (start < 0 || start > text.length() || length < 0) {
      throw MinError.outOfBounds("Index out of bounds");
    }
    int from = (int) start;
    machine.push(text.slice(from, from + (int) Math.min(length, text.length() - start)));
  }

  /** The text of a value that must be a string. */
  static StringValue string(Value value) {
    if (value instanceof StringValue string) {
      return string;
    }
    throw MinError.invalid("A string is required, not " + value.typeName());
  }
}
