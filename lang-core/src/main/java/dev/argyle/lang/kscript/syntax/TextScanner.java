// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

/** Reads a text in quotes, also in triple quotes, and resolves its escapes. */
final class TextScanner {
  private final SourceText source;
  private final String text;
  private final int start;
  private final char quote;
  private int at;

  TextScanner(SourceText source, int start) {
    this.source = source;
    this.text = source.text();
    this.start = start;
    this.quote = text.charAt(start);
    this.at = start;
  }

  int end() {
    return at;
  }

  String scan() throws SyntaxFault {
    String mark = String.valueOf(quote);
    String triple = mark.repeat(3);
    String close = text.startsWith(triple, at) ? triple : mark;
    at += close.length();
    StringBuilder value = new StringBuilder();
    while (!text.startsWith(close, at)) {
      if (at >= text.length()) {
        throw SyntaxFault.unterminated(source, new Span(start, start + 1));
      }
      char c = text.charAt(at++);
      if (c != '\\') {
        value.append(c);
      } else if (quote == '`') {
        value.append(c);
        if (at < text.length()) {
          value.append(text.charAt(at++));
        }
      } else {
        escape(value);
      }
    }
    at += close.length();
    return value.toString();
  }

  private void escape(StringBuilder value) throws SyntaxFault {
    int mark = at - 1;
    char c = at < text.length() ? text.charAt(at++) : '\0';
    switch (c) {
      case '\\', '\'', '"' -> value.append(c);
      case 'a' -> value.append('\u0007');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'v' -> value.append('\u000B');
      case 'x' -> value.appendCodePoint(hexadecimal(mark, 2));
      case 'u' -> value.appendCodePoint(hexadecimal(mark, 4));
      case 'U' -> value.appendCodePoint(hexadecimal(mark, 8));
      case 'N' -> value.appendCodePoint(named(mark));
      default -> throw fault("Unexpected escape sequence '" + text.substring(mark, at) + "'", mark);
    }
  }

  private int hexadecimal(int mark, int digits) throws SyntaxFault {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0) {
        String wanted = text.substring(mark, mark + 2) + "H".repeat(digits);
        throw fault("Truncated escape sequence: '" + wanted + "'", mark);
      }
      value = value * 16 + digit;
      at++;
    }
    if (!Character.isValidCodePoint(value)) {
      throw fault("No such character in an escape sequence", mark);
    }
    return value;
  }

  private int named(int mark) throws SyntaxFault {
    int close = text.indexOf(']', at);
    if (at >= text.length() || text.charAt(at) != '[' || close < 0) {
      throw fault("Escape sequence '\\N' expects '[]' enclosing the name", mark);
    }
    String name = text.substring(at + 1, close);
    at = close + 1;
    try {
      return Character.codePointOf(name);
    } catch (IllegalArgumentException unknown) {
      throw fault("Unknown unicode character: '" + name + "'", mark);
    }
  }

  private SyntaxFault fault(String problem, int mark) {
    return new SyntaxFault(problem, source, new Span(mark, Math.max(at, mark + 1)));
  }
}
