// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.List;

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

  /** A tuple of texts. */
  public static TupleValue ofTexts(List<String> texts) {
    return new TupleValue(texts.stream().map(Str::of).toArray());
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
