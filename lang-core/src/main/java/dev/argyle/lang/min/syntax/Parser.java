// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.syntax;

import dev.argyle.lang.Position;
import dev.argyle.lang.Source;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.NullValue;
import dev.argyle.lang.min.value.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a program item by item. */
public final class Parser {
  /** Deeper than any program that people write, and safe on a small Java stack. */
  private static final int DEEPEST = 2_000;

  private static final StringValue NULL = StringValue.of("null");
  private static final StringValue TRUE = StringValue.of("true");
  private static final StringValue FALSE = StringValue.of("false");

  /** The words behind which a comment documents what they define. */
  private static final Set<StringValue> DEFINING =
      Set.of(StringValue.of("::"), StringValue.of("operator"));

  private final Lexer lexer;

  public Parser(Source source) {
    this.lexer = new Lexer(source.name(), source.bytes());
  }

  /**
   * The next item of the outermost level; empty at the end of the text.
   *
   * @throws SyntaxException if what follows is no item; reading on makes no sense then
   */
  public Optional<Item> next() throws SyntaxException {
    Token token = lexer.next();
    return token instanceof Token.End ? Optional.empty() : Optional.of(item(token, 0));
  }

  private Item item(Token token, int depth) throws SyntaxException {
    if (depth > DEEPEST) {
      throw new SyntaxException(
          "quotations are nested more than " + DEEPEST + " deep", token.position());
    }
    if (token instanceof Token.Literal literal) {
      return new Item.Literal(literal.value());
    }
    if (token instanceof Token.Word word) {
      return word(word);
    }
    if (token instanceof Token.ShellCommand command) {
      return new Item.ShellCommand(command.line());
    }
    if (token instanceof Token.Mark mark && mark.mark() == '(') {
      return sequence(mark.position(), depth);
    }
    if (token instanceof Token.Mark mark && mark.mark() == '{') {
      return braces(mark.position(), depth);
    }
    if (token instanceof Token.Mark mark) {
      throw new SyntaxException("unexpected " + mark.mark(), mark.position());
    }
    throw new SyntaxException("unexpected end of the text", token.position());
  }

  private Item word(Token.Word word) throws SyntaxException {
    StringValue text = word.text();
    if (text.equals(NULL)) {
      return new Item.Literal(NullValue.NULL_VALUE);
    }
    if (text.equals(TRUE) || text.equals(FALSE)) {
      return new Item.Literal(BoolValue.of(text.equals(TRUE)));
    }
    StringValue documentation = DEFINING.contains(text) ? lexer.documentation() : StringValue.EMPTY;
    return new Item.Word(text, word.position(), documentation);
  }

  private Item sequence(Position start, int depth) throws SyntaxException {
    List<Item> items = new ArrayList<>();
    while (true) {
      Token token = lexer.next();
      if (isMark(token, ')')) {
        return new Item.Sequence(items);
      }
      if (token instanceof Token.End) {
        throw SyntaxException.unfinished("this quotation has no closing )", start);
      }
      items.add(item(token, depth + 1));
    }
  }

  private Item braces(Position start, int depth) throws SyntaxException {
    List<Item.Entry> entries = new ArrayList<>();
    while (true) {
      Token token = content(start);
      if (isMark(token, '}')) {
        return new Item.Braces(entries);
      }
      Item value = item(token, depth + 1);
      Token next = content(start);
      if (isMark(next, '}')) {
        throw new SyntaxException("Invalid dictionary", next.position());
      }
      entries.add(new Item.Entry(value, key(next, depth)));
    }
  }

  private Token content(Position start) throws SyntaxException {
    Token token = lexer.next();
    if (token instanceof Token.End) {
      throw SyntaxException.unfinished("this dictionary has no closing }", start);
    }
    return token;
  }

  private StringValue key(Token token, int depth) throws SyntaxException {
    if (token instanceof Token.Word word && word.text().length() > 1 && word.text().at(0) == ':') {
      StringValue key = word.text().slice(1, word.text().length());
      boolean string = key.length() > 1 && key.at(0) == '"' && key.at(key.length() - 1) == '"';
      return string ? key.slice(1, key.length() - 1) : key;
    }
    int start = lexer.tokenStart();
    item(token, depth + 1);
    throw new SyntaxException("Invalid dictionary key: " + lexer.textFrom(start), token.position());
  }

  private static boolean isMark(Token token, char mark) {
    return token instanceof Token.Mark found && found.mark() == mark;
  }
}
