// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Comparison;
import dev.argyle.lang.kscript.types.Comparisons;
import dev.argyle.lang.kscript.types.Elements;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.Thrown;

/** Comparisons, one or in a chain. */
final class ComparisonNodes {
  private ComparisonNodes() {}

  /** One of the six that compare. */
  static final class Single extends Node {
    private final Comparison operator;
    private final Node left;
    private final Node right;
    private final Place place;

    Single(Comparison operator, Node left, Node right, Place place) {
      this.operator = operator;
      this.left = left;
      this.right = right;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      Object a = left.run(frame);
      Object b = right.run(frame);
      if (a instanceof Long x && b instanceof Long y) {
        return compare(x, y);
      }
      return general(a, b);
    }

    @Override
    boolean test(Frame frame) {
      Object a = left.run(frame);
      Object b = right.run(frame);
      if (a instanceof Long x && b instanceof Long y) {
        return compare(x, y);
      }
      return Comparisons.truth(general(a, b));
    }

    private boolean compare(long x, long y) {
      return switch (operator) {
        case LESS -> x < y;
        case LESS_OR_EQUAL -> x <= y;
        case GREATER -> x > y;
        case GREATER_OR_EQUAL -> x >= y;
        case EQUAL -> x == y;
        case NOT_EQUAL -> x != y;
      };
    }

    private Object general(Object a, Object b) {
      try {
        return Comparisons.compare(operator, a, b);
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }

  /** {@code in}. */
  static final class In extends Node {
    private final Node element;
    private final Node container;
    private final Place place;

    In(Node element, Node container, Place place) {
      this.element = element;
      this.container = container;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      return test(frame);
    }

    @Override
    boolean test(Frame frame) {
      Object inside = element.run(frame);
      Object outside = container.run(frame);
      try {
        return Elements.contains(outside, inside);
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }

  /** Several: true if each is true of its two neighbours. */
  static final class Chain extends Node {
    private final String[] operators;
    private final Node[] operands;
    private final Place place;

    Chain(String[] operators, Node[] operands, Place place) {
      this.operators = operators;
      this.operands = operands;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      return test(frame);
    }

    @Override
    boolean test(Frame frame) {
      Object left = operands[0].run(frame);
      for (int i = 0; i < operators.length; i++) {
        Object right = operands[i + 1].run(frame);
        if (!holds(operators[i], left, right)) {
          return false;
        }
        left = right;
      }
      return true;
    }

    private boolean holds(String operator, Object left, Object right) {
      try {
        return operator.equals("in")
            ? Elements.contains(right, left)
            : Comparisons.truth(Comparisons.compare(Comparison.of(operator), left, right));
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }
}
