// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;

/** Format strings. */
final class Interpolation {
  private static final StringValue DOLLAR = StringValue.of("$");
  private static final int MOST_DIGITS = 9;

  private final Machine machine;
  private final StringValue format;
  private final Quotation values;
  private int at;
  private int next;

  private Interpolation(Machine machine, StringValue format, Quotation values) {
    this.machine = machine;
    this.format = format;
    this.values = values;
  }

  /**
   * The format with values for its placeholders.
   *
   * @throws MinError if a placeholder has no value
   */
  static StringValue of(Machine machine, StringValue format, Quotation values) {
    return new Interpolation(machine, format, values).text();
  }

  private StringValue text() {
    // Pieces are appended to the first one, so that building "$1..." again and again is cheap.
    StringValue text = StringValue.EMPTY;
    int from = 0;
    int dollar = format.indexOf(DOLLAR, 0);
    // A dollar at the end is itself.
    while (dollar >= 0 && dollar < format.length() - 1) {
      text = text.append(format.slice(from, dollar));
      at = dollar + 1;
      text = text.append(placeholder());
      from = at;
      dollar = format.indexOf(DOLLAR, at);
    }
    return text.append(format.slice(from, format.length()));
  }

  private StringValue placeholder() {
    int c = peek();
    if (c == '$') {
      at++;
      return DOLLAR;
    }
    if (c == '#') {
      at++;
      return value(next++);
    }
    if (c == '{') {
      int close = format.indexOf(StringValue.of("}"), at);
      int end = close < 0 ? format.length() : close;
      StringValue name = format.slice(at + 1, end);
      at = Math.min(end + 1, format.length());
      return named(name);
    }
    int start = at;
    if (c == '-') {
      at++;
    }
    boolean number = isDigit(peek());
    while (number ? isDigit(peek()) : isName(peek())) {
      at++;
    }
    return named(format.slice(start, at));
  }

  private StringValue named(StringValue name) {
    if (isNumber(name)) {
      int number = Integer.parseInt(name.latin());
      return value(number < 0 ? values.size() + number : number - 1);
    }
    for (int i = 0; i + 1 < values.size() && name.length() > 0; i += 2) {
      if (machine.show(values.get(i)).equals(name)) {
        return machine.show(values.get(i + 1));
      }
    }
    throw invalid();
  }

  private static boolean isNumber(StringValue name) {
    int first = name.length() > 0 && name.at(0) == '-' ? 1 : 0;
    int digits = name.length() - first;
    for (int i = first; i < name.length(); i++) {
      if (!isDigit(name.at(i))) {
        return false;
      }
    }
    return digits > 0 && digits <= MOST_DIGITS;
  }

  private StringValue value(int index) {
    if (index < 0 || index >= values.size()) {
      throw invalid();
    }
    Value value = values.get(index);
    return machine.show(value);
  }

  private int peek() {
    return at < format.length() ? format.at(at) : 0;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isName(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80 || isDigit(c);
  }

  private MinError invalid() {
    return MinError.value("invalid format string: " + format.text());
  }
}
