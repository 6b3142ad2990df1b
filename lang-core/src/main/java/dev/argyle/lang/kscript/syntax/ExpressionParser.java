// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads expressions: operators by their precedence, and what follows an atom. */
final class ExpressionParser {
  private static final int OR = 3;
  private static final int AND = 4;
  private static final int COMPARISON = 5;
  private static final int ABOVE_CAST = 7;

  private final TokenCursor cursor;
  private final Locals locals;
  private final AtomParser atoms;

  ExpressionParser(TokenCursor cursor, Locals locals, Parser statements) {
    this.cursor = cursor;
    this.locals = locals;
    this.atoms = new AtomParser(cursor, locals, this, statements);
  }

  /** A whole expression, with assignment. */
  Expression expression() throws SyntaxFault {
    cursor.enter();
    Expression left = conditional();
    Token token = cursor.peek();
    if (token.is("=")) {
      locals.declareTarget(left);
      Expression value = rightSide();
      left = new Expression.Assign(left, value, left.span().to(value.span()));
    } else if (token.kind() == Token.Kind.SYMBOL && isUpdate(token.text())) {
      if (left instanceof Expression.TupleDisplay) {
        throw cursor.fault("Can't do augmented assignment to tuple", left.span());
      }
      locals.declareTarget(left);
      String operator = token.text().substring(0, token.text().length() - 1);
      Expression value = rightSide();
      left = new Expression.Update(operator, left, value, left.span().to(value.span()));
    }
    cursor.leave();
    return left;
  }

  private Expression rightSide() throws SyntaxFault {
    cursor.next();
    cursor.skipNewlines();
    return expression();
  }

  private static boolean isUpdate(String symbol) {
    return switch (symbol) {
      case "+=", "-=", "*=", "@=", "/=", "//=", "%=", "**=", "<<=", ">>=", "|=", "^=", "&=" -> true;
      default -> false;
    };
  }

  /** An expression that ends before {@code as}. */
  Expression withoutCast() throws SyntaxFault {
    return operators(ABOVE_CAST);
  }

  /** What can stand left of {@code in} or after {@code as} in a statement. */
  Expression target() throws SyntaxFault {
    return postfix();
  }

  Expression conditional() throws SyntaxFault {
    Expression value = fallback();
    if (!cursor.accept("if")) {
      return value;
    }
    Expression condition = fallback();
    Optional<Expression> otherwise = Optional.empty();
    if (cursor.accept("else")) {
      cursor.skipNewlines();
      otherwise = Optional.of(conditional());
    }
    return new Expression.Conditional(condition, value, otherwise, cursor.since(value.span()));
  }

  private Expression fallback() throws SyntaxFault {
    Expression left = operators(OR);
    while (cursor.accept("??")) {
      cursor.skipNewlines();
      Expression right = operators(OR);
      left = new Expression.Fallback(left, right, left.span().to(right.span()));
    }
    return left;
  }

  /** Operators that bind at least as tightly as the given level. */
  private Expression operators(int loosest) throws SyntaxFault {
    Expression left = power();
    for (int level = level(cursor.peek()); level >= loosest; level = level(cursor.peek())) {
      left = level == COMPARISON ? comparison(left) : binary(left, level);
    }
    return left;
  }

  private Expression binary(Expression left, int level) throws SyntaxFault {
    String operator = cursor.next().text();
    cursor.skipNewlines();
    Expression right = operators(level + 1);
    Span span = left.span().to(right.span());
    return switch (level) {
      case OR -> new Expression.Or(left, right, span);
      case AND -> new Expression.And(left, right, span);
      default -> new Expression.Binary(operator, left, right, span);
    };
  }

  private Expression comparison(Expression first) throws SyntaxFault {
    List<String> operators = new ArrayList<>();
    List<Expression> operands = new ArrayList<>(List.of(first));
    while (level(cursor.peek()) == COMPARISON) {
      operators.add(cursor.next().text());
      cursor.skipNewlines();
      operands.add(operators(COMPARISON + 1));
    }
    return new Expression.Comparison(
        List.copyOf(operators), List.copyOf(operands), cursor.since(first.span()));
  }

  private static int level(Token token) {
    if (token.kind() != Token.Kind.SYMBOL && token.kind() != Token.Kind.KEYWORD) {
      return -1;
    }
    return switch (token.text()) {
      case "||" -> OR;
      case "&&" -> AND;
      case "<", "<=", ">", ">=", "==", "!=", "in" -> COMPARISON;
      case "as" -> 6;
      case "|" -> ABOVE_CAST;
      case "^" -> 8;
      case "&" -> 9;
      case "<<", ">>" -> 10;
      case "+", "-" -> 11;
      case "*", "@", "/", "//", "%" -> 12;
      default -> -1;
    };
  }

