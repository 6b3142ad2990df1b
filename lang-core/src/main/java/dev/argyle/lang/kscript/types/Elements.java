// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.math.BigInteger;
import java.util.Arrays;

/** Lengths, membership, and reading and writing elements. */
public final class Elements {
  private Elements() {}

  /** A value of a built-in type that has elements of its own. */
  public interface Indexed extends Value {
    /** The element of a key. */
    Object element(Object[] keys);

    /** Sets the element of a key. */
    default void setElement(Object[] keys, Object value) {
      throw notAssignable(this);
    }
  }

  /** A value of a built-in type that knows what is in it. */
  public interface Container extends Value {
    /** Whether an element is in it. */
    boolean contains(Object element);
  }

  /** The number of elements. */
  public static Object length(Object value) {
    Object method = Instance.override(value, "__len");
    if (method != Constant.UNDEFINED) {
      return Calls.call(method, value);
    }
    Object inner = Instance.unwrap(value);
    if (inner instanceof Str str) {
      return (long) str.length();
    }
    if (inner instanceof Bytes bytes) {
      return (long) bytes.length();
    }
    if (inner instanceof ListValue list) {
      return (long) list.size();
    }
    if (inner instanceof TupleValue tuple) {
      return (long) tuple.size();
    }
    if (inner instanceof DictValue dict) {
      return (long) dict.size();
    }
    if (inner instanceof SetValue set) {
      return (long) set.size();
    }
    if (inner instanceof RangeValue range) {
      return Convert.integer(range.length());
    }
    if (inner instanceof Sized sized) {
      return sized.size();
    }
    throw noMethod(value, "__len");
  }

  private static Thrown noMethod(Object value, String method) {
    return Thrown.typeError(
        "'" + Type.of(value).name() + "' object had no '" + method + "' method");
  }

  /** Whether {@code element in container}. */
  public static boolean contains(Object container, Object element) {
    Object method = Instance.override(container, "__contains");
    if (method != Constant.UNDEFINED) {
      return Comparisons.truth(Calls.call(method, container, element));
    }
    Object inner = Instance.unwrap(container);
    if (inner instanceof DictValue dict) {
      return dict.contains(element);
    }
    if (inner instanceof SetValue set) {
      return set.contains(element);
    }
    if (inner instanceof Str str) {
      return isPart(str, element);
    }
    if (inner instanceof ListValue list) {
      return indexOf(list.toArray(), element) >= 0;
    }
    if (inner instanceof TupleValue tuple) {
      return indexOf(tuple.items(), element) >= 0;
    }
    if (inner instanceof RangeValue range) {
      return isInside(range, element);
    }
    if (inner instanceof Bytes bytes) {
      return isPart(bytes, element);
    }
    if (inner instanceof Container own) {
      return own.contains(element);
    }
    if (inner instanceof IterableValue iterable) {
      return indexOf(Iteration.toArray(iterable), element) >= 0;
    }
    throw noMethod(container, "__contains");
  }

  private static boolean isPart(Str str, Object element) {
    if (!(Instance.unwrap(element) instanceof Str part)) {
      throw Signature.mismatch("sub", StrType.TYPE, element);
    }
    return !part.isEmpty() && str.toString().contains(part.toString());
  }

