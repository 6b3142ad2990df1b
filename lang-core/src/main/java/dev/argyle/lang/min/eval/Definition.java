// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Quotation;
import java.util.Optional;

/** What a name stands for. */
public abstract sealed class Definition permits Constant, Lambda, Operator, UserOperator {
  /** Does what naming it does. The machine's current symbol is the one that named it. */
  abstract void call(Machine machine);

  /** A quotation that does the same when it runs; empty for an operator. */
  Optional<Quotation> quotation() {
    return Optional.empty();
  }
}
