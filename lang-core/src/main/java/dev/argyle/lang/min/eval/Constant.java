// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Value;
import java.util.Optional;

/** A name for a value: naming it pushes the value, whatever it is. */
public final class Constant extends Definition {
  private final Value value;

  public Constant(Value value) {
    this.value = value;
  }

  public Value value() {
    return value;
  }

  @Override
  Optional<Quotation> quotation() {
    return Optional.of(Quotation.of(value));
  }

  @Override
  void call(Machine machine) {
    machine.push(value);
  }
}
