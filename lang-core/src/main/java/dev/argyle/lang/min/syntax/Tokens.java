// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.syntax;

import dev.argyle.lang.min.value.FloatValue;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.Printer;
import dev.argyle.lang.min.value.StringValue;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a text with names for what they are, for programs that look at programs. */
public final class Tokens {
  /**
   * A token.
   *
   * @param type what it is, such as {@code tkSymbol}
   * @param text how it is written
   */
  public record Named(String type, StringValue text) {}

  private Tokens() {}

  /** All tokens of a text, without comments and white space, and its end. */
  public static List<Named> of(StringValue text) throws SyntaxException {
    Lexer lexer = new Lexer("<tokenize>", text.toBytes());
    List<Named> tokens = new ArrayList<>();
    Token token = lexer.next();
    for (; !(token instanceof Token.End); token = lexer.next()) {
      tokens.add(named(token));
    }
    tokens.add(named(token));
    return tokens;
  }

  private static Named named(Token token) {
    return switch (token) {
      case Token.Literal literal ->
          new Named(
              switch (literal.value()) {
                case IntValue number -> "tkInt";
                case FloatValue number -> "tkFloat";
                default -> "tkString";
              },
              Printer.DECIMAL.quoted(literal.value()));
      case Token.Word word -> new Named(word(word.text()), word.text());
      case Token.ShellCommand command ->
          new Named(
              "tkCommand", StringValue.of("[").append(command.line()).append(StringValue.of("]")));
      case Token.Mark mark -> new Named(mark(mark.mark()), StringValue.of("" + mark.mark()));
      case Token.End end -> new Named("tkEof", StringValue.EMPTY);
    };
  }

  private static String word(StringValue word) {
    String text = word.text();
    return switch (text) {
      case "null" -> "tkNull";
      case "true" -> "tkTrue";
      case "false" -> "tkFalse";
      default -> "tkSymbol";
    };
  }

  private static String mark(char mark) {
    return switch (mark) {
      case '(' -> "tkBracketLe";
      case ')' -> "tkBracketRi";
      case '{' -> "tkBraceLe";
      case '}' -> "tkBraceRi";
      default -> "tkSqBracketRi";
    };
  }
}
