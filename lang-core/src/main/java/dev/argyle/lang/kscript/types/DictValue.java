// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/**
 * A dict: keys in the order of their insertion. Any thread may use it at any time: each operation
 * is atomic.
 */
public final class DictValue implements Value {
  private final HashTable table = new HashTable();

  /** How many keys it has. */
  public int size() {
    return table.size();
  }

  /** The value of a key, or {@link Constant#UNDEFINED}. */
  public Object get(Object key) {
    return table.get(key);
  }

  /** Whether it has a key. */
  public boolean contains(Object key) {
    return table.find(key) >= 0;
  }

  /** Sets the value of a key. */
  public void put(Object key, Object value) {
    table.put(key, value);
  }

  /** The key with a position from 0 to before the size; a key keeps its position. */
  public Object key(int position) {
    return table.key(position);
  }

  /** The value of the key with a position. */
  public Object value(int position) {
    return table.value(position);
  }

  /** Puts all keys of another here. */
  public void putAll(DictValue other) {
    int count = other.size();
    for (int position = 0; position < count; position++) {
      put(other.key(position), other.value(position));
    }
  }

  @Override
  public Type type() {
    return DictType.TYPE;
  }
}
