// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Value;

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
  void call(Machine machine) {
    machine.push(value);
  }
}
