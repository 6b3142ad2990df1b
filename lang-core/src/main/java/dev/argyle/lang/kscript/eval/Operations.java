// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Arithmetic;
import dev.argyle.lang.kscript.types.Calls;
import dev.argyle.lang.kscript.types.Comparisons;
import dev.argyle.lang.kscript.types.Operator;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;

/** Operators that give any value. Ints that are longs have a short way. */
final class Operations {
  private Operations() {}

  static Node of(Operator operator, Node left, Node right, Place place) {
    return switch (operator) {
      case ADD -> new Add(left, right, place);
      case SUB -> new Subtract(left, right, place);
      case MUL -> new Multiply(left, right, place);
      case MOD -> new Modulo(left, right, place);
      default -> new Other(operator, left, right, place);
    };
  }

  /** What has two operands. */
  private abstract static class Pair extends Node {
    final Node left;
    final Node right;

    Pair(Node left, Node right) {
      this.left = left;
      this.right = right;
    }
  }

  /** An operator with two operands. */
  private abstract static class Binary extends Pair {
    private final Place place;

    Binary(Node left, Node right, Place place) {
      super(left, right);
      this.place = place;
    }

    final Object apply(Operator operator, Object a, Object b) {
      try {
        return Arithmetic.apply(operator, a, b);
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }

  private static final class Add extends Binary {
    Add(Node left, Node right, Place place) {
      super(left, right, place);
    }

    @Override
    Object run(Frame frame) {
      Object a = left.run(frame);
      Object b = right.run(frame);
      if (a instanceof Long x && b instanceof Long y) {
        long sum = x + y;
        if (((x ^ sum) & (y ^ sum)) >= 0) {
          return sum;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x + y;
      } else if (a instanceof Str x && b instanceof Str y) {
        return x.append(y);
      }
      return apply(Operator.ADD, a, b);
    }
  }

  private static final class Subtract extends Binary {
    Subtract(Node left, Node right, Place place) {
      super(left, right, place);
    }

    @Override
    Object run(Frame frame) {
      Object a = left.run(frame);
      Object b = right.run(frame);
      if (a instanceof Long x && b instanceof Long y) {
        long difference = x - y;
        if (((x ^ y) & (x ^ difference)) >= 0) {
          return difference;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x - y;
      }
      return apply(Operator.SUB, a, b);
    }
  }

  private static final class Multiply extends Binary {
    Multiply(Node left, Node right, Place place) {
      super(left, right, place);
    }

    @Override
    Object run(Frame frame) {
      Object a = left.run(frame);
      Object b = right.run(frame);
      if (a instanceof Long x && b instanceof Long y) {
        long product = x * y;
        if ((int) (long) x == x && (int) (long) y == y) {
          return product;
        }
      } else if (a instanceof Double x && b instanceof Double y) {
        return x * y;
      }
      return apply(Operator.MUL, a, b);
    }
  }

  private static final class Modulo extends Binary {
    Modulo(Node left, Node right, Place place) {
      super(left, right, place);
    }

    @Override
    Object run(Frame frame) {
      Object a = left.run(frame);
      Object b = right.run(frame);
      if (a instanceof Long x && b instanceof Long y && y > 0) {
        return Math.floorMod(x, (long) y);
      }
      return apply(Operator.MOD, a, b);
    }
  }

  private static final class Other extends Binary {
    private final Operator operator;

    Other(Operator operator, Node left, Node right, Place place) {
      super(left, right, place);
      this.operator = operator;
    }

    @Override
    Object run(Frame frame) {
      return apply(operator, left.run(frame), right.run(frame));
    }
  }

  /** {@code - + ~ ?} before an operand. */
  static final class Prefix extends PlacedNode {
    private final String symbol;
    private final Node operand;

    Prefix(String symbol, Node operand, Place place) {
      super(place);
      this.symbol = symbol;
      this.operand = operand;
    }

    @Override
    Object evaluate(Frame frame) {
      Object value = operand.run(frame);
      return Arithmetic.prefix(symbol, value);
    }
  }

  /** {@code as}. */
  static final class Cast extends PlacedNode {
    private final Node value;
    private final Node type;

    Cast(Node value, Node type, Place place) {
      super(place);
      this.value = value;
      this.type = type;
    }

    @Override
    Object evaluate(Frame frame) {
      Object from = value.run(frame);
      Object to = type.run(frame);
      return Calls.call(to, from);
    }
  }

  /** {@code !}. */
  static final class Not extends Node {
    private final Node operand;

    Not(Node operand) {
      this.operand = operand;
    }

    @Override
    Object run(Frame frame) {
      return !operand.test(frame);
    }

    @Override
    boolean test(Frame frame) {
      return !operand.test(frame);
    }
  }

  /** {@code &&}: one of its operands. */
  static final class And extends Pair {
    And(Node left, Node right) {
      super(left, right);
    }

    @Override
    Object run(Frame frame) {
      Object value = left.run(frame);
      return Comparisons.truth(value) ? right.run(frame) : value;
    }

    @Override
    boolean test(Frame frame) {
      return left.test(frame) && right.test(frame);
    }
  }

  /** {@code ||}: one of its operands. */
  static final class Or extends Pair {
    Or(Node left, Node right) {
      super(left, right);
    }

    @Override
    Object run(Frame frame) {
      Object value = left.run(frame);
      return Comparisons.truth(value) ? value : right.run(frame);
    }

    @Override
    boolean test(Frame frame) {
      return left.test(frame) || right.test(frame);
    }
  }

  /** {@code ??}. */
  static final class Fallback extends Pair {
    Fallback(Node left, Node right) {
      super(left, right);
    }

    @Override
    Object run(Frame frame) {
      try {
        return left.run(frame);
      } catch (Thrown thrown) {
        return right.run(frame);
      }
    }
  }

  /** {@code value if condition else otherwise}. */
  static final class Conditional extends Node {
    private final Node condition;
    private final Node value;
    private final Node otherwise;

    Conditional(Node condition, Node value, Node otherwise) {
      this.condition = condition;
      this.value = value;
      this.otherwise = otherwise;
    }

    @Override
    Object run(Frame frame) {
      return condition.test(frame) ? value.run(frame) : otherwise.run(frame);
    }
  }
}