  private Expression power() throws SyntaxFault {
    cursor.enter();
    Expression base = prefix();
    if (cursor.accept("**")) {
      cursor.skipNewlines();
      Expression exponent = power();
      base = new Expression.Binary("**", base, exponent, base.span().to(exponent.span()));
    }
    cursor.leave();
    return base;
  }

  private Expression prefix() throws SyntaxFault {
    Token token = cursor.peek();
    if (token.kind() != Token.Kind.SYMBOL) {
      return postfix();
    }
    switch (token.text()) {
      case "++", "--" -> {
        Expression target = operand();
        locals.declareTarget(target);
        Expression one = new Expression.IntegerLiteral(BigInteger.ONE, token.span());
        return new Expression.Update(
            token.text().substring(1), target, one, token.span().to(target.span()));
      }
      case "+", "-", "~", "!", "?" -> {
        Expression operand = operand();
        return new Expression.Prefix(token.text(), operand, token.span().to(operand.span()));
      }
      default -> {
        return postfix();
      }
    }
  }

  private Expression operand() throws SyntaxFault {
    cursor.enter();
    cursor.next();
    cursor.skipNewlines();
    Expression operand = prefix();
    cursor.leave();
    return operand;
  }

  private Expression postfix() throws SyntaxFault {
    Span start = cursor.peek().span();
    Expression left = atoms.atom();
    while (cursor.is(Token.Kind.SYMBOL)) {
      switch (cursor.peek().text()) {
        case "." -> {
          cursor.next();
          String name =
              cursor.expectName("Expected a valid name after '.' for attribute reference").text();
          left = new Expression.Attribute(left, name, cursor.since(start));
        }
        case "(" -> {
          cursor.next();
          List<Expression> arguments = elements(")", "function call after this");
          left = new Expression.Call(left, arguments, cursor.since(start));
        }
        case "[" -> {
          cursor.next();
          List<Expression> indices = indices();
          left = new Expression.Index(left, indices, cursor.since(start));
        }
        case "++", "--" -> {
          locals.declareTarget(left);
          String operator = cursor.next().text().substring(1);
          left = new Expression.PostfixUpdate(operator, left, cursor.since(start));
        }
        default -> {
          return left;
        }
      }
    }
    return left;
  }

  /**
   * Expressions with commas between them, up to and with the closing symbol.
   *
   * @param what what it closes, for the message if it is missing
   */
  List<Expression> elements(String close, String what) throws SyntaxFault {
    List<Expression> elements = new ArrayList<>();
    cursor.skipNewlines();
    while (!cursor.accept(close)) {
      elements.add(element());
      cursor.skipNewlines();
      if (!cursor.is(close)) {
        cursor.expect(",", "Expected '" + close + "' to end " + what);
        cursor.skipNewlines();
      }
    }
    return List.copyOf(elements);
  }

  /** An expression, or a star and an expression. */
  Expression element() throws SyntaxFault {
    Token token = cursor.peek();
    if (!token.is("*")) {
      return expression();
    }
    cursor.next();
    Expression value = expression();
    return new Expression.Star(value, token.span().to(value.span()));
  }

  private List<Expression> indices() throws SyntaxFault {
    List<Expression> indices = new ArrayList<>();
    cursor.skipNewlines();
    while (!cursor.accept("]")) {
      indices.add(index());
      cursor.skipNewlines();
      if (!cursor.is("]")) {
        cursor.expect(",");
        cursor.skipNewlines();
      }
    }
    return List.copyOf(indices);
  }

  private Expression index() throws SyntaxFault {
    Span start = cursor.peek().span();
    Expression first = cursor.is(":") ? none(start) : element();
    cursor.skipNewlines();
    if (!cursor.accept(":")) {
      return first;
    }
    Expression end = slicePart();
    Expression step = cursor.accept(":") ? slicePart() : none(start);
    return new Expression.Slice(first, end, step, cursor.since(start));
  }

  private Expression slicePart() throws SyntaxFault {
    cursor.skipNewlines();
    Token token = cursor.peek();
    if (token.is(":") || token.is("]") || token.is(",")) {
      return none(token.span());
    }
    Expression part = expression();
    cursor.skipNewlines();
    return part;
  }

  private static Expression none(Span span) {
    return new Expression.Constant(Expression.Word.NONE, span);
  }
}
