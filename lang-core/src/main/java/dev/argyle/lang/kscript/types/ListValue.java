// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.Arrays;

/**
 * A list. Any thread may use it at any time: each operation is atomic. Changes hold the list's own
 * monitor; reading an element takes no lock unless a change gets in between. No code of a script
 * runs while the monitor is held.
 */
public final class ListValue implements Value {
  private static final Object[] NOTHING = {};

  /** Elements, then nulls; written before {@link #size}. */
  private Object[] items;

  private volatile int size;

  /** An empty list. */
  public ListValue() {
    this.items = NOTHING;
  }

  private ListValue(Object[] items, int size) {
    this.items = items;
    this.size = size;
  }

  /** A list of the given elements; the array becomes its own. */
  public static ListValue of(Object... items) {
    return new ListValue(items, items.length);
  }

  /** How many elements it has. */
  public int size() {
    return size;
  }

  /**
   * The element with an index that is not negative, or {@link Constant#UNDEFINED} if there is none.
   */
  public Object get(int index) {
    int count = size;
    Object[] elements = items;
    if (index < count && index < elements.length) {
      Object element = elements[index];
      if (element != null) {
        return element;
      }
    }
    synchronized (this) {
      return index < size ? items[index] : Constant.UNDEFINED;
    }
  }

  /** Replaces the element with an index that is not negative; false if there is none. */
  public synchronized boolean set(int index, Object value) {
    if (index >= size) {
      return false;
    }
    items[index] = value;
    return true;
  }

  /** Adds an element at the end. */
  public synchronized void add(Object value) {
    int count = size;
    if (count == items.length) {
      items = Arrays.copyOf(items, Math.max(8, count + (count >> 1)));
    }
    items[count] = value;
    size = count + 1;
  }

  /** Adds elements at the end, with nothing of other threads in between. */
  public synchronized void addAll(Object[] values) {
    int count = size;
    if (count + values.length > items.length) {
      items = Arrays.copyOf(items, Math.max(count + values.length, count + (count >> 1)));
    }
    System.arraycopy(values, 0, items, count, values.length);
    size = count + values.length;
  }

  /** Takes the last elements off; fails if there are not as many. */
  public synchronized Object[] removeLast(long count) {
    int before = size;
    if (count > before) {
      throw Thrown.error("Attempted to pop more items than existed in list");
    }
    int after = before - (int) count;
    Object[] removed = Arrays.copyOfRange(items, after, before);
    size = after;
    Arrays.fill(items, after, before, null);
    return removed;
  }

  /** The elements at this moment. */
  public synchronized Object[] toArray() {
    return Arrays.copyOf(items, size);
  }

  /** Has the given elements from now on; the array becomes its own. */
  synchronized void replaceAll(Object[] elements) {
    items = elements;
    size = elements.length;
  }

  @Override
  public Type type() {
    return ListType.TYPE;
  }
}
