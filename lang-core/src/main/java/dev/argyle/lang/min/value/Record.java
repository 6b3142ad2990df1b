// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An ordinary dictionary, which never changes.
 *
 * <p>It may carry something of Java's with it that a program cannot see, such as the socket behind
 * a {@code dict:socket}; every dictionary that is made of it carries the same.
 */
public final class Record extends Dictionary {
  public static final Record EMPTY = new Record(SortedTree.EMPTY, StringValue.EMPTY, null);

  private final SortedTree entries;
  private final StringValue tag;
  private final @Nullable Object payload;

  private Record(SortedTree entries, StringValue tag, @Nullable Object payload) {
    this.entries = entries;
    this.tag = tag;
    this.payload = payload;
  }

  /** An empty dictionary with a type tag. */
  public static Record tagged(String tag) {
    return EMPTY.withTag(StringValue.of(tag));
  }

  public Record withTag(StringValue tag) {
    return new Record(entries, tag, payload);
  }

  public Record withPayload(Object payload) {
    return new Record(entries, tag, payload);
  }

  /** What Java stored in it, if that is of the given class. */
  public <T> Optional<T> payload(Class<T> type) {
    return type.isInstance(payload) ? Optional.of(type.cast(payload)) : Optional.empty();
  }

  @Override
  public StringValue tag() {
    return tag;
  }

  @Override
  public List<StringValue> keys() {
    List<StringValue> keys = new ArrayList<>(size());
    entries.forEach((key, value) -> keys.add(key));
    return keys;
  }

  @Override
  public Optional<Value> get(StringValue key) {
    return entries.get(key);
  }

  @Override
  public Record with(StringValue key, Value value) {
    return new Record(entries.with(key, value), tag, payload);
  }

  public Record with(String key, Value value) {
    return with(StringValue.of(key), value);
  }

  public Record with(String key, long value) {
    return with(key, IntValue.of(value));
  }

  public Record with(String key, String value) {
    return with(key, StringValue.of(value));
  }

  @Override
  public Record without(StringValue key) {
    return new Record(entries.without(key), tag, payload);
  }

  @Override
  public int size() {
    return entries.size();
  }
}
