// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** Truth, equality and order. */
public final class Comparisons {
  private Comparisons() {}

  /** Whether a value counts as true. */
  public static boolean truth(Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    if (value instanceof Long number) {
      return number != 0;
    }
    if (value instanceof Double number) {
      return number != 0;
    }
    if (value instanceof Str str) {
      return !str.isEmpty();
    }
    if (value instanceof ListValue list) {
      return list.size() > 0;
    }
    if (value instanceof TupleValue tuple) {
      return tuple.size() > 0;
    }
    if (value instanceof DictValue dict) {
      return dict.size() > 0;
    }
    if (value instanceof SetValue set) {
      return set.size() > 0;
    }
    if (value instanceof Bytes bytes) {
      return bytes.length() > 0;
    }
    if (value instanceof Complex number) {
      return number.re() != 0 || number.im() != 0;
    }
    if (value instanceof Instance instance) {
      return truth(instance);
    }
    if (value instanceof Sized sized) {
      return sized.size() > 0;
    }
    return value != Constant.NONE;
  }

  private static boolean truth(Instance instance) {
    Object method = instance.type().override("__bool");
    if (method != Constant.UNDEFINED) {
      Object result = Calls.call(method, instance);
      if (result == instance) {
        throw Thrown.error(
            "'" + instance.type().name() + ".__bool' method returned the object itself");
      }
      return truth(result);
    }
    NativeType base = instance.type().nativeBase();
    return base == ObjectType.TYPE || base instanceof ExceptionType || truth(instance.payload());
  }

  /** Whether two values are equal, as {@code ==} says. */
  public static boolean equal(Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return a.longValue() == b.longValue();
    }
    Object method = Instance.override(left, "__eq");
    if (method != Constant.UNDEFINED) {
      Object result = Calls.call(method, left, right);
      if (result != Constant.UNDEFINED) {
        return truth(result);
      }
    }
    if (left == right) {
      return !(left instanceof Double number && number.isNaN());
    }
    Object a = Instance.unwrap(left);
    Object b = Instance.unwrap(right);
    if (a == left && b == right) {
      return equalValues(a, b);
    }
    return isPlain(left) || isPlain(right) ? a == b : equal(a, b);
  }

  private static boolean isPlain(Object value) {
    return value instanceof Instance instance
        && (instance.type().nativeBase() == ObjectType.TYPE
            || instance.type().nativeBase() instanceof ExceptionType);
  }

  private static boolean equalValues(Object left, Object right) {
    if (Arithmetic.isNumber(left) && Arithmetic.isNumber(right)) {
      return left instanceof Complex || right instanceof Complex
          ? Arithmetic.complex(left).equals(Arithmetic.complex(right))
          : ordered(left, right) && compareReal(left, right) == 0;
    }
    if (left instanceof ListValue list) {
      return right instanceof ListValue other && equalItems(list.toArray(), other.toArray());
    }
    if (left instanceof TupleValue tuple) {
      return right instanceof TupleValue other && equalItems(tuple.items(), other.items());
    }
    if (left instanceof DictValue dict) {
      return right instanceof DictValue other && equalDicts(dict, other);
    }
    if (left instanceof SetValue set) {
      return right instanceof SetValue other && equalSets(set, other);
    }
    return left.equals(right);
  }

  private static boolean equalItems(Object[] left, Object[] right) {
    if (left.length != right.length) {
      return false;
    }
    for (int i = 0; i < left.length; i++) {
      if (left[i] != right[i] && !equal(left[i], right[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalDicts(DictValue left, DictValue right) {
    int size = left.size();
    if (size != right.size()) {
      return false;
    }
    for (int position = 0; position < size; position++) {
      Object other = right.get(left.key(position));
      if (other == Constant.UNDEFINED || !equal(left.value(position), other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalSets(SetValue left, SetValue right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (Object element : left.toArray()) {
      if (!right.contains(element)) {
        return false;
      }
    }
    return true;
  }

  /** The value of {@code left < right} and its like. */
  public static Object compare(Comparison operator, Object left, Object right) {
    if (operator == Comparison.EQUAL) {
      return equal(left, right);
    }
    if (operator == Comparison.NOT_EQUAL) {
      return !equal(left, right);
    }
    Object result = byMethod(left, operator, left, right);
    if (result == Constant.UNDEFINED) {
      result = builtin(operator, left, right);
    }
    if (result == Constant.UNDEFINED) {
      result = byMethod(right, operator, left, right);
    }
    if (result == Constant.UNDEFINED) {
      throw Arithmetic.undefined(operator.symbol(), left, right);
    }
    return result;
  }

  private static Object byMethod(Object owner, Comparison operator, Object left, Object right) {
    Object method = Instance.override(owner, operator.method());
    Object result = method == Constant.UNDEFINED ? method : Calls.call(method, left, right);
    if (result != Constant.UNDEFINED) {
      return result;
    }
    Object general = Instance.override(owner, "__cmp");
    if (general == Constant.UNDEFINED) {
      return general;
    }
    Object sign = Calls.call(general, left, right);
    return sign == Constant.UNDEFINED
        ? sign
        : (Object) operator.test(Integer.signum(Convert.big(sign).signum()));
  }

  static Object builtin(Comparison operator, Object first, Object second) {
    Object left = Instance.unwrap(first);
    Object right = Instance.unwrap(second);
    if (left instanceof Str a && right instanceof Str b) {
      return operator.test(a.compareTo(b));
    }
    if (left instanceof Bytes a && right instanceof Bytes b) {
      return operator.test(Arrays.compareUnsigned(a.data(), b.data()));
    }
    if (!Arithmetic.isNumber(left) || !Arithmetic.isNumber(right)) {
      return Constant.UNDEFINED;
    }
    if (left instanceof Complex || right instanceof Complex) {
      throw Thrown.mathError("'complex' numbers cannot be compared");
    }
    return ordered(left, right) && operator.test(compareReal(left, right));
  }

  private static boolean ordered(Object left, Object right) {
    return !(left instanceof Double a && a.isNaN()) && !(right instanceof Double b && b.isNaN());
  }

  /** Exact, also between an int and a float. */
  private static int compareReal(Object left, Object right) {
    if (left instanceof Double a && right instanceof Double b) {
      return a < b ? -1 : a > b ? 1 : 0;
    }
    if (left instanceof Double a) {
      return -compareToDouble(Convert.integer(right), a);
    }
    if (right instanceof Double b) {
      return compareToDouble(Convert.integer(left), b);
    }
    Object a = Convert.integer(left);
    Object b = Convert.integer(right);
    return a instanceof Long x && b instanceof Long y
        ? Long.compare(x, y)
        : Convert.big(a).compareTo(Convert.big(b));
  }

  private static int compareToDouble(Object integer, double real) {
    if (Double.isInfinite(real)) {
      return real > 0 ? -1 : 1;
    }
    BigInteger exact = Convert.big(integer);
    return new BigDecimal(exact).compareTo(new BigDecimal(real));
  }
}
