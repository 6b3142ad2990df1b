// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.syntax.Expression;
import dev.argyle.lang.kscript.syntax.Program;
import dev.argyle.lang.kscript.syntax.SourceText;
import dev.argyle.lang.kscript.syntax.Span;
import dev.argyle.lang.kscript.syntax.Statement;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the nodes of statements. One builder serves a text in one run. */
final class Builder {
  private final Interpreter interpreter;
  private final SourceText source;
  private final ExpressionBuilder expressions;

  Builder(Interpreter interpreter, SourceText source) {
    this.interpreter = interpreter;
    this.source = source;
    this.expressions = new ExpressionBuilder(interpreter, this);
  }

  ExpressionBuilder expressions() {
    return expressions;
  }

  Place place(Span span) {
    return new Place(source, span);
  }

  /** The action of a program in a scope; one that is a single expression returns its value. */
  Action action(Program program, Scope scope) {
    Optional<Expression> single = program.expression();
    return single.isPresent()
        ? new SimpleActions.Return(
            expressions.node(single.get(), scope), place(single.get().span()))
        : action(program.body(), scope);
  }

  /** The action of a statement in a scope. */
  Action action(Statement statement, Scope scope) {
    if (statement instanceof Statement.Block block) {
      return block(block, scope);
    }
    if (statement instanceof Statement.Evaluation evaluation) {
      return new SimpleActions.Evaluate(
          expressions.node(evaluation.expression(), scope), place(evaluation.span()));
    }
    if (statement instanceof Statement.Return returned) {
      return new SimpleActions.Return(
          optional(returned.value(), scope),
          place(returned.value().map(Expression::span).orElse(returned.span())));
    }
    if (statement instanceof Statement.Throw thrown) {
      return new SimpleActions.Throw(
          expressions.node(thrown.exception(), scope), place(thrown.span()));
    }
    if (statement instanceof Statement.Assertion assertion) {
      return new SimpleActions.Assert(
          expressions.node(assertion.condition(), scope),
          assertion.text(),
          place(assertion.span()));
    }
    if (statement instanceof Statement.Break) {
      return new SimpleActions.Leave(Action.Completion.BREAK);
    }
    if (statement instanceof Statement.Continue) {
      return new SimpleActions.Leave(Action.Completion.CONTINUE);
    }
    if (statement instanceof Statement.Import imported) {
      return new SimpleActions.Import(
          interpreter,
          imported.path().toArray(new String[0]),
          expressions.assignments().variable(imported.path().getFirst(), scope),
          place(imported.span()));
    }
    if (statement instanceof Statement.If branch) {
      return new Branches.If(
          expressions.node(branch.condition(), scope),
          action(branch.body(), scope),
          otherwise(branch.otherwise(), scope));
    }
    if (statement instanceof Statement.While loop) {
      return new Branches.While(
          expressions.node(loop.condition(), scope),
          action(loop.body(), scope),
          otherwise(loop.otherwise(), scope));
    }
    if (statement instanceof Statement.For loop) {
      return new Branches.For(
          expressions.assignments().target(loop.target(), scope),
          expressions.node(loop.iterable(), scope),
          action(loop.body(), scope),
          otherwise(loop.otherwise(), scope),
          place(loop.iterable().span()));
    }
    return attempt((Statement.Try) statement, scope);
  }

  /** The action of an expression in a session: one that is not done for its effect shows itself. */
  Action showing(Statement.Evaluation evaluation, Scope scope) {
    boolean effect =
        switch (evaluation.expression()) {
          case Expression.Assign assign -> true;
          case Expression.Update update -> true;
          case Expression.PostfixUpdate update -> true;
          case Expression.Function function -> function.name().isPresent();
          case Expression.TypeDefinition type -> type.name().isPresent();
          case Expression.EnumDefinition definition -> definition.name().isPresent();
          default -> false;
        };
    return effect
        ? action(evaluation, scope)
        : new SimpleActions.Show(
            expressions.node(evaluation.expression(), scope),
            place(evaluation.span()),
            interpreter);
  }

  private Action block(Statement.Block block, Scope scope) {
    List<Action> actions = new ArrayList<>();
    for (Statement statement : block.statements()) {
      actions.add(action(statement, scope));
    }
    return actions.size() == 1 ? actions.getFirst() : new Block(actions.toArray(new Action[0]));
  }

  private Node optional(Optional<Expression> expression, Scope scope) {
    return expression.isPresent()
        ? expressions.node(expression.get(), scope)
        : new Variables.Fixed(Constant.NONE);
  }

  private Action otherwise(Optional<Statement> statement, Scope scope) {
    return statement.isPresent()
        ? action(statement.get(), scope)
        : new SimpleActions.Leave(Action.Completion.NORMAL);
  }

  private Action attempt(Statement.Try attempt, Scope scope) {
    List<Try.Handler> handlers = new ArrayList<>();
    for (Statement.Handler handler : attempt.handlers()) {
      handlers.add(
          new Try.Handler(
              handler.types().isPresent() ? expressions.node(handler.types().get(), scope) : null,
              handler.target().isPresent()
                  ? expressions.assignments().target(handler.target().get(), scope)
                  : null,
              action(handler.body(), scope)));
    }
    return new Try(
        action(attempt.body(), scope),
        handlers.toArray(new Try.Handler[0]),
        attempt.last().isPresent() ? action(attempt.last().get(), scope) : null);
  }
}
