// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

/** A statement, ready to be done. */
abstract class Action {
  /** How a statement is left. */
  enum Completion {
    NORMAL,
    BREAK,
    CONTINUE,
    /** With {@code ret}; the value is in the frame. */
    RETURN
  }

  abstract Completion run(Frame frame);
}
