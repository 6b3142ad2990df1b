// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

/** An operator that the program defined. */
public final class UserOperator extends Definition {
  @Override
  void call(Machine machine) {
    throw MinError.invalid("not yet");
  }
}
