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
    return switch (Instance.unwrap(value)) {
      case Str str -> (long) str.length();
      case Bytes bytes -> (long) bytes.length();
      case ListValue list -> (long) list.size();
      case TupleValue tuple -> (long) tuple.size();
      case DictValue dict -> (long) dict.size();
      case SetValue set -> (long) set.size();
      case RangeValue range -> Convert.integer(range.length());
      case Sized sized -> sized.size();
      default -> throw noMethod(value, "__len");
    };
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
    return switch (Instance.unwrap(container)) {
      case DictValue dict -> dict.contains(element);
      case SetValue set -> set.contains(element);
      case Str str -> isPart(str, element);
      case ListValue list -> indexOf(list.toArray(), element) >= 0;
      case TupleValue tuple -> indexOf(tuple.items(), element) >= 0;
      case RangeValue range -> isInside(range, element);
      case Bytes bytes -> isPart(bytes, element);
      case Container own -> own.contains(element);
      case IterableValue iterable -> indexOf(Iteration.toArray(iterable), element) >= 0;
      default -> throw noMethod(container, "__contains");
    };
  }

  private static boolean isPart(Str str, Object element) {
    return str.toString().contains(Convert.text(element));
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
    return switch (number) {
      case Long small -> range.contains(BigInteger.valueOf(small));
      case BigInteger big -> range.contains(big);
      case Boolean truth -> range.contains(Convert.big(truth));
      case Double real ->
          Double.isFinite(real)
              && real == Math.rint(real)
              && range.contains(Convert.big(Reals.integer(real)));
      default -> false;
    };
  }

  static int indexOf(Object[] items, Object element) {
    for (int i = 0; i < items.length; i++) {
      if (Comparisons.equal(items[i], element)) {
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
    return switch (container) {
      case ListValue list -> key instanceof SliceValue slice ? part(list, slice) : item(list, key);
      case DictValue dict -> value(dict, key);
      case Str str -> key instanceof SliceValue slice ? part(str, slice) : item(str, key);
      case TupleValue tuple ->
          key instanceof SliceValue slice
              ? part(tuple, slice)
              : tuple.items()[index(key, tuple.size())];
      case Bytes bytes -> key instanceof SliceValue slice ? part(bytes, slice) : item(bytes, key);
      default -> get(container, new Object[] {key});
    };
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
    if (keys.length != 1 || !isIndexed(inner)) {
      if (isIndexed(inner)) {
        throw Thrown.argError("Expected 1 index, but got " + keys.length);
      }
      throw Thrown.typeError(
          "'" + Type.of(container).name() + "' object did not support element indexing");
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
    switch (container) {
      case DictValue dict -> dict.put(key, value);
      case ListValue list -> {
        if (!list.set(index(key, list.size()), value)) {
          throw Thrown.indexError();
        }
      }
      default -> set(container, new Object[] {key}, value);
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
