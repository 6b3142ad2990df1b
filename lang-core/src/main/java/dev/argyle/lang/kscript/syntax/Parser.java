// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a program. A parser is used once, by one thread. */
public final class Parser {
  private final TokenCursor cursor;
  private final Locals locals;
  private final ExpressionParser expressions;

  private Parser(SourceText source) throws SyntaxFault {
    this.cursor = new TokenCursor(source);
    this.locals = new Locals(cursor);
    this.expressions = new ExpressionParser(cursor, locals, this);
  }

  /**
   * Reads a whole text.
   *
   * @throws SyntaxFault if it is not a program
   */
  public static Program parse(SourceText source) throws SyntaxFault {
    Parser parser = new Parser(source);
    parser.locals.open();
    Statement.Block body = parser.statements(new Span(0, 0));
    if (!parser.cursor.is(Token.Kind.END)) {
      throw parser.cursor.fault("Unexpected token", parser.cursor.peek().span());
    }
    return new Program(source, body, parser.locals.close());
  }

  /** Statements up to a closing brace or the end. */
  private Statement.Block statements(Span start) throws SyntaxFault {
    List<Statement> statements = new ArrayList<>();
    while (true) {
      while (cursor.is(Token.Kind.NEWLINE) || cursor.is(";")) {
        cursor.next();
      }
      if (cursor.is(Token.Kind.END) || cursor.is("}")) {
        return new Statement.Block(List.copyOf(statements), cursor.since(start));
      }
      statements.add(statement());
    }
  }

  private Statement statement() throws SyntaxFault {
    cursor.enter();
    Token first = cursor.peek();
    Statement statement =
        first.kind() == Token.Kind.KEYWORD ? keyword(first) : evaluation(first.span());
    cursor.leave();
    return statement;
  }

  private Statement keyword(Token first) throws SyntaxFault {
    Span start = first.span();
    cursor.next();
    switch (first.text()) {
      case "import":
        return importing(start);
      case "ret":
        return returning(start);
      case "throw":
        Expression thrown = expressions.expression();
        Span throwing = cursor.since(start);
        end();
        return new Statement.Throw(thrown, throwing);
      case "assert":
        Span asserted = cursor.peek().span();
        Expression condition = expressions.expression();
        String text = cursor.source().of(cursor.since(asserted));
        end();
        return new Statement.Assertion(condition, text, start.to(condition.span()));
      case "break", "cont":
        if (!locals.inLoop()) {
          throw cursor.fault("Unexpected '" + first.text() + "' outside of a loop", start);
        }
        end();
        return first.text().equals("break")
            ? new Statement.Break(start)
            : new Statement.Continue(start);
      case "if":
        return conditional(start);
      case "while":
        Expression whether = expressions.expression();
        Statement repeated = loopBody();
        return new Statement.While(whether, repeated, otherwise(), cursor.since(start));
      case "for":
        return iteration(start);
      case "try":
        return attempt(start);
      default:
        throw cursor.fault("Unexpected token", start);
    }
  }

  private Statement evaluation(Span start) throws SyntaxFault {
    Expression expression = expressions.expression();
    end();
    return new Statement.Evaluation(expression, start.to(expression.span()));
  }

  private Statement importing(Span start) throws SyntaxFault {
    List<String> path = new ArrayList<>();
    do {
      path.add(cursor.expectName("Expected a valid module name for 'import' statement").text());
    } while (cursor.accept("."));
    locals.declare(path.getFirst());
    Span span = cursor.since(start);
    end();
    return new Statement.Import(List.copyOf(path), span);
  }

  private Statement returning(Span start) throws SyntaxFault {
    Optional<Expression> value = isEnd() ? Optional.empty() : Optional.of(expressions.expression());
    Span span = cursor.since(start);
    end();
    return new Statement.Return(value, span);
  }

  private Statement conditional(Span start) throws SyntaxFault {
    Expression condition = expressions.expression();
    Statement body = body();
    return new Statement.If(condition, body, otherwise(), cursor.since(start));
  }

  private Statement iteration(Span start) throws SyntaxFault {
    Expression target = expressions.target();
    locals.declareTarget(target);
    cursor.expect("in", "Expected 'in' here for for-loop");
    cursor.skipNewlines();
    Expression iterable = expressions.expression();
    Statement body = loopBody();
    return new Statement.For(target, iterable, body, otherwise(), cursor.since(start));
  }

  private Statement attempt(Span start) throws SyntaxFault {
    Statement body = block();
    List<Statement.Handler> handlers = new ArrayList<>();
    while (cursor.isAfterNewlines("catch")) {
      handlers.add(handler(cursor.next().span()));
    }
    Optional<Statement> last = Optional.empty();
    if (cursor.isAfterNewlines("finally")) {
      cursor.next();
      last = Optional.of(block());
    }
    return new Statement.Try(body, List.copyOf(handlers), last, cursor.since(start));
  }

  private Statement.Handler handler(Span start) throws SyntaxFault {
    Optional<Expression> types = Optional.empty();
    if (!cursor.is("{") && !cursor.is(",") && !cursor.is("as")) {
      types = Optional.of(expressions.withoutCast());
    }
    Optional<Expression> target = Optional.empty();
    if (cursor.accept("as")) {
      Expression named = expressions.target();
      locals.declareTarget(named);
      target = Optional.of(named);
    }
    return new Statement.Handler(types, target, body(), cursor.since(start));
  }

  private Optional<Statement> otherwise() throws SyntaxFault {
    if (cursor.isAfterNewlines("elif")) {
      Span start = cursor.next().span();
      return Optional.of(conditional(start));
    }
    if (cursor.isAfterNewlines("else")) {
      cursor.next();
      return Optional.of(block());
    }
    return Optional.empty();
  }

  private Statement loopBody() throws SyntaxFault {
    locals.enterLoop();
    Statement body = body();
    locals.leaveLoop();
    return body;
  }

  /** Statements in braces, or one after a comma. */
  private Statement body() throws SyntaxFault {
    if (cursor.is("{")) {
      return braces();
    }
    if (!cursor.accept(",")) {
      throw cursor.unexpected("'{...}' block or ',' and a statement");
    }
    cursor.skipNewlines();
    return statement();
  }

  /** Statements in braces, or one. */
  private Statement block() throws SyntaxFault {
    cursor.skipNewlines();
    return cursor.is("{") ? braces() : statement();
  }

  /** Statements in braces. */
  Statement braces() throws SyntaxFault {
    Span start = cursor.expect("{", "Unexpected token, expected '{' to begin block").span();
    Statement.Block block = statements(start);
    cursor.expect("}", "Unexpected token, expected '}' to end block");
    return new Statement.Block(block.statements(), cursor.since(start));
  }

  private boolean isEnd() {
    Token token = cursor.peek();
    return token.kind() == Token.Kind.NEWLINE
        || token.kind() == Token.Kind.END
        || token.is(";")
        || token.is("}")
        || token.is(")")
        || token.is("]");
  }

  private void end() throws SyntaxFault {
    if (!isEnd()) {
      throw cursor.unexpected("';', newline, or EOF after");
    }
    if (cursor.is(Token.Kind.NEWLINE) || cursor.is(";")) {
      cursor.next();
    }
  }
}
