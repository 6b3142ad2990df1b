// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** What the methods of str do. */
final class TextMethods {
  private static final String WITH = "Expected 'obj' to be a 'str' or 'tuple' of strings";

  private TextMethods() {}

  static Str mapped(String text, IntUnaryOperator map) {
    StringBuilder mapped = new StringBuilder(text.length());
    text.codePoints().map(map).forEach(mapped::appendCodePoint);
    return Str.of(mapped.toString());
  }

  static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || (c >= 0x09 && c <= 0x0D);
  }

  /** Controls count as printable, separators other than the space do not. */
  static boolean isPrintable(int c) {
    return c == ' ' || (Character.isDefined(c) && !Character.isSpaceChar(c));
  }

  static boolean isVisible(int c) {
    return !Character.isISOControl(c) && Character.isDefined(c) && !Character.isSurrogate((char) c);
  }

  static boolean isNumeric(int c) {
    int category = Character.getType(c);
    return category == Character.DECIMAL_DIGIT_NUMBER
        || category == Character.LETTER_NUMBER
        || category == Character.OTHER_NUMBER;
  }

  static boolean isAlphanumeric(int c) {
    return Character.isLetter(c) || isNumeric(c);
  }

  static boolean isIdentifier(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!(Character.isLetter(c) || c == '_' || (digit && i > 0))) {
        return false;
      }
      i += Character.charCount(c);
    }
    return !text.isEmpty();
  }

  private static List<String> alternatives(Object of, String expected) {
    Object value = Instance.unwrap(of);
    List<String> texts = new ArrayList<>();
    if (value instanceof Str str) {
      texts.add(str.toString());
    } else if (value instanceof TupleValue tuple) {
      for (Object item : tuple.items()) {
        if (!(Instance.unwrap(item) instanceof Str str)) {
          throw unexpected(expected, item);
        }
        texts.add(str.toString());
      }
    } else {
      throw unexpected(expected, of);
    }
    return texts;
  }

  private static Thrown unexpected(String expected, Object of) {
    return Thrown.argError(expected + ", but got '" + Type.of(of).name() + "' object");
  }

  static boolean begins(String text, Object with) {
    return alternatives(with, WITH).stream().anyMatch(text::startsWith);
  }

  static boolean ends(String text, Object with) {
    return alternatives(with, WITH).stream().anyMatch(text::endsWith);
  }

  static Str join(String separator, Object elements) {
    StringBuilder joined = new StringBuilder();
    IteratorValue iterator = Iteration.iterate(elements);
    String before = "";
    for (Object next = iterator.next(); next != IteratorValue.END; next = iterator.next()) {
      joined.append(before).append(Text.str(next));
      before = separator;
    }
    return Str.of(joined.toString());
  }

  static ListValue split(String text, Object by) {
    List<String> separators =
        alternatives(by, "Expected 'by' to be either 'str', or tuple of 'str's");
    if (separators.contains("")) {
      throw Thrown.valError("Cannot split by an empty separator");
    }
    ListValue parts = new ListValue();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      String found = "";
      for (String separator : separators) {
        if (separator.length() > found.length() && text.startsWith(separator, at)) {
          found = separator;
        }
      }
      if (found.isEmpty()) {
        at++;
      } else {
        parts.add(Str.of(text.substring(start, at)));
        at += found.length();
        start = at;
      }
    }
    parts.add(Str.of(text.substring(start)));
    return parts;
  }

  static Object index(Str self, Object[] arguments) {
    Object found = find(self, arguments);
    if (found.equals(-1L)) {
      throw Thrown.valError("Failed to find substring");
    }
    return found;
  }

  static Object find(Str self, Object[] arguments) {
    int length = self.length();
    int start = Math.clamp(Convert.clamped(arguments[2]), 0, length);
    int end =
        arguments[3] == Constant.NONE
            ? length
            : Math.clamp(Convert.clamped(arguments[3]), 0, length);
    String sub = arguments[1].toString();
    if (sub.isEmpty()) {
      return -1L;
    }
    int at = self.toString().indexOf(sub, self.offset(start));
    if (at < 0 || at + sub.length() > self.offset(Math.max(start, end))) {
      return -1L;
    }
    return (long) self.toString().codePointCount(0, at);
  }

  static Str replace(String text, Object[] arguments) {
    String sub = arguments[1].toString();
    return Str.of(sub.isEmpty() ? text : text.replace(sub, arguments[2].toString()));
  }

  static Str trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " \t\n\u000B\r".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && " \t\n\u000B\r".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return Str.of(text.substring(start, end));
  }
}
