// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import java.util.List;

/** A place in a row of tokens, and the small steps that parsers take from it. */
final class TokenCursor {
  /** How deep expressions and statements may nest, so that reading one cannot end Java's stack. */
  private static final int DEEPEST = 400;

  private final SourceText source;
  private final List<Token> tokens;
  private int at;
  private int depth;

  TokenCursor(SourceText source) throws SyntaxFault {
    this.source = source;
    this.tokens = new Lexer(source).tokens();
  }

  SourceText source() {
    return source;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    return at < tokens.size() - 1 ? tokens.get(at++) : tokens.get(at);
  }

  boolean is(String symbol) {
    return peek().is(symbol);
  }

  boolean is(Token.Kind kind) {
    return peek().kind() == kind;
  }

  boolean accept(String symbol) {
    if (is(symbol)) {
      at++;
      return true;
    }
    return false;
  }

  Token expect(String symbol) throws SyntaxFault {
    return expect(symbol, "Unexpected token, expected '" + symbol + "'");
  }

  Token expect(String symbol, String problem) throws SyntaxFault {
    if (!is(symbol)) {
      throw fault(problem, peek().span());
    }
    return next();
  }

  Token expectName(String problem) throws SyntaxFault {
    if (!is(Token.Kind.NAME)) {
      throw fault(problem, peek().span());
    }
    return next();
  }

  void skipNewlines() {
    while (is(Token.Kind.NEWLINE)) {
      at++;
    }
  }

  /** Skips newlines if one of the given words comes after them. */
  boolean isAfterNewlines(String word) {
    int ahead = 0;
    while (peek(ahead).kind() == Token.Kind.NEWLINE) {
      ahead++;
    }
    if (peek(ahead).is(word)) {
      at += ahead;
      return true;
    }
    return false;
  }

  /** The text from the start of the given span to the end of the last token that was taken. */
  Span since(Span start) {
    return start.to(tokens.get(Math.max(0, at - 1)).span());
  }

  void enter() throws SyntaxFault {
    if (++depth > DEEPEST) {
      throw fault("Nested too deeply", peek().span());
    }
  }

  void leave() {
    depth--;
  }

  SyntaxFault unexpected(String expected) {
    return fault("Unexpected token, expected " + expected, peek().span());
  }

  SyntaxFault fault(String problem, Span span) {
    return new SyntaxFault(problem, source, span);
  }
}
