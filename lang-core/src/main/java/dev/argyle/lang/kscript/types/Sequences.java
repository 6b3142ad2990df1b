// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.Arrays;

/** What operators do with texts and containers. */
final class Sequences {
  private Sequences() {}

  /** With a str on the left. */
  static Object ofStr(Operator operator, Object left, Object right) {
    Str str = (Str) left;
    return switch (operator) {
      case ADD -> right instanceof Instance ? Constant.UNDEFINED : str.append(Text.str(right));
      case MUL -> repeated(left, right);
      case MOD -> formatted(str, right);
      default -> Constant.UNDEFINED;
    };
  }

  private static Object formatted(Str format, Object right) {
    if (!(Instance.unwrap(right) instanceof TupleValue arguments)) {
      throw Signature.mismatch("args", TupleType.TYPE, right);
    }
    return Str.of(Format.format(format.toString(), arguments.items()));
  }

  static Object apply(Operator operator, Object first, Object second) {
    Object left = Instance.unwrap(first);
    Object right = Instance.unwrap(second);
    return switch (operator) {
      case ADD -> sum(left, first, right, second);
      case MUL -> {
        Object product = repeated(left, right);
        yield product == Constant.UNDEFINED ? repeated(right, left) : product;
      }
      case MOD -> {
        if (right instanceof Str) {
          throw Signature.mismatch("self", StrType.TYPE, first);
        }
        yield Constant.UNDEFINED;
      }
      default -> Constant.UNDEFINED;
    };
  }

  private static Object sum(Object left, Object first, Object right, Object second) {
    if (right instanceof Str str && !(first instanceof Instance)) {
      if (left instanceof ListValue list) {
        return concatenated(list.toArray(), Iteration.toArray(str));
      }
      return Text.str(first).append(str);
    }
    if (left instanceof ListValue || right instanceof ListValue) {
      return concatenated(Iteration.toArray(first), Iteration.toArray(second));
    }
    if (left instanceof Bytes a && right instanceof Bytes b) {
      byte[] both = Arrays.copyOf(a.data(), a.length() + b.length());
      System.arraycopy(b.data(), 0, both, a.length(), b.length());
      return new Bytes(both);
    }
    return Constant.UNDEFINED;
  }

  private static ListValue concatenated(Object[] left, Object[] right) {
    Object[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return ListValue.of(both);
  }

  private static Object repeated(Object sequence, Object count) {
    boolean text = sequence instanceof Str;
    if ((!text && !(sequence instanceof ListValue))
        || !Arithmetic.isNumber(count)
        || count instanceof Double
        || count instanceof Complex) {
      return Constant.UNDEFINED;
    }
    long times = Math.max(0, Convert.size(count));
    if (text) {
      String unit = sequence.toString();
      checkSize(unit.length(), times);
      return Str.of(unit.repeat(unit.isEmpty() ? 0 : (int) times));
    }
    Object[] unit = ((ListValue) sequence).toArray();
    checkSize(unit.length, times);
    Object[] all = new Object[unit.length * (unit.length == 0 ? 0 : (int) times)];
    for (int at = 0; at < all.length; at += unit.length) {
      System.arraycopy(unit, 0, all, at, unit.length);
    }
    return ListValue.of(all);
  }

  private static void checkSize(int unit, long times) {
    if (unit > 0 && times > (Integer.MAX_VALUE - 16) / unit) {
      throw Thrown.sizeError("A sequence of this size is too large");
    }
  }
}
