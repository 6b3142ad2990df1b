// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

import java.util.List;
import java.util.Optional;

/**
 * A dictionary: values by key, and a type tag that may be empty.
 *
 * <p>A {@link Record} is the ordinary one and never changes; the other is the view of a live scope,
 * which is what a module is.
 */
public abstract non-sealed class Dictionary extends Value {
  protected Dictionary() {
    super(DICTIONARY);
  }

  /** The type tag, such as {@code socket}; empty if it has none. */
  public abstract StringValue tag();

  /** The keys in byte order. */
  public abstract List<StringValue> keys();

  /** What is stored under the key. */
  public abstract Optional<Value> get(StringValue key);

  /** A dictionary in which the key has this value. A live scope changes itself. */
  public abstract Dictionary with(StringValue key, Value value);

  /** A dictionary without the key. A live scope changes itself. */
  public abstract Dictionary without(StringValue key);

  public abstract int size();

  /** What is stored under the key. */
  public final Optional<Value> get(String key) {
    return get(StringValue.of(key));
  }

  public final boolean has(StringValue key) {
    return get(key).isPresent();
  }

  @Override
  public final String typeName() {
    return tag().length() == 0 ? "dict" : "dict:" + tag().text();
  }
}
