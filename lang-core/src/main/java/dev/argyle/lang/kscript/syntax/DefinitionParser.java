// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads functions, lambdas, types and enums. */
final class DefinitionParser {
  private final TokenCursor cursor;
  private final Locals locals;
  private final ExpressionParser expressions;
  private final Parser statements;

  DefinitionParser(
      TokenCursor cursor, Locals locals, ExpressionParser expressions, Parser statements) {
    this.cursor = cursor;
    this.locals = locals;
    this.expressions = expressions;
    this.statements = statements;
  }

  /**
   * Whether a definition begins here. Its first words are also ordinary names: what follows
   * decides.
   */
  boolean isAtDefinition() {
    Token after = cursor.peek(1);
    boolean named = after.kind() == Token.Kind.NAME;
    return switch (cursor.peek().text()) {
      case "func" -> named || after.is("{") || after.is("(");
      case "type", "enum" -> named || after.is("{");
      default -> false;
    };
  }

  Expression definition() throws SyntaxFault {
    Token word = cursor.next();
    return switch (word.text()) {
      case "func" -> function(word.span());
      case "type" -> type(word.span());
      default -> enumeration(word.span());
    };
  }

  private Optional<String> name() {
    if (!cursor.is(Token.Kind.NAME)) {
      return Optional.empty();
    }
    String name = cursor.next().text();
    locals.declare(name);
    return Optional.of(name);
  }

  private Expression function(Span start) throws SyntaxFault {
    Optional<String> name = name();
    List<Expression.Parameter> parameters = List.of();
    if (cursor.accept("(")) {
      parameters = parameters(expressions.elements(")", "parameters after this"));
    }
    cursor.skipNewlines();
    locals.open();
    declare(parameters);
    Statement body = statements.braces();
    return new Expression.Function(
        name,
        false,
        signature(name.orElse("<anon-func>"), parameters),
        parameters,
        body,
        locals.close(),
        cursor.since(start));
  }

  Expression lambda(List<Expression.Parameter> parameters, Span start) throws SyntaxFault {
    cursor.expect("->");
    cursor.skipNewlines();
    locals.open();
    declare(parameters);
    Expression value = expressions.expression();
    return new Expression.Function(
        Optional.empty(),
        true,
        signature("<lambda>", parameters),
        parameters,
        new Statement.Return(Optional.of(value), value.span()),
        locals.close(),
        start.to(value.span()));
  }

  private void declare(List<Expression.Parameter> parameters) {
    for (Expression.Parameter parameter : parameters) {
      locals.declare(parameter.name());
    }
  }

  /** Parameters, read as the elements of a tuple: names, assignments and at most one star. */
  List<Expression.Parameter> parameters(List<Expression> elements) throws SyntaxFault {
    List<Expression.Parameter> parameters = new ArrayList<>();
    boolean rest = false;
    boolean initial = false;
    for (Expression element : elements) {
      Expression.Parameter parameter = parameter(element);
      for (Expression.Parameter before : parameters) {
        if (before.name().equals(parameter.name())) {
          throw cursor.fault("Parameter '" + parameter.name() + "' is given twice", element.span());
        }
      }
      if (rest && parameter.rest()) {
        throw cursor.fault(
            "Given multiple '*' parameters; there may only be one in a 'func' definition",
            element.span());
      }
      rest |= parameter.rest();
      if (initial && parameter.initial().isEmpty() && !parameter.rest()) {
        throw cursor.fault("Given normal parameter after default parameter", element.span());
      }
      initial |= parameter.initial().isPresent();
      if (rest && initial) {
        throw cursor.fault(
            "Given '*' parameters and default parameters (may not have both)", element.span());
      }
      parameters.add(parameter);
    }
    return List.copyOf(parameters);
  }

  private Expression.Parameter parameter(Expression element) throws SyntaxFault {
    if (element instanceof Expression.Name name) {
      return new Expression.Parameter(name.name(), false, Optional.empty());
    }
    if (element instanceof Expression.Star(Expression.Name name, Span _)) {
      return new Expression.Parameter(name.name(), true, Optional.empty());
    }
    if (element instanceof Expression.Assign(Expression.Name name, Expression value, Span _)) {
      return new Expression.Parameter(name.name(), false, Optional.of(value));
    }
    throw cursor.fault("Invalid parameter, expected a name", element.span());
  }

  private String signature(String name, List<Expression.Parameter> parameters) {
    StringBuilder text = new StringBuilder(name).append('(');
    String separator = "";
    for (Expression.Parameter parameter : parameters) {
      text.append(separator).append(parameter.rest() ? "*" : "").append(parameter.name());
      if (parameter.initial().isPresent()) {
        text.append('=').append(cursor.source().of(parameter.initial().get().span()));
      }
      separator = ", ";
    }
    return text.append(')').toString();
  }

  private Expression type(Span start) throws SyntaxFault {
    boolean anonymous = cursor.peek().text().equals("extends") && !cursor.peek(1).is("{");
    Optional<String> name = anonymous ? Optional.empty() : name();
    Optional<Expression> base = Optional.empty();
    if (cursor.is(Token.Kind.NAME) && cursor.peek().text().equals("extends")) {
      cursor.next();
      base = Optional.of(expressions.conditional());
    }
    cursor.skipNewlines();
    locals.open();
    Statement body = statements.braces();
    return new Expression.TypeDefinition(name, base, body, locals.close(), cursor.since(start));
  }

  private Expression enumeration(Span start) throws SyntaxFault {
    Optional<String> name = name();
    cursor.expect("{");
    List<Expression.Member> members = new ArrayList<>();
    cursor.skipNewlines();
    while (!cursor.accept("}")) {
      Token member = cursor.expectName("Expected a name for a member of an enum");
      Optional<Expression> value = Optional.empty();
      if (cursor.accept("=")) {
        cursor.skipNewlines();
        value = Optional.of(expressions.expression());
      }
      members.add(new Expression.Member(member.text(), value, cursor.since(member.span())));
      cursor.skipNewlines();
      if (!cursor.is("}")) {
        cursor.expect(",");
        cursor.skipNewlines();
      }
    }
    return new Expression.EnumDefinition(name, List.copyOf(members), cursor.since(start));
  }
}
