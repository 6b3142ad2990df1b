// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.math.BigInteger;

/** Hashes and equality, as dicts, sets and scripts use them. */
public final class Hashing {
  private static final long MODULUS = 2147483647;

  private Hashing() {}

  /** The hash of a value, as 64 bits without a sign; fails if it has none. */
  public static long hash(Object value) {
    if (value instanceof Str str) {
      return str.hash();
    }
    if (value instanceof Long number) {
      return Math.floorMod(number, MODULUS);
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    if (value instanceof BigInteger big) {
      return big.mod(BigInteger.valueOf(MODULUS)).longValue();
    }
    if (value instanceof Double number) {
      return Double.hashCode(number + 0.0) * 31L + 0x4_0000_0000L;
    }
    if (value instanceof Bytes bytes) {
      return Bytes.hash(bytes.data());
    }
    if (value instanceof TupleValue tuple) {
      return hash(tuple);
    }
    if (value instanceof Instance instance) {
      return hash(instance);
    }
    if (value instanceof ListValue || value instanceof SetValue || value instanceof DictValue) {
      throw Thrown.typeError("'" + Type.of(value).name() + "' object is not hashable");
    }
    return value.hashCode();
  }

  private static long hash(TupleValue tuple) {
    long hash = 0;
    for (Object item : tuple.items()) {
      hash = hash * 3367900313L + 3628273133L + hash(item);
    }
    return hash;
  }

  private static long hash(Instance instance) {
    Object method = instance.type().override("__hash");
    if (method != Constant.UNDEFINED) {
      Object hash = Instance.unwrap(Calls.call(method, instance));
      if (hash instanceof Long || hash instanceof BigInteger || hash instanceof Boolean) {
        return hash(hash);
      }
      throw Thrown.typeError(
          "'"
              + instance.type().name()
              + ".__hash' method returned non-int object of type '"
              + Type.of(hash).name()
              + "'");
    }
    NativeType base = instance.type().nativeBase();
    return base == ObjectType.TYPE || base instanceof ExceptionType
        ? System.identityHashCode(instance)
        : hash(instance.payload());
  }

  /** Whether two values of the same hash are the same key; 1 and 1.0 are not. */
  static boolean sameKey(Object left, Object right) {
    if (left instanceof Str a && right instanceof Str b) {
      return a.equals(b);
    }
    return (left instanceof Double) == (right instanceof Double) && Comparisons.equal(left, right);
  }
}
