// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.Arrays;

/**
 * Keys in the order of their insertion, and a value for each. Nothing is ever removed, so that an
 * entry keeps its position for good.
 *
 * <p>Any thread may use it at any time. Readers take no lock: an entry is written whole before the
 * volatile count that covers it, and a reader trusts no entry past the count that it read. Writers
 * hold the monitor. Comparing keys can run code of the script, which is done outside the monitor.
 */
final class HashTable {
  private static final int FIRST = 8;

  /** Arrays of one capacity. A slot of the index is 0 or one more than a position. */
  private static final class Entries {
    final int[] index;
    final Object[] keys;
    final Object[] values;
    final long[] hashes;
    volatile int count;

    Entries(int capacity) {
      index = new int[capacity * 2];
      keys = new Object[capacity];
      values = new Object[capacity];
      hashes = new long[capacity];
    }

    Entries grown() {
      int capacity = keys.length * 2;
      Entries larger = new Entries(capacity);
      int n = count;
      System.arraycopy(keys, 0, larger.keys, 0, n);
      System.arraycopy(values, 0, larger.values, 0, n);
      System.arraycopy(hashes, 0, larger.hashes, 0, n);
      for (int position = 0; position < n; position++) {
        larger.link(position);
      }
      larger.count = n;
      return larger;
    }

    void link(int position) {
      int slot = slot(hashes[position]);
      while (index[slot] != 0) {
        slot = (slot + 1) & (index.length - 1);
      }
      index[slot] = position + 1;
    }

    int slot(long hash) {
      long mixed = hash * 0x9E3779B97F4A7C15L;
      return (int) (mixed >>> 40) & (index.length - 1);
    }
  }

  private volatile Entries entries = new Entries(FIRST);

  int size() {
    return entries.count;
  }

  /** The position of a key, or -1. */
  int find(Object key) {
    return find(key, Hashing.hash(key));
  }

  private int find(Object key, long hash) {
    Entries now = entries;
    int count = now.count;
    int slot = now.slot(hash);
    while (true) {
      int position = now.index[slot] - 1;
      if (position < 0 || position >= count) {
        return -1;
      }
      if (now.hashes[position] == hash) {
        Object other = now.keys[position];
        if (other == key || Hashing.sameKey(other, key)) {
          return position;
        }
      }
      slot = (slot + 1) & (now.index.length - 1);
    }
  }

  Object key(int position) {
    return entries.keys[position];
  }

  Object value(int position) {
    return entries.values[position];
  }

  /** The value of a key, or undefined. */
  Object get(Object key) {
    int position = find(key);
    return position < 0 ? Constant.UNDEFINED : entries.values[position];
  }

  /** Sets the value of a key; a new key goes to the end. */
  void put(Object key, Object value) {
    long hash = Hashing.hash(key);
    while (true) {
      int seen = entries.count;
      int position = find(key, hash);
      synchronized (this) {
        if (position >= 0) {
          entries.values[position] = value;
          return;
        }
        if (entries.count == seen) {
          append(key, hash, value);
          return;
        }
      }
    }
  }

  private void append(Object key, long hash, Object value) {
    Entries now = entries;
    int position = now.count;
    if (position == now.keys.length) {
      now = now.grown();
      entries = now;
    }
    now.keys[position] = key;
    now.hashes[position] = hash;
    now.values[position] = value;
    now.link(position);
    now.count = position + 1;
  }

  Object[] keys() {
    Entries now = entries;
    return Arrays.copyOf(now.keys, now.count);
  }
}
