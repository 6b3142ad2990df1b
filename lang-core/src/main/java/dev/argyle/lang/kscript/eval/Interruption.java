// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

/**
 * The script's thread was interrupted, or has made as many steps as it may: the script stops.
 * Nothing in a script catches it.
 */
final class Interruption extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean exhausted;

  private Interruption(boolean exhausted) {
    super(null, null, false, false);
    this.exhausted = exhausted;
  }

  static Interruption interrupted() {
    return new Interruption(false);
  }

  static Interruption exhausted() {
    return new Interruption(true);
  }

  boolean isExhausted() {
    return exhausted;
  }
}
