// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

/**
 * Finds the end of a number. Bases 2, 8 and 16 have a prefix and, for a fraction, a binary exponent
 * after a {@code p}; a trailing {@code i} makes the number imaginary.
 */
final class NumberScanner {
  private final String text;
  private final int start;
  private int at;
  private boolean fraction;
  private boolean imaginary;

  NumberScanner(String text, int start) {
    this.text = text;
    this.start = start;
    this.at = start;
    int base = base();
    if (base != 10 || isPrefix('d')) {
      at += 2;
    }
    digits(base);
    if (peek() == '.' && !text.startsWith("...", at)) {
      fraction = true;
      at++;
      digits(base);
    }
    char mark = Character.toLowerCase(peek());
    if (mark == (base == 10 ? 'e' : 'p') && hasExponent()) {
      fraction = true;
      at += isSign(1) ? 2 : 1;
      digits(10);
    }
    if (Character.toLowerCase(peek()) == 'i') {
      imaginary = true;
      at++;
    }
  }

  int end() {
    return at;
  }

  Token.Kind kind() {
    if (imaginary) {
      return Token.Kind.IMAGINARY;
    }
    return fraction ? Token.Kind.FLOAT : Token.Kind.INTEGER;
  }

  /** The number without the mark of an imaginary one. */
  String text() {
    return text.substring(start, imaginary ? at - 1 : at);
  }

  private int base() {
    if (isPrefix('x')) {
      return 16;
    }
    if (isPrefix('o')) {
      return 8;
    }
    return isPrefix('b') ? 2 : 10;
  }

  private boolean isPrefix(char letter) {
    return text.charAt(start) == '0'
        && start + 1 < text.length()
        && Character.toLowerCase(text.charAt(start + 1)) == letter;
  }

  private boolean hasExponent() {
    int digit = at + (isSign(1) ? 2 : 1);
    return digit < text.length() && Lexer.isDigit(text.charAt(digit));
  }

  private boolean isSign(int ahead) {
    return at + ahead < text.length()
        && (text.charAt(at + ahead) == '+' || text.charAt(at + ahead) == '-');
  }

  private void digits(int base) {
    while (peek() < 128 && Character.digit(peek(), base) >= 0) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }
}
