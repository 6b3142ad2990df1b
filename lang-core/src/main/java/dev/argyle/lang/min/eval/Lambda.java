// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Quotation;

/** A name for a quotation that runs when it is named. */
public final class Lambda extends Definition {
  private final Quotation body;

  public Lambda(Quotation body) {
    this.body = body;
  }

  public Quotation body() {
    return body;
  }

  @Override
  void call(Machine machine) {
    machine.dequote(body);
  }
}
