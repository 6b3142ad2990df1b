// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Thrown;

/**
 * What scripts see when Java runs out of stack or memory. The depth of calls is limited long before
 * the stack ends; what comes here is a nest of containers or of a single expression.
 */
final class Exhaustion {
  private Exhaustion() {}

  static Thrown of(VirtualMachineError error) {
    return Thrown.error(
        error instanceof StackOverflowError
            ? "Maximum depth of nesting exceeded"
            : "Out of memory");
  }
}
