// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that are assigned in each body around the place that is read, and its loops. */
final class Locals {
  private static final class Body {
    final Set<String> names = new LinkedHashSet<>();
    int loops;
  }

  private final TokenCursor cursor;
  private final Deque<Body> bodies = new ArrayDeque<>();

  Locals(TokenCursor cursor) {
    this.cursor = cursor;
  }

  void open() {
    bodies.push(new Body());
  }

  List<String> close() {
    return List.copyOf(bodies.pop().names);
  }

  void declare(String name) {
    bodies.element().names.add(name);
  }

  void enterLoop() {
    bodies.element().loops++;
  }

  void leaveLoop() {
    bodies.element().loops--;
  }

  boolean inLoop() {
    return bodies.element().loops > 0;
  }

  /** Declares the names in a target, which must be one that can be assigned to. */
  void declareTarget(Expression target) throws SyntaxFault {
    if (target instanceof Expression.Name name) {
      declare(name.name());
    } else if (target instanceof Expression.TupleDisplay tuple) {
      declareAll(tuple);
    } else if (!(target instanceof Expression.Attribute || target instanceof Expression.Index)) {
      throw cursor.fault("Can't assign to the left hand side", target.span());
    }
  }

  private void declareAll(Expression.TupleDisplay tuple) throws SyntaxFault {
    boolean starred = false;
    for (Expression element : tuple.elements()) {
      if (element instanceof Expression.Star star) {
        if (starred) {
          throw cursor.fault("May only have one '*' target per assignment", star.span());
        }
        starred = true;
        declareTarget(star.value());
      } else {
        declareTarget(element);
      }
    }
  }
}
