// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Names;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.Bytes;
import dev.argyle.lang.min.value.Command;
import dev.argyle.lang.min.value.FloatValue;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.NullValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON (RFC 8259), and what min also takes for it: a comma behind the last element, and
 * comments as in C. A number without fraction and exponent is an integer, or a string if it does
 * not fit into 64 bits; every other number is a float.
 */
final class JsonReader {
  private static final int DEEPEST = 1_000;
  private static final int END = -1;

  private final StringValue text;
  private final Names names;
  private int at;

  private JsonReader(StringValue text, Names names) {
    this.text = text;
    this.names = names;
  }

  /**
   * The value that the text stands for.
   *
   * @throws MinError if it is not JSON
   */
  static Value read(StringValue text, Names names) {
    JsonReader reader = new JsonReader(text, names);
    Value value = reader.value(0);
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw reader.wrong("the end");
    }
    return value;
  }

  private Value value(int depth) {
    if (depth > DEEPEST) {
      throw MinError.json("JSON nested more than " + DEEPEST + " deep");
    }
    skipSpace();
    return switch (peek()) {
      case '{' -> dictionary(depth);
      case '[' -> list(depth);
      case '"' -> special(string());
      case 't' -> word("true", BoolValue.TRUE);
      case 'f' -> word("false", BoolValue.FALSE);
      case 'n' -> word("null", NullValue.NULL_VALUE);
      default -> number();
    };
  }

  private Value dictionary(int depth) {
    Record dictionary = Record.EMPTY;
    expect('{');
    boolean more = true;
    while (more && !sees('}')) {
      StringValue key = string();
      skipSpace();
      expect(':');
      dictionary = dictionary.with(key, value(depth + 1));
      more = skips(',');
    }
    expect('}');
    return dictionary;
  }

  private Value list(int depth) {
    List<Value> elements = new ArrayList<>();
    expect('[');
    boolean more = true;
    while (more && !sees(']')) {
      elements.add(value(depth + 1));
      more = skips(',');
    }
    expect(']');
    return Quotation.of(elements);
  }

  private Value special(StringValue string) {
    if (string.indexOf(StringValue.of(JsonWriter.SYMBOL), 0) == 0) {
      return names.symbol(string.slice(JsonWriter.SYMBOL.length(), string.length()));
    }
    if (string.indexOf(StringValue.of(JsonWriter.COMMAND), 0) == 0) {
      return new Command(string.slice(JsonWriter.COMMAND.length(), string.length()));
    }
    return string;
  }

  private Value word(String word, Value value) {
    for (char c : word.toCharArray()) {
      expect(c);
    }
    return value;
  }

  private Value number() {
    int start = at;
    boolean integer = true;
    while ("+-.0123456789eE".indexOf(peek()) >= 0) {
      integer &= ".eE".indexOf(peek()) < 0;
      at++;
    }
    String digits = text.slice(start, at).latin();
    if (!digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      at = start;
      throw wrong("a value");
    }
    if (!integer) {
      return FloatValue.of(Double.parseDouble(digits));
    }
    try {
      return IntValue.of(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return StringValue.of(digits);
    }
  }

  private StringValue string() {
    expect('"');
    Bytes bytes = new Bytes();
    for (int c = peek(); c != '"'; c = peek()) {
      if (c < ' ') {
        throw wrong("the end of a string");
      }
      at++;
      if (c == '\\') {
        escape(bytes);
      } else {
        bytes.add(c);
      }
    }
    at++;
    return bytes.toStringValue();
  }

  private void escape(Bytes bytes) {
    int plain = "\"\\/bfnrt".indexOf(peek());
    if (plain >= 0 && peek() != END) {
      at++;
      bytes.add("\"\\/\b\f\n\r\t".charAt(plain));
      return;
    }
    expect('u');
    int code = hexDigits();
    if (Character.isHighSurrogate((char) code) && peek() == '\\') {
      at++;
      expect('u');
      code = Character.toCodePoint((char) code, (char) hexDigits());
    }
    bytes.add(Character.toString(code));
  }

  private int hexDigits() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw wrong("a hexadecimal digit");
      }
      code = code * 16 + digit;
      at++;
    }
    return code;
  }

  private boolean sees(char c) {
    skipSpace();
    return peek() == c;
  }

  private boolean skips(char c) {
    boolean seen = sees(c);
    at += seen ? 1 : 0;
    return seen;
  }

  private void expect(char c) {
    if (peek() != c) {
      throw wrong("'" + c + "'");
    }
    at++;
  }

  private void skipSpace() {
    while (peek() != END && " \t\n\r".indexOf(peek()) >= 0
        || skipsComment("//", "\n")
        || skipsComment("/*", "*/")) {
      at++;
    }
  }

  /** Goes to the last byte of a comment, if there is one; a comment in C's way must end. */
  private boolean skipsComment(String begin, String end) {
    if (peek() != '/' || text.indexOf(StringValue.of(begin), at) != at) {
      return false;
    }
    int found = text.indexOf(StringValue.of(end), at + begin.length());
    if (found < 0 && begin.equals("/*")) {
      return false;
    }
    at = (found < 0 ? text.length() : found + end.length()) - 1;
    return true;
  }

  private int peek() {
    return at < text.length() ? text.at(at) : END;
  }

  private MinError wrong(String expected) {
    String found = peek() == END ? "the end" : "'" + (char) peek() + "'";
    return MinError.json(
        "Invalid JSON: expected " + expected + " at byte " + (at + 1) + ", found " + found);
  }
}
