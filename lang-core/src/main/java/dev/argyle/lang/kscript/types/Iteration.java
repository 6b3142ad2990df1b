// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Iterating over values. */
public final class Iteration {
  private Iteration() {}

  /** A new iterator over the elements of a value; none has none. */
  public static IteratorValue iterate(Object value) {
    if (value instanceof IteratorValue iterator) {
      return iterator;
    }
    if (value instanceof ListValue list) {
      return new OfList(list);
    }
    if (value instanceof TupleValue tuple) {
      return new OfArray(tuple.items());
    }
    if (value instanceof RangeValue range) {
      return range.isSmall() ? new OfRange(range) : new OfBigRange(range);
    }
    if (value instanceof Str str) {
      return new OfText(str);
    }
    if (value instanceof Bytes bytes) {
      return new OfBytes(bytes);
    }
    if (value instanceof DictValue dict) {
      return new OfDict(dict);
    }
    if (value instanceof SetValue set) {
      return new OfSet(set);
    }
    if (value instanceof IterableValue iterable) {
      return iterable.iterator();
    }
    if (value instanceof Instance instance) {
      return ofInstance(instance);
    }
    if (value == Constant.NONE) {
      return new OfArray(new Object[0]);
    }
    throw notIterable(value);
  }

  private static IteratorValue ofInstance(Instance instance) {
    Object method = instance.type().override("__iter");
    if (method != Constant.UNDEFINED) {
      Object iterator = Calls.call(method, instance);
      return iterator == instance ? ofNext(instance) : iterate(iterator);
    }
    if (instance.type().override("__next") != Constant.UNDEFINED) {
      return ofNext(instance);
    }
    if (instance.payload() == instance) {
      throw notIterable(instance);
    }
    return iterate(instance.payload());
  }

  private static IteratorValue ofNext(Instance instance) {
    Object next = instance.type().override("__next");
    if (next == Constant.UNDEFINED) {
      throw notIterable(instance);
    }
    return new OfInstance(instance, next);
  }

  private static Thrown notIterable(Object value) {
    return Thrown.error("'" + Type.of(value).name() + "' object was not iterable");
  }

  /** Whether {@link #iterate} does not fail at once. */
  public static boolean isIterable(Object value) {
    Object inner = Instance.unwrap(value);
    if (inner instanceof Instance instance) {
      return instance.type().override("__iter") != Constant.UNDEFINED
          || instance.type().override("__next") != Constant.UNDEFINED;
    }
    return inner instanceof IteratorValue
        || inner instanceof IterableValue
        || inner instanceof ListValue
        || inner instanceof TupleValue
        || inner instanceof RangeValue
        || inner instanceof Str
        || inner instanceof Bytes
        || inner instanceof DictValue
        || inner instanceof SetValue
        || inner == Constant.NONE;
  }

  /** What the builtin {@code iter} gives. */
  public static Object iterator(Object value) {
    Object method = Instance.override(value, "__iter");
    if (method != Constant.UNDEFINED) {
      return Calls.call(method, value);
    }
    return Instance.override(value, "__next") != Constant.UNDEFINED ? value : iterate(value);
  }

  /** What the builtin {@code next} gives; an OutOfIterException at the end. */
  public static Object next(Object value) {
    Object method = Instance.override(value, "__next");
    if (method != Constant.UNDEFINED) {
      return Calls.call(method, value);
    }
    Object next = iterate(value).next();
    if (next == IteratorValue.END) {
      throw Thrown.of(Exceptions.OUT_OF_ITER, "");
    }
    return next;
  }

  /** All elements of a value. */
  public static Object[] toArray(Object value) {
    if (value instanceof TupleValue tuple) {
      return tuple.items().clone();
    }
    if (value instanceof ListValue list) {
      return list.toArray();
    }
    List<Object> all = new ArrayList<>();
    IteratorValue iterator = iterate(value);
    for (Object next = iterator.next(); next != IteratorValue.END; next = iterator.next()) {
      all.add(next);
    }
    return all.toArray();
  }

  private static final class OfList extends IteratorValue {
    private final ListValue list;
    private int at;

    OfList(ListValue list) {
      this.list = list;
    }

    @Override
    public Object next() {
      Object element = list.get(at);
      if (element == Constant.UNDEFINED) {
        return at < list.size() ? list.get(at++) : END;
      }
      at++;
      return element;
    }
  }

  private static final class OfArray extends IteratorValue {
    private final Object[] items;
    private int at;

    OfArray(Object[] items) {
      this.items = items;
    }

    @Override
    public Object next() {
      int now = at;
      if (now >= items.length) {
        return END;
      }
      at = now + 1;
      return items[now];
    }
  }

  private static final class OfRange extends IteratorValue {
    private final long end;
    private final long step;
    private long at;

    OfRange(RangeValue range) {
      at = range.start().longValue();
      end = range.end().longValue();
      step = range.step().longValue();
    }

    @Override
    public Object next() {
      long now = at;
      if (step > 0 ? now >= end : now <= end) {
        return END;
      }
      at = now + step;
      return now;
    }
  }

  private static final class OfBigRange extends IteratorValue {
    private final RangeValue range;
    private BigInteger at;

    OfBigRange(RangeValue range) {
      this.range = range;
      this.at = range.start();
    }

    @Override
    public Object next() {
      BigInteger now = at;
      if (!range.contains(now)) {
        return END;
      }
      at = now.add(range.step());
      return Convert.integer(now);
    }
  }

  private static final class OfText extends IteratorValue {
    private final String text;
    private int at;

    OfText(Str str) {
      this.text = str.toString();
    }

    @Override
    public Object next() {
      int now = at;
      if (now >= text.length()) {
        return END;
      }
      int codePoint = text.codePointAt(now);
      at = now + Character.charCount(codePoint);
      return Str.ofCodePoint(codePoint);
    }
  }

  private static final class OfBytes extends IteratorValue {
    private final Bytes bytes;
    private int at;

    OfBytes(Bytes bytes) {
      this.bytes = bytes;
    }

    @Override
    public Object next() {
      int now = at;
      if (now >= bytes.length()) {
        return END;
      }
      at = now + 1;
      return new Bytes(new byte[] {bytes.data()[now]});
    }
  }

  private static final class OfDict extends IteratorValue {
    private final DictValue dict;
    private int at;

    OfDict(DictValue dict) {
      this.dict = dict;
    }

    @Override
    public Object next() {
      return at < dict.size() ? dict.key(at++) : END;
    }
  }

  private static final class OfSet extends IteratorValue {
    private final SetValue set;
    private int at;

    OfSet(SetValue set) {
      this.set = set;
    }

    @Override
    public Object next() {
      return at < set.size() ? set.element(at++) : END;
    }
  }

  private static final class OfInstance extends IteratorValue {
    private final Instance instance;
    private final Object next;

    OfInstance(Instance instance, Object next) {
      this.instance = instance;
      this.next = next;
    }

    @Override
    public Object next() {
      try {
        return Calls.call(next, instance);
      } catch (Thrown thrown) {
        if (thrown.exception().type().isSubtypeOf(Exceptions.OUT_OF_ITER)) {
          return END;
        }
        throw thrown;
      }
    }
  }
}
