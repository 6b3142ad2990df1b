// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A part of a program that has a value. */
public sealed interface Expression {
  /** The text that it came from. */
  Span span();

  /** The values that have a word of their own. */
  enum Word {
    NONE,
    TRUE,
    FALSE,
    INF,
    NAN,
    ELLIPSIS
  }

  /** One of the words for values. */
  record Constant(Word word, Span span) implements Expression {}

  /** A whole number. */
  record IntegerLiteral(BigInteger value, Span span) implements Expression {}

  /** A binary64 number. */
  record FloatLiteral(double value, Span span) implements Expression {}

  /** An imaginary number. */
  record ImaginaryLiteral(double value, Span span) implements Expression {}

  /** A text; escapes are resolved. */
  record TextLiteral(String value, Span span) implements Expression {}

  /** A regular expression; its escapes are not resolved. */
  record RegexLiteral(String pattern, Span span) implements Expression {}

  /** A variable. */
  record Name(String name, Span span) implements Expression {}

  /** All elements of an iterable, in a list of elements, arguments or targets. */
  record Star(Expression value, Span span) implements Expression {}

  /** A tuple; as a target, unpacking. */
  record TupleDisplay(List<Expression> elements, Span span) implements Expression {}

  /** A list. */
  record ListDisplay(List<Expression> elements, Span span) implements Expression {}

  /** A set. */
  record SetDisplay(List<Expression> elements, Span span) implements Expression {}

  /** A dictionary: as many keys as values. */
  record DictDisplay(List<Expression> keys, List<Expression> values, Span span)
      implements Expression {}

  /** {@code target.name}. */
  record Attribute(Expression target, String name, Span span) implements Expression {}

  /** {@code target[index, ...]}. */
  record Index(Expression target, List<Expression> indices, Span span) implements Expression {}

  /** {@code start:end:step} in an index; a missing part is none. */
  record Slice(Expression start, Expression end, Expression step, Span span)
      implements Expression {}

  /** {@code callee(argument, ...)}. */
  record Call(Expression callee, List<Expression> arguments, Span span) implements Expression {}

  /** One of the prefix operators {@code + - ~ ! ?}. */
  record Prefix(String operator, Expression operand, Span span) implements Expression {}

  /** An operator with a value on both sides that evaluates both, among them {@code as}. */
  record Binary(String operator, Expression left, Expression right, Span span)
      implements Expression {}

  /** A chain of comparisons: one more operand than there are operators. */
  record Comparison(List<String> operators, List<Expression> operands, Span span)
      implements Expression {}

  /** {@code &&}. */
  record And(Expression left, Expression right, Span span) implements Expression {}

  /** {@code ||}. */
  record Or(Expression left, Expression right, Span span) implements Expression {}

  /** {@code ??}: the right side if the left throws. */
  record Fallback(Expression left, Expression right, Span span) implements Expression {}

  /** {@code value if condition else otherwise}. */
  record Conditional(
      Expression condition, Expression value, Optional<Expression> otherwise, Span span)
      implements Expression {}

  /** {@code target = value}. */
  record Assign(Expression target, Expression value, Span span) implements Expression {}

  /** {@code target += value} and its like; the operator is without the equals sign. */
  record Update(String operator, Expression target, Expression value, Span span)
      implements Expression {}

  /** {@code target++} or {@code target--}: the value is the one before. */
  record PostfixUpdate(String operator, Expression target, Span span) implements Expression {}

  /**
   * A function.
   *
   * @param name what it is called; empty if it has no name of its own
   * @param lambda whether it was written with an arrow
   * @param signature its name and parameters, as it shows itself
   * @param parameters what it takes
   * @param body what it does
   * @param locals the names that are assigned in it, parameters first
   */
  record Function(
      Optional<String> name,
      boolean lambda,
      String signature,
      List<Parameter> parameters,
      Statement body,
      List<String> locals,
      Span span)
      implements Expression {}

  /**
   * A parameter.
   *
   * @param rest whether it takes all arguments that the others leave
   * @param initial the default
   */
  record Parameter(String name, boolean rest, Optional<Expression> initial) {}

  /** A type. Its body is a frame whose names become the type's attributes. */
  record TypeDefinition(
      Optional<String> name,
      Optional<Expression> base,
      Statement body,
      List<String> locals,
      Span span)
      implements Expression {}

  /** An enum type; a member without a value is one more than the member before. */
  record EnumDefinition(Optional<String> name, List<Member> members, Span span)
      implements Expression {}

  /** A member of an enum. */
  record Member(String name, Optional<Expression> value, Span span) {}
}
