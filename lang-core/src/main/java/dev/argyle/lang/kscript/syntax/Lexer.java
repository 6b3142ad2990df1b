// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into tokens. */
final class Lexer {
  static final Set<String> KEYWORDS =
      Set.of(
          "in", "as", "import", "assert", "throw", "ret", "break", "cont", "if", "else", "elif",
          "while", "for", "try", "catch", "finally");

  /** The symbols, the longer before those that they begin with. */
  private static final String[] SYMBOLS = {
    "...", "//=", "**=", "<<=", ">>=", "->", "<-", "+=", "-=", "*=", "@=", "/=", "%=", "|=", "^=",
    "&=", "++", "--", "**", "//", "<<", ">>", "||", "&&", "<=", ">=", "==", "!=", "??", ".", ",",
    ":", ";", "(", ")", "{", "}", "[", "]", "+", "-", "*", "/", "%", "|", "^", "&", "<", ">", "=",
    "!", "~", "?", "@"
  };

  private final SourceText source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /** Where the token begins that is being read. */
  private int start;

  Lexer(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  List<Token> tokens() throws SyntaxFault {
    while (at < text.length()) {
      next();
    }
    start = at;
    add(Token.Kind.END, "");
    return tokens;
  }

  /** The tokens that were read, of a text that has a fault too. */
  List<Token> read() {
    return tokens;
  }

  /** Where the token begins that could not be read. */
  int start() {
    return start;
  }

  private void next() throws SyntaxFault {
    start = at;
    char c = text.charAt(at);
    if (c == '\n') {
      at++;
      add(Token.Kind.NEWLINE, "\n");
    } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0B || c == 0xFEFF) {
      at++;
    } else if (c == '\\' && joinsLines()) {
      at = text.indexOf('\n', at) + 1;
    } else if (c == '#') {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
      NumberScanner number = new NumberScanner(text, at);
      at = number.end();
      add(number.kind(), number.text());
    } else if (isNameStart(text.codePointAt(at))) {
      name();
    } else if (c == '"' || c == '\'' || c == '`') {
      TextScanner literal = new TextScanner(source, at);
      String value = literal.scan();
      at = literal.end();
      add(c == '`' ? Token.Kind.REGEX : Token.Kind.TEXT, value);
    } else {
      symbol();
    }
  }

  private boolean joinsLines() {
    return peek(1) == '\n' || (peek(1) == '\r' && peek(2) == '\n');
  }

  private void name() {
    int c = text.codePointAt(at);
    while (isNameStart(c) || isDigit(c)) {
      at += Character.charCount(c);
      c = at < text.length() ? text.codePointAt(at) : ' ';
    }
    String name = text.substring(start, at);
    add(KEYWORDS.contains(name) ? Token.Kind.KEYWORD : Token.Kind.NAME, name);
  }

  private void symbol() throws SyntaxFault {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        at += symbol.length();
        add(Token.Kind.SYMBOL, symbol);
        return;
      }
    }
    at++;
    switch (text.charAt(start)) {
      case '→' -> add(Token.Kind.SYMBOL, "->");
      case '∨' -> add(Token.Kind.SYMBOL, "||");
      case '∧' -> add(Token.Kind.SYMBOL, "&&");
      case '∈' -> add(Token.Kind.KEYWORD, "in");
      case '∀' -> add(Token.Kind.KEYWORD, "for");
      default -> throw new SyntaxFault("Unexpected character", source, new Span(start, at));
    }
  }

  private void add(Token.Kind kind, String value) {
    tokens.add(new Token(kind, value, new Span(start, at)));
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (c > 127 && Character.isLetter(c));
  }
}
