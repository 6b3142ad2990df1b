// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.syntax;

import dev.argyle.lang.Position;
import dev.argyle.lang.min.value.Bytes;
import dev.argyle.lang.min.value.FloatValue;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a text into tokens. The line ends CR LF and CR read as LF, and a first line that starts with
 * {@code #!} is a comment.
 */
final class Lexer {
  private static final int END = -1;

  private final String source;
  private final byte[] bytes;
  private int at;
  private int line = 1;
  private int lineStart;
  private int tokenStart = -1;

  Lexer(String source, byte[] bytes) {
    this.source = source;
    this.bytes = bytes;
    if (peek(0) == '#' && peek(1) == '!') {
      skipLine();
    }
  }

  /** The next token. */
  Token next() throws SyntaxException {
    while (true) {
      int c = peek(0);
      if (isSpace(c)) {
        advance();
      } else if (c == ';') {
        skipLine();
      } else if (c == '#' && peek(1) == '|') {
        skipBlock();
      } else {
        tokenStart = at;
        return token(c);
      }
    }
  }

  /** The index of the first byte of the token that was read last, or could not be read. */
  int tokenStart() {
    return tokenStart;
  }

  /** The index of the byte behind what was read last. */
  int offset() {
    return at;
  }

  /** What has been read from an index on. */
  String textFrom(int start) {
    return new String(bytes, start, at - start, StandardCharsets.UTF_8);
  }

  private Token token(int c) throws SyntaxException {
    return switch (c) {
      case END -> new Token.End(position());
      case '"' -> {
        advance();
        StringValue text = text('"');
        yield new Token.Literal(text, positionBefore());
      }
      case '[' -> {
        advance();
        StringValue text = text(']');
        yield new Token.ShellCommand(text, positionBefore());
      }
      case '(', ')', '{', '}', ']' -> {
        Position here = position();
        advance();
        yield new Token.Mark((char) c, here);
      }
      default -> startsNumber() ? number() : word();
    };
  }

  /** A key of a dictionary may follow a colon and be a string; both are one word here. */
  private Token word() throws SyntaxException {
    Bytes word = new Bytes(16);
    while (isWordByte(peek(0))) {
      if (peek(0) == '"') {
        word.add(advance());
        word.add(text('"')).add('"');
        return new Token.Word(word.toStringValue(), positionBefore());
      }
      word.add(advance());
    }
    return new Token.Word(word.toStringValue(), positionBefore());
  }

  private static boolean isWordByte(int c) {
    return c != END && !isSpace(c) && "()[]{}".indexOf(c) < 0;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** The bytes up to the closing one, which is left behind. */
  private StringValue text(char close) throws SyntaxException {
    Position start = positionBefore();
    Bytes text = new Bytes(16);
    while (true) {
      int c = peek(0);
      if (c == END) {
        throw SyntaxException.unfinished(
            close == '"' ? "this string has no closing \"" : "this command has no closing ]",
            start);
      }
      advance();
      if (c == close) {
        return text.toStringValue();
      }
      if (c == '\\') {
        escape(text);
      } else {
        text.add(c);
      }
    }
  }

  private void escape(Bytes text) {
    int c = peek(0);
    int plain = "\\\"'/".indexOf(c);
    int control = "bfnrt".indexOf(c);
    if (c != END && plain >= 0) {
      text.add(advance());
    } else if (c != END && control >= 0) {
      advance();
      text.add("\b\f\n\r\t".charAt(control));
    } else if (c == 'u' && Character.digit(peek(1), 16) >= 0) {
      advance();
      int code = 0;
      for (int i = 0; i < 4 && Character.digit(peek(0), 16) >= 0; i++) {
        code = code * 16 + Character.digit(advance(), 16);
      }
      encode(code, text);
    } else {
      text.add('\\');
    }
  }

  /** Adds a code point in UTF-8; half a surrogate pair as the three bytes of its number. */
  private static void encode(int code, Bytes text) {
    if (code < 0x80) {
      text.add(code);
    } else if (code < 0x800) {
      text.add(0xc0 | code >> 6).add(0x80 | code & 0x3f);
    } else {
      text.add(0xe0 | code >> 12).add(0x80 | code >> 6 & 0x3f).add(0x80 | code & 0x3f);
    }
  }

  private boolean startsNumber() {
    int c = peek(0);
    return isDigit(c) || (c == '-' || c == '.') && isDigit(peek(1));
  }

  private Token number() throws SyntaxException {
    int start = at;
    if (peek(0) == '-') {
      advance();
    }
    int radix = peek(0) == '0' ? radixOf(peek(1)) : 0;
    if (radix != 0 && Character.digit(peek(2), radix) >= 0) {
      return prefixed(start, radix);
    }
    boolean integer = true;
    digits();
    if (peek(0) == '.') {
      integer = false;
      advance();
      digits();
    }
    int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
    if ((peek(0) | 0x20) == 'e' && isDigit(peek(1 + sign))) {
      integer = false;
      at += 1 + sign;
      digits();
    }
    String text = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    try {
      Value value =
          integer ? IntValue.of(Long.parseLong(text)) : FloatValue.of(Double.parseDouble(text));
      return new Token.Literal(value, positionBefore());
    } catch (NumberFormatException e) {
      throw outOfRange();
    }
  }

  private Token prefixed(int start, int radix) throws SyntaxException {
    boolean negative = bytes[start] == '-';
    at += 2;
    int first = at;
    while (Character.digit(peek(0), radix) >= 0) {
      advance();
    }
    String digits = new String(bytes, first, at - first, StandardCharsets.ISO_8859_1);
    try {
      long value = Long.parseUnsignedLong(digits, radix);
      return new Token.Literal(IntValue.of(negative ? -value : value), positionBefore());
    } catch (NumberFormatException e) {
      throw outOfRange();
    }
  }

  private SyntaxException outOfRange() {
    return new SyntaxException("Parsed integer outside of valid range", positionBefore());
  }

  private static int radixOf(int c) {
    return switch (c) {
      case 'x' -> 16;
      case 'o' -> 8;
      case 'b' -> 2;
      default -> 0;
    };
  }

  private void digits() {
    while (isDigit(peek(0))) {
      at++;
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /**
   * What the documentation comments say that come next; empty if there are none. {@code ;;} makes a
   * line one, and {@code #||} with {@code ||#} a block.
   */
  StringValue documentation() throws SyntaxException {
    StringBuilder text = new StringBuilder();
    while (true) {
      while (isSpace(peek(0))) {
        advance();
      }
      boolean ofLine = peek(0) == ';' && peek(1) == ';';
      if (!ofLine && !(peek(0) == '#' && peek(1) == '|' && peek(2) == '|')) {
        return StringValue.ofLatin(text.toString());
      }
      int start = at + (ofLine ? 2 : 3);
      if (ofLine) {
        skipLine();
      } else {
        skipBlock();
      }
      int end = ofLine ? at : at - (bytes[at - 3] == '|' ? 3 : 2);
      String comment =
          new String(bytes, start, Math.max(0, end - start), StandardCharsets.ISO_8859_1);
      text.append(text.isEmpty() ? "" : "\n").append(comment.strip());
    }
  }

  private void skipLine() {
    while (peek(0) != END && peek(0) != '\n' && peek(0) != '\r') {
      at++;
    }
  }

  private void skipBlock() throws SyntaxException {
    Position start = position();
    at += 2;
    while (peek(0) != '|' || peek(1) != '#') {
      if (peek(0) == END) {
        throw SyntaxException.unfinished("this comment has no closing |#", start);
      }
      advance();
    }
    at += 2;
  }

  private int peek(int ahead) {
    return at + ahead < bytes.length ? bytes[at + ahead] & 0xff : END;
  }

  /** Goes one byte on and returns it, CR LF and CR as LF. */
  private int advance() {
    int c = bytes[at++] & 0xff;
    if (c == '\r') {
      if (peek(0) == '\n') {
        at++;
      }
      c = '\n';
    }
    if (c == '\n') {
      line++;
      lineStart = at;
    }
    return c;
  }

  private Position position() {
    return new Position(source, line, at - lineStart + 1);
  }

  /** Where the byte before this one stands. */
  private Position positionBefore() {
    return new Position(source, line, Math.max(1, at - lineStart));
  }
}
