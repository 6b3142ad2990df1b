// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.syntax.Expression;
import dev.argyle.lang.kscript.types.Operator;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.Str;

/** Builds what assigns: targets, and the nodes of assignments and updates. */
final class AssignmentBuilder {
  private final Builder statements;
  private final ExpressionBuilder expressions;

  AssignmentBuilder(Builder statements, ExpressionBuilder expressions) {
    this.statements = statements;
    this.expressions = expressions;
  }

  /** The target of a variable in a scope. */
  Target variable(String name, Scope scope) {
    return scope.hasSlots() ? new Target.Local(scope.slot(name)) : new Target.Named(name);
  }

  /** The target of an expression that can be assigned to. */
  Target target(Expression expression, Scope scope) {
    if (expression instanceof Expression.Name name) {
      return variable(name.name(), scope);
    }
    if (expression instanceof Expression.Attribute attribute) {
      return new Target.Attribute(
          expressions.node(attribute.target(), scope),
          Str.of(attribute.name()),
          statements.place(attribute.span()));
    }
    if (expression instanceof Expression.Index index) {
      return new Target.Element(
          expressions.node(index.target(), scope),
          expressions.spread(index.indices(), scope),
          statements.place(index.span()));
    }
    if (expression instanceof Expression.TupleDisplay tuple) {
      return unpacking(tuple, scope);
    }
    throw new IllegalStateException("not a target: " + expression);
  }

  private Target unpacking(Expression.TupleDisplay tuple, Scope scope) {
    Target[] targets = new Target[tuple.elements().size()];
    int starred = -1;
    for (int i = 0; i < targets.length; i++) {
      Expression element = tuple.elements().get(i);
      if (element instanceof Expression.Star star) {
        starred = i;
        element = star.value();
      }
      targets[i] = target(element, scope);
    }
    return new Target.Unpacking(targets, starred);
  }

  /** The node of an assignment. */
  Node assign(Expression.Assign assign, Scope scope) {
    if (assign.target() instanceof Expression.Index index) {
      return new AccessNodes.AssignElement(
          expressions.node(index.target(), scope),
          expressions.spread(index.indices(), scope),
          expressions.node(assign.value(), scope),
          statements.place(assign.span()));
    }
    return new AccessNodes.Assign(
        target(assign.target(), scope), expressions.node(assign.value(), scope));
  }

  /** The node of an operator with an assignment. */
  Node update(Expression.Update update, Scope scope) {
    return update(
        update.target(),
        Operator.of(update.operator()),
        expressions.node(update.value(), scope),
        false,
        statements.place(update.span()),
        scope);
  }

  /** The node of an increment after its operand. */
  Node updateAfter(Expression.PostfixUpdate update, Scope scope) {
    return update(
        update.target(),
        Operator.of(update.operator()),
        new Variables.Fixed(1L),
        true,
        statements.place(update.span()),
        scope);
  }

  private Node update(
      Expression target, Operator operator, Node value, boolean before, Place place, Scope scope) {
    if (target instanceof Expression.Attribute attribute) {
      return new AccessNodes.UpdateAttribute(
          expressions.node(attribute.target(), scope),
          Str.of(attribute.name()),
          operator,
          value,
          before,
          place);
    }
    if (target instanceof Expression.Index index) {
      return new AccessNodes.UpdateElement(
          expressions.node(index.target(), scope),
          expressions.spread(index.indices(), scope),
          operator,
          value,
          before,
          place);
    }
    Node read = expressions.node(target, scope);
    return before
        ? new AccessNodes.UpdateAfter(read, operator, target(target, scope), place)
        : new AccessNodes.Assign(
            target(target, scope), Operations.of(operator, read, value, place));
  }
}