  private static boolean isPart(Bytes bytes, Object element) {
    byte[] part = Convert.data(element);
    for (int at = 0; at + part.length <= bytes.length(); at++) {
      if (Arrays.equals(bytes.data(), at, at + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(RangeValue range, Object element) {
    Object number = Instance.unwrap(element);
    if (number instanceof Long small) {
      return range.contains(BigInteger.valueOf(small));
    }
    if (number instanceof BigInteger big) {
      return range.contains(big);
    }
    if (number instanceof Boolean truth) {
      return range.contains(Convert.big(truth));
    }
    if (number instanceof Double real) {
      return Double.isFinite(real)
          && real == Math.rint(real)
          && range.contains(Convert.big(Reals.integer(real)));
    }
    return false;
  }

  static int indexOf(Object[] items, Object element) {
    for (int i = 0; i < items.length; i++) {
      if (items[i] == element || Comparisons.equal(element, items[i])) {
        return i;
      }
    }
    return -1;
  }

  /** The value of {@code container[key]}. */
  public static Object get(Object container, Object key) {
    if (container instanceof Instance) {
      return get(container, new Object[] {key});
    }
    if (container instanceof ListValue list) {
      return key instanceof SliceValue slice ? part(list, slice) : item(list, key);
    }
    if (container instanceof DictValue dict) {
      return value(dict, key);
    }
    if (container instanceof Str str) {
      return key instanceof SliceValue slice ? part(str, slice) : item(str, key);
    }
    if (container instanceof TupleValue tuple) {
      return key instanceof SliceValue slice
          ? part(tuple, slice)
          : tuple.items()[index(key, tuple.size())];
    }
    if (container instanceof Bytes bytes) {
      return key instanceof SliceValue slice ? part(bytes, slice) : item(bytes, key);
    }
    return get(container, new Object[] {key});
  }

  /** The value of {@code container[key, ...]}. */
  public static Object get(Object container, Object[] keys) {
    Object method = Instance.override(container, "__getelem");
    if (method != Constant.UNDEFINED) {
      return Calls.call(method, Calls.with(container, keys));
    }
    Object inner = Instance.unwrap(container);
    if (inner instanceof Indexed indexed) {
      return indexed.element(keys);
    }
    if (container instanceof Type type) {
      throw Thrown.of(Exceptions.TEMPLATE_ERROR, "'" + type.name() + "' cannot be templated");
    }
    if (!isIndexed(inner)) {
      throw Thrown.typeError(
          "'" + Type.of(container).name() + "' object did not support element indexing");
    }
    if (keys.length != 1) {
      throw Thrown.argError("Expected 2 arguments to element indexing operation");
    }
    return get(inner, keys[0]);
  }

  private static boolean isIndexed(Object value) {
    return value instanceof ListValue
        || value instanceof TupleValue
        || value instanceof DictValue
        || value instanceof Str
        || value instanceof Bytes;
  }

  private static int index(Object key, int size) {
    long index = key instanceof Long small ? small : Convert.clamped(key);
    long at = index < 0 ? index + size : index;
    if (at < 0 || at >= size) {
      throw Thrown.indexError();
    }
    return (int) at;
  }

  private static Object item(ListValue list, Object key) {
    if (key instanceof Long small && small >= 0 && small <= Integer.MAX_VALUE) {
      Object item = list.get((int) (long) small);
      if (item != Constant.UNDEFINED) {
        return item;
      }
    }
    return list.get(index(key, list.size()));
  }

  private static Object part(ListValue list, SliceValue slice) {
    return ListValue.of(picked(list.toArray(), slice));
  }

  private static Object part(TupleValue tuple, SliceValue slice) {
    return new TupleValue(picked(tuple.items(), slice));
  }

  private static Object[] picked(Object[] items, SliceValue slice) {
    int[] indices = slice.indices(items.length);
    Object[] part = new Object[indices.length];
    for (int i = 0; i < part.length; i++) {
      part[i] = items[indices[i]];
    }
    return part;
  }

  private static Object value(DictValue dict, Object key) {
    Object value = dict.get(key);
    if (value == Constant.UNDEFINED) {
      throw Thrown.keyError(Text.repr(key));
    }
    return value;
  }

  private static Object item(Str str, Object key) {
    return str.at(index(key, str.length()));
  }

  private static Object part(Str str, SliceValue slice) {
    int[] indices = slice.indices(str.length());
    if (indices.length == 0) {
      return Str.EMPTY;
    }
    if (slice.step() == Constant.NONE) {
      return str.substring(indices[0], indices[indices.length - 1] + 1);
    }
    StringBuilder part = new StringBuilder();
    for (int index : indices) {
      part.append(str.at(index));
    }
    return Str.of(part.toString());
  }

  private static Object item(Bytes bytes, Object key) {
    return new Bytes(new byte[] {bytes.data()[index(key, bytes.length())]});
  }

  private static Object part(Bytes bytes, SliceValue slice) {
    int[] indices = slice.indices(bytes.length());
    byte[] part = new byte[indices.length];
    for (int i = 0; i < part.length; i++) {
      part[i] = bytes.data()[indices[i]];
    }
    return new Bytes(part);
  }

  /** Does {@code container[key] = value}. */
  public static void set(Object container, Object key, Object value) {
    if (container instanceof DictValue dict) {
      dict.put(key, value);
    } else if (container instanceof ListValue list) {
      if (!list.set(index(key, list.size()), value)) {
        throw Thrown.indexError();
      }
    } else {
      set(container, new Object[] {key}, value);
    }
  }

  /** Does {@code container[key, ...] = value}. */
  public static void set(Object container, Object[] keys, Object value) {
    Object method = Instance.override(container, "__setelem");
    if (method != Constant.UNDEFINED) {
      Object[] arguments = Arrays.copyOf(Calls.with(container, keys), keys.length + 2);
      arguments[keys.length + 1] = value;
      Calls.call(method, arguments);
      return;
    }
    Object inner = Instance.unwrap(container);
    if (inner instanceof Indexed indexed) {
      indexed.setElement(keys, value);
    } else if (keys.length == 1 && (inner instanceof ListValue || inner instanceof DictValue)) {
      set(inner, keys[0], value);
    } else {
      throw notAssignable(container);
    }
  }

  private static Thrown notAssignable(Object container) {
    return Thrown.typeError(
        "'" + Type.of(container).name() + "' object did not support element indexing assignment");
  }
}
