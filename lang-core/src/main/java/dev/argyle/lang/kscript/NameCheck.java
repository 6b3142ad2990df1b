// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import dev.argyle.lang.ScriptError;
import dev.argyle.lang.kscript.modules.Documentation;
import dev.argyle.lang.kscript.syntax.Expression;
import dev.argyle.lang.kscript.syntax.Program;
import dev.argyle.lang.kscript.syntax.SourceText;
import dev.argyle.lang.kscript.syntax.Statement;
import dev.argyle.lang.kscript.syntax.SyntaxFault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names that a program reads, that no body around the place assigns, and that are not built
 * in. What a program guards against such a mistake is left out: the left of {@code ??}, and what a
 * {@code try} does that catches a NameError by name.
 */
final class NameCheck {
  private final SourceText source;
  private final Set<String> builtins = Documentation.builtins();
  private final Deque<Collection<String>> bodies = new ArrayDeque<>();
  private final List<ScriptError> mistakes = new ArrayList<>();

  private NameCheck(SourceText source) {
    this.source = source;
  }

  /** The mistakes in the order of the text. */
  static List<ScriptError> mistakes(Program program) {
    NameCheck check = new NameCheck(program.source());
    check.inside(program.locals(), () -> check.statement(program.body()));
    return check.mistakes;
  }

  private void inside(List<String> locals, Runnable body) {
    bodies.push(locals);
    body.run();
    bodies.pop();
  }

  private void name(Expression.Name name) {
    boolean known =
        builtins.contains(name.name())
            || bodies.stream().anyMatch(names -> names.contains(name.name()));
    if (!known) {
      mistakes.add(
          new SyntaxFault("Unknown name: '" + name.name() + "'", source, name.span())
              .toError("NameError"));
    }
  }

  /** Looks at something that is guarded, and forgets what is wrong there. */
  private void guarded(Runnable look) {
    int before = mistakes.size();
    look.run();
    mistakes.subList(before, mistakes.size()).clear();
  }

  private void statement(Optional<Statement> statement) {
    statement.ifPresent(this::statement);
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Block block -> block.statements().forEach(this::statement);
      case Statement.Evaluation evaluation -> expression(evaluation.expression());
      case Statement.Return returned -> expression(returned.value());
      case Statement.Throw thrown -> expression(thrown.exception());
      case Statement.Assertion assertion -> expression(assertion.condition());
      case Statement.Import imported -> {}
      case Statement.Break left -> {}
      case Statement.Continue left -> {}
      case Statement.If branch -> {
        expression(branch.condition());
        statement(branch.body());
        statement(branch.otherwise());
      }
      case Statement.While loop -> {
        expression(loop.condition());
        statement(loop.body());
        statement(loop.otherwise());
      }
      case Statement.For loop -> {
        expression(loop.target());
        expression(loop.iterable());
        statement(loop.body());
        statement(loop.otherwise());
      }
      case Statement.Try attempt -> attempt(attempt);
    }
  }

  private void attempt(Statement.Try attempt) {
    if (attempt.handlers().stream().anyMatch(NameCheck::catchesNameErrors)) {
      guarded(() -> statement(attempt.body()));
    } else {
      statement(attempt.body());
    }
    for (Statement.Handler handler : attempt.handlers()) {
      expression(handler.types());
      expression(handler.target());
      statement(handler.body());
    }
    statement(attempt.last());
  }

  private static boolean catchesNameErrors(Statement.Handler handler) {
    return handler.types().map(NameCheck::isNameError).orElse(false);
  }

  private static boolean isNameError(Expression types) {
    return switch (types) {
      case Expression.Name name -> name.name().equals("NameError");
      case Expression.TupleDisplay tuple ->
          tuple.elements().stream().anyMatch(NameCheck::isNameError);
      default -> false;
    };
  }

  private void expression(Optional<Expression> expression) {
    expression.ifPresent(this::expression);
  }

  private void expressions(List<Expression> expressions) {
    expressions.forEach(this::expression);
  }

  private void expression(Expression expression) {
    switch (expression) {
      case Expression.Name name -> name(name);
      case Expression.Constant constant -> {}
      case Expression.IntegerLiteral literal -> {}
      case Expression.FloatLiteral literal -> {}
      case Expression.ImaginaryLiteral literal -> {}
      case Expression.TextLiteral literal -> {}
      case Expression.RegexLiteral literal -> {}
      case Expression.Star star -> expression(star.value());
      case Expression.TupleDisplay tuple -> expressions(tuple.elements());
      case Expression.ListDisplay list -> expressions(list.elements());
      case Expression.SetDisplay set -> expressions(set.elements());
      case Expression.DictDisplay dict -> {
        expressions(dict.keys());
        expressions(dict.values());
      }
      case Expression.Attribute attribute -> expression(attribute.target());
      case Expression.Index index -> {
        expression(index.target());
        expressions(index.indices());
      }
      case Expression.Slice slice -> expressions(List.of(slice.start(), slice.end(), slice.step()));
      case Expression.Call call -> {
        expression(call.callee());
        expressions(call.arguments());
      }
      case Expression.Prefix prefix -> expression(prefix.operand());
      case Expression.Binary binary -> expressions(List.of(binary.left(), binary.right()));
      case Expression.Comparison comparison -> expressions(comparison.operands());
      case Expression.And and -> expressions(List.of(and.left(), and.right()));
      case Expression.Or or -> expressions(List.of(or.left(), or.right()));
      case Expression.Fallback fallback -> {
        guarded(() -> expression(fallback.left()));
        expression(fallback.right());
      }
      case Expression.Conditional conditional -> {
        expressions(List.of(conditional.condition(), conditional.value()));
        expression(conditional.otherwise());
      }
      case Expression.Assign assign -> expressions(List.of(assign.target(), assign.value()));
      case Expression.Update update -> expressions(List.of(update.target(), update.value()));
      case Expression.PostfixUpdate update -> expression(update.target());
      case Expression.Function function -> {
        function.parameters().forEach(parameter -> expression(parameter.initial()));
        inside(function.locals(), () -> statement(function.body()));
      }
      case Expression.TypeDefinition type -> {
        expression(type.base());
        inside(type.locals(), () -> statement(type.body()));
      }
      case Expression.EnumDefinition definition ->
          definition.members().forEach(member -> expression(member.value()));
    }
  }
}
