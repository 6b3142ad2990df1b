// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quotation: a list, and a program.
 *
 * <p>It is a part of an array. {@link #rest} and {@link #slice} share the array, and {@link
 * #append} writes behind the end when nobody has done so before: walking along a list and building
 * one element by element take time in proportion to its size.
 */
public final class Quotation extends Value {
  public static final Quotation EMPTY = new Quotation(new Value[0]);

  /** How much of a shared array is in use. */
  private static final class Extent {
    int used;
  }

  private final Value[] items;
  private final int start;
  private final int size;
  private final @Nullable Extent extent;

  private Quotation(Value[] items) {
    this(items, 0, items.length, null);
  }

  private Quotation(Value[] items, int start, int size, @Nullable Extent extent) {
    super(QUOTATION);
    this.items = items;
    this.start = start;
    this.size = size;
    this.extent = extent;
  }

  /** A quotation of these values; the array must not be changed afterwards. */
  public static Quotation of(Value... items) {
    return items.length == 0 ? EMPTY : new Quotation(items);
  }

  public static Quotation of(List<? extends Value> items) {
    return of(items.toArray(Value[]::new));
  }

  public int size() {
    return size;
  }

  /** The element at an index from 0 to size - 1. */
  public Value get(int index) {
    return items[start + index];
  }

  /** The elements as a list that cannot be changed. */
  public List<Value> list() {
    return new AbstractList<>() {
      @Override
      public Value get(int index) {
        return Quotation.this.get(Objects.checkIndex(index, size));
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /** A copy of the elements. */
  public Value[] toArray() {
    return Arrays.copyOfRange(items, start, start + size);
  }

  /** The elements from one index up to another. */
  public Quotation slice(int from, int to) {
    return from == to ? EMPTY : new Quotation(items, start + from, to - from, extent);
  }

  /** Everything but the first. */
  public Quotation rest() {
    return slice(1, size);
  }

  /** This with one value more. */
  public Quotation append(Value value) {
    int end = start + size;
    Value[] target = items;
    int first = start;
    Extent shared = extent;
    if (shared == null || shared.used != end || end == items.length) {
      target = new Value[Math.max(8, size * 2)];
      System.arraycopy(items, start, target, 0, size);
      shared = new Extent();
      first = 0;
    }
    target[first + size] = value;
    shared.used = first + size + 1;
    return new Quotation(target, first, size + 1, shared);
  }

  /** This with the elements of the other behind it. */
  public Quotation concat(Quotation other) {
    Value[] all = new Value[size + other.size];
    System.arraycopy(items, start, all, 0, size);
    System.arraycopy(other.items, other.start, all, size, other.size);
    return of(all);
  }

  /** This with another value at an index. */
  public Quotation with(int index, Value value) {
    Value[] changed = toArray();
    changed[index] = value;
    return of(changed);
  }

  @Override
  public String typeName() {
    return "quot";
  }
}
