// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what operators stand between: names, literals, displays and definitions. */
final class AtomParser {
  private final TokenCursor cursor;
  private final Locals locals;
  private final ExpressionParser expressions;
  private final DefinitionParser definitions;

  AtomParser(TokenCursor cursor, Locals locals, ExpressionParser expressions, Parser statements) {
    this.cursor = cursor;
    this.locals = locals;
    this.expressions = expressions;
    this.definitions = new DefinitionParser(cursor, locals, expressions, statements);
  }

  Expression atom() throws SyntaxFault {
    Token token = cursor.peek();
    Span span = token.span();
    switch (token.kind()) {
      case NAME -> {
        return name();
      }
      case INTEGER -> {
        cursor.next();
        return new Expression.IntegerLiteral(Numerals.integer(number(token)), span);
      }
      case FLOAT -> {
        cursor.next();
        return new Expression.FloatLiteral(Numerals.real(number(token)), span);
      }
      case IMAGINARY -> {
        cursor.next();
        return new Expression.ImaginaryLiteral(Numerals.real(number(token)), span);
      }
      case TEXT -> {
        cursor.next();
        return new Expression.TextLiteral(token.text(), span);
      }
      case REGEX -> {
        cursor.next();
        return new Expression.RegexLiteral(token.text(), span);
      }
      case SYMBOL -> {
        return symbol(token);
      }
      default -> throw cursor.fault("Unexpected token", span);
    }
  }

  private String number(Token token) throws SyntaxFault {
    String text = token.text();
    int base = Numerals.base(text);
    String bare = Numerals.withoutPrefix(text, base);
    if (bare.isEmpty() || bare.equals(".")) {
      throw cursor.fault("Expected digits", token.span());
    }
    return text;
  }

  private Expression symbol(Token token) throws SyntaxFault {
    switch (token.text()) {
      case "(" -> {
        return parentheses();
      }
      case "[" -> {
        cursor.next();
        List<Expression> elements = expressions.elements("]", "list constructor here");
        return new Expression.ListDisplay(elements, cursor.since(token.span()));
      }
      case "{" -> {
        return braces();
      }
      case "..." -> {
        cursor.next();
        return new Expression.Constant(Expression.Word.ELLIPSIS, token.span());
      }
      default -> throw cursor.fault("Unexpected token", token.span());
    }
  }

  private Expression name() throws SyntaxFault {
    if (definitions.isAtDefinition()) {
      return definitions.definition();
    }
    Token token = cursor.next();
    Span span = token.span();
    if (cursor.is("->")) {
      return definitions.lambda(
          List.of(new Expression.Parameter(token.text(), false, Optional.empty())), span);
    }
    return switch (token.text()) {
      case "none" -> new Expression.Constant(Expression.Word.NONE, span);
      case "true" -> new Expression.Constant(Expression.Word.TRUE, span);
      case "false" -> new Expression.Constant(Expression.Word.FALSE, span);
      case "inf" -> new Expression.Constant(Expression.Word.INF, span);
      case "nan" -> new Expression.Constant(Expression.Word.NAN, span);
      default -> new Expression.Name(token.text(), span);
    };
  }

  /** A tuple, an expression in parentheses, or the parameters of a lambda. */
  private Expression parentheses() throws SyntaxFault {
    Span start = cursor.next().span();
    List<Expression> elements = new ArrayList<>();
    boolean comma = false;
    cursor.skipNewlines();
    if (cursor.accept(",")) {
      comma = true;
      cursor.skipNewlines();
    }
    while (!cursor.is(")")) {
      elements.add(expressions.element());
      cursor.skipNewlines();
      if (!cursor.is(")")) {
        cursor.expect(",", "Expected ')' to end " + (comma ? "tuple" : "group") + " here");
        comma = true;
        cursor.skipNewlines();
      }
    }
    cursor.next();
    Span span = cursor.since(start);
    if (cursor.is("->")) {
      return definitions.lambda(definitions.parameters(elements), span);
    }
    return elements.size() == 1 && !comma && !(elements.getFirst() instanceof Expression.Star)
        ? elements.getFirst()
        : new Expression.TupleDisplay(List.copyOf(elements), span);
  }

  /** A dictionary or a set. */
  private Expression braces() throws SyntaxFault {
    Span start = cursor.next().span();
    cursor.skipNewlines();
    if (cursor.accept(",")) {
      cursor.skipNewlines();
    }
    if (cursor.accept("}")) {
      return new Expression.DictDisplay(List.of(), List.of(), cursor.since(start));
    }
    Expression first = expressions.element();
    cursor.skipNewlines();
    if (cursor.is(":")) {
      return dictionary(start, first);
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    if (!cursor.is("}")) {
      cursor.expect(",", "Expected '}' to end dict here");
    }
    elements.addAll(expressions.elements("}", "set here"));
    return new Expression.SetDisplay(List.copyOf(elements), cursor.since(start));
  }

  private Expression dictionary(Span start, Expression first) throws SyntaxFault {
    List<Expression> keys = new ArrayList<>(List.of(first));
    List<Expression> values = new ArrayList<>();
    while (true) {
      cursor.expect(":", "Expected ':' for keyval entry in dict constructor");
      cursor.skipNewlines();
      values.add(expressions.expression());
      cursor.skipNewlines();
      if (!cursor.is("}")) {
        cursor.expect(",", "Expected '}' to end dict here");
        cursor.skipNewlines();
      }
      if (cursor.accept("}")) {
        return new Expression.DictDisplay(
            List.copyOf(keys), List.copyOf(values), cursor.since(start));
      }
      keys.add(expressions.expression());
      cursor.skipNewlines();
    }
  }
}
