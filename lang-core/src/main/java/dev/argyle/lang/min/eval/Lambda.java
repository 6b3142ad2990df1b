// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Name;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Symbol;
import java.util.Optional;

/** A name for a quotation that runs when it is named. */
public final class Lambda extends Definition {
  private final Quotation body;

  /** Where the body names itself outside every inner quotation, which would never end; or -1. */
  private final int self;

  public Lambda(Quotation body, Name name) {
    this.body = body;
    int found = -1;
    for (int i = body.size() - 1; i >= 0; i--) {
      if (body.get(i) instanceof Symbol symbol && symbol.name() == name) {
        found = i;
      }
    }
    this.self = found;
  }

  public Quotation body() {
    return body;
  }

  @Override
  Optional<Quotation> quotation() {
    return Optional.of(body);
  }

  @Override
  void call(Machine machine) {
    if (self < 0) {
      machine.dequote(body);
      return;
    }
    machine.dequote(body.slice(0, self));
    Symbol symbol = (Symbol) body.get(self);
    throw MinError.invalid("Symbol '" + symbol.name() + "' evaluates to itself");
  }
}
