// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import dev.argyle.lang.Lexeme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an editor asks of a text, answered by the lexer and the parser that read programs. */
public final class Lexemes {
  /** Names that stand for values or begin definitions. */
  private static final Set<String> FIXED_NAMES =
      Set.of("none", "true", "false", "inf", "nan", "func", "type", "enum", "extends");

  private final String text;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int end;

  private Lexemes(String text) {
    this.text = text;
  }

  /** The words that have a meaning of their own. */
  public static Set<String> keywords() {
    Set<String> words = new HashSet<>(FIXED_NAMES);
    words.addAll(Lexer.KEYWORDS);
    return words;
  }

  /** Whether no further line could make a program of the text that it is not yet. */
  public static boolean isComplete(String text) {
    try {
      // the line end that the person has typed is a part of the text
      Parser.parse(new SourceText("", text + "\n"));
      return true;
    } catch (SyntaxFault fault) {
      return !fault.isUnfinished();
    }
  }

  /** The parts of a text; of one with a fault those before it. */
  public static List<Lexeme> of(String text) {
    Lexemes lexemes = new Lexemes(text);
    lexemes.read();
    return lexemes.lexemes;
  }

  private void read() {
    Lexer lexer = new Lexer(new SourceText("", text));
    boolean open = false;
    try {
      lexer.tokens();
    } catch (SyntaxFault fault) {
      open = "\"'`".indexOf(text.charAt(lexer.start())) >= 0;
    }
    for (Token token : lexer.read()) {
      Span span = token.span();
      switch (token.kind()) {
        case NEWLINE, END -> skip(span.start());
        case NAME ->
            add(FIXED_NAMES.contains(token.text()) ? Lexeme.Kind.KEYWORD : Lexeme.Kind.NAME, span);
        case KEYWORD -> add(Lexeme.Kind.KEYWORD, span);
        case INTEGER, FLOAT, IMAGINARY -> add(Lexeme.Kind.NUMBER, span);
        case TEXT, REGEX -> add(Lexeme.Kind.STRING, span);
        case SYMBOL -> add(Lexeme.Kind.SYMBOL, span);
      }
    }
    if (open) {
      add(Lexeme.Kind.OPEN_STRING, new Span(lexer.start(), text.length()));
    }
  }

  private void add(Lexeme.Kind kind, Span span) {
    skip(span.start());
    lexemes.add(new Lexeme(kind, span.start(), span.end()));
    end = span.end();
  }

  /** Goes on to a place; what the lexer has skipped before it is a comment unless it is blank. */
  private void skip(int to) {
    if (!text.substring(end, to).isBlank()) {
      lexemes.add(new Lexeme(Lexeme.Kind.COMMENT, end, to));
    }
    end = to;
  }
}
