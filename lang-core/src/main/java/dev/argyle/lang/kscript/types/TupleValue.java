// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/**
 * A tuple: immutable.
 *
 * @param items the elements; treat them as read-only
 */
@SuppressWarnings("ArrayRecordComponent")
public record TupleValue(Object[] items) implements Value {
  /** The tuple without elements. */
  public static final TupleValue EMPTY = new TupleValue(new Object[0]);

  /** A tuple of the given elements. */
  public static TupleValue of(Object... items) {
    return new TupleValue(items);
  }

  /** How many elements it has. */
  public int size() {
    return items.length;
  }

  @Override
  public Type type() {
    return TupleType.TYPE;
  }
}
