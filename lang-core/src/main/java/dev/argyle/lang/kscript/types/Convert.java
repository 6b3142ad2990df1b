// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.math.BigInteger;

/** Conversions between Java's numbers and what scripts pass for them. */
public final class Convert {
  /** Large enough for every container, small enough to add and multiply without a thought. */
  private static final long LARGE = 1L << 40;

  private Convert() {}

  /** A Long where the number fits. */
  public static Object integer(BigInteger number) {
    return number.bitLength() < 64 ? (Object) number.longValue() : number;
  }

  /** The int of a value that is one or converts by {@code __integral}. */
  public static Object integer(Object value) {
    Object number = integral(value);
    if (number == Constant.UNDEFINED) {
      throw failed(value, "int");
    }
    return number;
  }

  /** As {@link #integer(Object)}, but undefined if it does not convert. */
  static Object integral(Object value) {
    if (value instanceof Long) {
      return value;
    }
    Object method = Instance.override(value, "__integral");
    Object number =
        method == Constant.UNDEFINED ? Instance.unwrap(value) : Calls.call(method, value);
    if (number instanceof Long small) {
      return small;
    }
    if (number instanceof BigInteger big) {
      return big;
    }
    if (number instanceof Boolean truth) {
      return truth ? 1L : 0L;
    }
    return Convertible.convert(number, IntType.TYPE);
  }

  /** As {@link #integer(Object)}, for what is counted or indexed with. */
  private static Object counted(Object value) {
    Object number = integral(value);
    if (number == Constant.UNDEFINED) {
      throw uncounted(value, "integer");
    }
    return number;
  }

  /** As {@link #integer(Object)}, as one class. */
  public static BigInteger big(Object value) {
    return integer(value) instanceof BigInteger big
        ? big
        : BigInteger.valueOf((Long) integer(value));
  }

  /** An int that counts something; fails with an OverflowError if it is no long. */
  public static long size(Object value) {
    if (counted(value) instanceof Long size) {
      return size;
    }
    throw Thrown.overflowError(
        "'" + Type.of(value).name() + "' object was too large to convert to a C-style integer");
  }

  /** An int, brought into a range in which sums do not overflow. */
  static long clamped(Object value) {
    Object number = counted(value);
    return number instanceof Long size
        ? Math.clamp(size, -LARGE, LARGE)
        : ((BigInteger) number).signum() * LARGE;
  }

  /** The double of a real number. */
  public static Double real(Object value) {
    if (floating(value) instanceof Double real) {
      return real;
    }
    throw uncounted(value, "float");
  }

  /** As {@link #real}, but undefined if it does not convert. */
  static Object floating(Object value) {
    Object method = Instance.override(value, "__float");
    Object number =
        method == Constant.UNDEFINED ? Instance.unwrap(value) : Calls.call(method, value);
    if (number instanceof Double real) {
      return real;
    }
    if (number instanceof Long small) {
      return small.doubleValue();
    }
    if (number instanceof BigInteger big) {
      return big.doubleValue();
    }
    if (number instanceof Boolean truth) {
      return truth ? 1.0 : 0.0;
    }
    return Convertible.convert(number, FloatType.TYPE);
  }

  /** The TypeError of a constructor that makes nothing of a value. */
  public static Thrown refused(Object value, String wanted) {
    return Thrown.typeError(
        "Could not convert '" + Type.of(value).name() + "' object to '" + wanted + "'");
  }

  /** The TypeError of a conversion that is not possible. */
  public static Thrown failed(Object value, String wanted) {
    return Thrown.typeError(
        "Failed to convert '" + Type.of(value).name() + "' object to '" + wanted + "'");
  }

  private static Thrown uncounted(Object value, String wanted) {
    return Thrown.typeError(
        "Failed to convert '" + Type.of(value).name() + "' object to C-style " + wanted);
  }

  /** The text of a str. */
  public static String text(Object value) {
    if (Instance.unwrap(value) instanceof Str str) {
      return str.toString();
    }
    throw failed(value, "str");
  }

  /** The data of a bytes, or of a str in UTF-8. */
  public static byte[] data(Object value) {
    Object inner = Instance.unwrap(value);
    if (inner instanceof Bytes bytes) {
      return bytes.data();
    }
    if (inner instanceof Str str) {
      return str.encoded();
    }
    throw failed(value, "bytes");
  }
}
