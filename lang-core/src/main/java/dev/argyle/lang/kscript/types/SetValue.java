// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/**
 * A set: elements in the order of their insertion. Any thread may use it at any time: each
 * operation is atomic.
 */
public final class SetValue implements Value {
  private final HashTable table = new HashTable();

  /** How many elements it has. */
  public int size() {
    return table.size();
  }

  /** Whether it has an element. */
  public boolean contains(Object element) {
    return table.find(element) >= 0;
  }

  /** Adds an element unless it is there. */
  public void add(Object element) {
    if (!contains(element)) {
      table.put(element, Constant.NONE);
    }
  }

  /** The element with a position from 0 to before the size; an element keeps its position. */
  public Object element(int position) {
    return table.key(position);
  }

  /** The elements at this moment. */
  public Object[] toArray() {
    return table.keys();
  }

  @Override
  public Type type() {
    return SetType.TYPE;
  }
}
