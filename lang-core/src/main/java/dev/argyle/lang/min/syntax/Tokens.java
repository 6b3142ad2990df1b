// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.syntax;

import dev.argyle.lang.min.value.FloatValue;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.Printer;
import dev.argyle.lang.min.value.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a text with names for what they are, for programs that look at programs. */
public final class Tokens {
  /**
   * A token.
   *
   * @param type what it is, such as {@code tkSymbol}
   * @param text how it is written
   */
  public record Named(String type, StringValue text) {}

  private static final Pattern SKIPPED =
      Pattern.compile("[ \\t\\n\\r]+|;[^\\n\\r]*[\\n\\r]?|#\\|.*?\\|#", Pattern.DOTALL);

  private final List<Named> tokens = new ArrayList<>();

  private Tokens() {}

  /** All tokens of a text, comments and white space among them, and its end. */
  public static List<Named> of(StringValue text) throws SyntaxException {
    Tokens read = new Tokens();
    Lexer lexer = new Lexer("<tokenize>", text.toBytes());
    int end = 0;
    Token token;
    do {
      token = lexer.next();
      read.addSkipped(text.slice(end, lexer.tokenStart()));
      end = lexer.offset();
      read.tokens.add(named(token, text.slice(lexer.tokenStart(), end)));
    } while (!(token instanceof Token.End));
    return read.tokens;
  }

  private void addSkipped(StringValue skipped) {
    Matcher part = SKIPPED.matcher(skipped.latin());
    while (part.find()) {
      tokens.add(new Named(skipped(part.group()), StringValue.ofLatin(part.group())));
    }
  }

  private static String skipped(String part) {
    if (part.startsWith(";")) {
      return part.startsWith(";;") ? "tkLineDocComment" : "tkLineComment";
    }
    if (part.startsWith("#")) {
      return part.startsWith("#||") ? "tkBlockDocComment" : "tkBlockComment";
    }
    return "tkSpace";
  }

  private static Named named(Token token, StringValue written) {
    return switch (token) {
      case Token.Literal literal ->
          switch (literal.value()) {
            case IntValue number -> new Named("tkInt", written);
            case FloatValue number -> new Named("tkFloat", written);
            default -> new Named("tkString", Printer.DECIMAL.quoted(literal.value()));
          };
      case Token.Word word -> new Named(word(word.text()), word.text());
      case Token.ShellCommand command ->
          new Named(
              "tkCommand", StringValue.of("[").append(command.line()).append(StringValue.of("]")));
      case Token.Mark mark -> new Named(mark(mark.mark()), written);
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
