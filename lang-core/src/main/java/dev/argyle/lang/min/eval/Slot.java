// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Name;
import dev.argyle.lang.min.value.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * A name and what it stands for at this moment.
 *
 * <p>min's scopes nest as calls do, so the innermost definition of a name is always the last one
 * that was made and not yet left: it is kept here, with those that it hides in a chain behind it
 * ("shallow binding"). Finding a definition takes one step, however deep the calls are.
 */
public final class Slot extends Name {
  @Nullable Binding top;
  private final Names names;
  private @Nullable WordForm form;

  /** Positive if it is one, negative if not, 0 if nobody has asked. */
  private int identifier;

  Slot(StringValue text, Names names) {
    super(text);
    this.names = names;
  }

  boolean belongsTo(Names others) {
    return names == others;
  }

  /** Whether {@code define} takes the name. */
  boolean isIdentifier() {
    if (identifier == 0) {
      identifier = Identifier.isPath(text()) ? 1 : -1;
    }
    return identifier > 0;
  }

  /** How the name reads when it is not defined as it stands. */
  WordForm form() {
    WordForm known = form;
    if (known == null) {
      known = WordForm.of(text(), names);
      form = known;
    }
    return known;
  }
}
