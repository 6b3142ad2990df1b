// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import java.util.HashMap;
import java.util.Map;

/** The names of one run. */
public final class Names {
  private final Map<StringValue, Slot> slots = new HashMap<>(2048);

  Names() {}

  /** The name with this text. The string remembers it, so that it is looked for once only. */
  public Slot of(StringValue text) {
    if (text.name() instanceof Slot known && known.belongsTo(this)) {
      return known;
    }
    Slot slot = slots.computeIfAbsent(text, key -> new Slot(key, this));
    if (text.length() > 0) {
      text.name(slot);
    }
    return slot;
  }

  public Slot of(String text) {
    return of(StringValue.of(text));
  }

  /** A symbol as a program makes it itself. */
  public Symbol symbol(StringValue text) {
    return new Symbol(of(text));
  }
}
