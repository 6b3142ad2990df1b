// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.syntax;

import dev.argyle.lang.Lexeme;
import dev.argyle.lang.Source;
import dev.argyle.lang.min.value.StringValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an editor asks of a text, answered by the lexer and the parser that read programs. */
public final class Lexemes {
  private static final Set<String> CONSTANTS = Set.of("null", "true", "false");

  private final String text;
  private final byte[] bytes;
  private final int[] charAt;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int end;

  private Lexemes(String text) {
    this.text = text;
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
    this.charAt = new int[bytes.length + 1];
    int at = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int next =
          at + Character.toString(text.codePointAt(i)).getBytes(StandardCharsets.UTF_8).length;
      while (at < next) {
        charAt[at++] = i;
      }
    }
    charAt[bytes.length] = text.length();
  }

  /** Whether no further line could make a program of the text that it is not yet. */
  public static boolean isComplete(String text) {
    Parser parser = new Parser(Source.of("", text));
    try {
      while (parser.next().isPresent()) {}
      return true;
    } catch (SyntaxException fault) {
      return !fault.isUnfinished();
    }
  }

  /** The parts of a text. */
  public static List<Lexeme> of(String text) {
    Lexemes lexemes = new Lexemes(text);
    lexemes.read();
    return lexemes.lexemes;
  }

  private void read() {
    Lexer lexer = new Lexer("", bytes);
    while (true) {
      try {
        Token token = lexer.next();
        if (token instanceof Token.End) {
          add(Lexeme.Kind.COMMENT, end, bytes.length);
          return;
        }
        add(kind(token), lexer.tokenStart(), lexer.offset());
      } catch (SyntaxException fault) {
        boolean inToken = lexer.tokenStart() >= end;
        if (fault.isUnfinished()) {
          add(
              inToken ? open(lexer.tokenStart()) : Lexeme.Kind.COMMENT,
              inToken ? lexer.tokenStart() : end,
              bytes.length);
          return;
        }
        add(Lexeme.Kind.NUMBER, lexer.tokenStart(), lexer.offset());
      }
    }
  }

  private Lexeme.Kind open(int start) {
    return bytes[start] == '[' ? Lexeme.Kind.COMMAND : Lexeme.Kind.OPEN_STRING;
  }

  private static Lexeme.Kind kind(Token token) {
    return switch (token) {
      case Token.Literal literal when literal.value() instanceof StringValue -> Lexeme.Kind.STRING;
      case Token.Literal number -> Lexeme.Kind.NUMBER;
      case Token.Word word when CONSTANTS.contains(word.text().text()) -> Lexeme.Kind.KEYWORD;
      case Token.Word word -> Lexeme.Kind.NAME;
      case Token.ShellCommand command -> Lexeme.Kind.COMMAND;
      case Token.Mark mark -> Lexeme.Kind.SYMBOL;
      case Token.End end -> throw new IllegalStateException("the end is no part of a text");
    };
  }

  /** Adds a part, and before it what the lexer has skipped, if that is more than white space. */
  private void add(Lexeme.Kind kind, int from, int to) {
    String skipped = text.substring(charAt[end], charAt[from]);
    if (!skipped.isBlank()) {
      lexemes.add(new Lexeme(Lexeme.Kind.COMMENT, charAt[end], charAt[from]));
    }
    if (!text.substring(charAt[from], charAt[to]).isBlank()) {
      lexemes.add(new Lexeme(kind, charAt[from], charAt[to]));
    }
    end = to;
  }
}
