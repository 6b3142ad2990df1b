// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.Locale;

/** Formats values as {@code printf} and the operator {@code %} do. */
public final class Format {
  private final String format;
  private final Object[] arguments;
  private final StringBuilder text = new StringBuilder();
  private int at;
  private int taken;

  private Format(String format, Object[] arguments) {
    this.format = format;
    this.arguments = arguments;
  }

  /** The text of a format and its arguments. */
  public static String format(String format, Object[] arguments) {
    Format formatting = new Format(format, arguments);
    formatting.run();
    return formatting.text.toString();
  }

  private void run() {
    while (at < format.length()) {
      char c = format.charAt(at++);
      if (c == '%') {
        specifier();
      } else {
        text.append(c);
      }
    }
    if (taken < arguments.length) {
      throw Thrown.error("More arguments than format specifiers");
    }
  }

  private void specifier() {
    int start = at - 1;
    boolean left = false;
    boolean zeros = false;
    boolean plus = false;
    while (at < format.length() && "+- 0".indexOf(format.charAt(at)) >= 0) {
      char flag = format.charAt(at++);
      left |= flag == '-';
      zeros |= flag == '0';
      plus |= flag == '+';
    }
    int width = count();
    if (width < 0) {
      left |= width < -1;
      width = width == -1 ? 0 : -width;
    }
    int precision = -1;
    if (at < format.length() && format.charAt(at) == '.') {
      at++;
      precision = Math.max(0, count());
    }
    if (at >= format.length()) {
      throw Thrown.error("Unknown format specifier: '" + format.substring(start) + "'");
    }
    char kind = format.charAt(at++);
    if (kind == '%') {
      text.append('%');
      return;
    }
    String body = body(kind, precision);
    boolean number = "dDiIxXoObBfF".indexOf(kind) >= 0;
    if (number && plus && !body.startsWith("-")) {
      body = "+" + body;
    }
    pad(body, width, left, zeros && number && !left);
  }

  /** A number in the format, or that of an argument for a star; -1 if there is none. */
  private int count() {
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      return Math.clamp(Convert.clamped(argument()), -1_000_000, 1_000_000);
    }
    int start = at;
    long count = 0;
    while (at < format.length() && Character.digit(format.charAt(at), 10) >= 0) {
      count = Math.min(1_000_000, count * 10 + Character.digit(format.charAt(at++), 10));
    }
    return at == start ? -1 : (int) count;
  }

  private Object argument() {
    if (taken >= arguments.length) {
      throw Thrown.error("More format specifiers than arguments");
    }
    return arguments[taken++];
  }

  private String body(char kind, int precision) {
    return switch (kind) {
      case 's', 'S' -> cut(Text.of(argument()), precision);
      case 'r', 'R' -> cut(Text.repr(argument()), precision);
      case 't', 'T' -> Type.of(argument()).name();
      case 'd', 'D', 'i', 'I' -> integer(argument(), 10);
      case 'x' -> integer(argument(), 16);
      case 'X' -> integer(argument(), 16).toUpperCase(Locale.ROOT);
      case 'o', 'O' -> integer(argument(), 8);
      case 'b', 'B' -> integer(argument(), 2);
      case 'f', 'F' -> real(argument(), precision);
      default -> throw Thrown.error("Unknown format specifier: '%" + kind + "'");
    };
  }

  private static String cut(String body, int precision) {
    return precision < 0 || body.codePointCount(0, body.length()) <= precision
        ? body
        : body.substring(0, body.offsetByCodePoints(0, precision));
  }

  private static String integer(Object argument, int base) {
    return Convert.big(argument).toString(base);
  }

  private static String real(Object argument, int precision) {
    double value = Convert.real(argument);
    if (precision >= 0) {
      return Floats.fixed(value, precision);
    }
    return Floats.plain(value);
  }

  private void pad(String body, int width, boolean left, boolean zeros) {
    int missing = width - body.codePointCount(0, body.length());
    if (missing <= 0) {
      text.append(body);
    } else if (left) {
      text.append(body).repeat(' ', missing);
    } else if (zeros) {
      int sign = !body.isEmpty() && "+-".indexOf(body.charAt(0)) >= 0 ? 1 : 0;
      text.append(body, 0, sign).repeat('0', missing).append(body, sign, body.length());
    } else {
      text.repeat(' ', missing).append(body);
    }
  }
}
