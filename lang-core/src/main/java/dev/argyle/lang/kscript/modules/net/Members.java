// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.net;

import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.EnumType;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The members of one of the enums {@code FK}, {@code SK} and {@code PK}: names, some of them for
 * the same thing, and a number for each thing.
 */
final class Members<T> {
  private final String name;
  private final Map<String, T> values = new LinkedHashMap<>();
  private final Map<T, Long> numbers = new LinkedHashMap<>();
  private final long firstOwn;

  /**
   * Without members yet.
   *
   * @param name of the enum
   * @param firstOwn the number of the first thing that is given none
   */
  Members(String name, long firstOwn) {
    this.name = name;
    this.firstOwn = firstOwn;
  }

  /** Adds a member with a number of its own. */
  void add(String member, T value, long number) {
    values.putIfAbsent(member, value);
    numbers.putIfAbsent(value, number);
  }

  /** Adds a member; the next free number is its, if the thing has none. */
  void add(String member, T value) {
    add(member, value, firstOwn + numbers.size());
  }

  /** The enum. */
  Type type() {
    String[] names = values.keySet().toArray(String[]::new);
    Object[] all = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      all[i] = numbers.get(values.get(names[i]));
    }
    return EnumType.define(name, names, all);
  }

  /** What a member, its number or its name stands for. */
  Optional<T> find(Object given) {
    if (Instance.unwrap(given) instanceof Str text) {
      return Optional.ofNullable(values.get(text.toString()));
    }
    long number = Convert.size(given);
    for (Map.Entry<T, Long> entry : numbers.entrySet()) {
      if (entry.getValue() == number) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** As {@link #find}; a ValError that lists the members if there is no such one. */
  T get(Object given) {
    return find(given).orElseThrow(() -> unknown(given));
  }

  Thrown unknown(Object given) {
    return Thrown.valError(
        "Unknown member of "
            + name
            + ": "
            + Text.repr(given)
            + "; there are "
            + String.join(", ", values.keySet()));
  }
}
