// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Comparisons;

/** An expression, ready to be evaluated. */
abstract class Node {
  /** Its value. */
  abstract Object run(Frame frame);

  /** Whether its value is true. */
  boolean test(Frame frame) {
    return Comparisons.truth(run(frame));
  }
}
