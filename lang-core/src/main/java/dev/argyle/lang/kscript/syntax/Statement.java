// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import java.util.List;
import java.util.Optional;

/** A part of a program that is done. */
public sealed interface Statement {
  /** The text that it came from. */
  Span span();

  /** Several, one after the other. */
  record Block(List<Statement> statements, Span span) implements Statement {}

  /** An expression that is evaluated for what it does. */
  record Evaluation(Expression expression, Span span) implements Statement {}

  /** {@code import a.b}. */
  record Import(List<String> path, Span span) implements Statement {}

  /** {@code ret}. */
  record Return(Optional<Expression> value, Span span) implements Statement {}

  /** {@code throw}. */
  record Throw(Expression exception, Span span) implements Statement {}

  /** {@code assert}; the text is the condition as it was written. */
  record Assertion(Expression condition, String text, Span span) implements Statement {}

  /** {@code break}. */
  record Break(Span span) implements Statement {}

  /** {@code cont}. */
  record Continue(Span span) implements Statement {}

  /** {@code if}; an {@code elif} is an If in otherwise. */
  record If(Expression condition, Statement body, Optional<Statement> otherwise, Span span)
      implements Statement {}

  /** {@code while}; otherwise is done if the body was never entered. */
  record While(Expression condition, Statement body, Optional<Statement> otherwise, Span span)
      implements Statement {}

  /** {@code for}; otherwise is done if the body was never entered. */
  record For(
      Expression target,
      Expression iterable,
      Statement body,
      Optional<Statement> otherwise,
      Span span)
      implements Statement {}

  /** {@code try}. */
  record Try(Statement body, List<Handler> handlers, Optional<Statement> last, Span span)
      implements Statement {}

  /**
   * {@code catch}.
   *
   * @param types an expression for a type or a tuple of types; any exception if empty
   * @param target where the exception is put
   */
  record Handler(
      Optional<Expression> types, Optional<Expression> target, Statement body, Span span) {}
}
