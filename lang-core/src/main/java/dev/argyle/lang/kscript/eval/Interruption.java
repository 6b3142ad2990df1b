// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

/** The script's thread was interrupted: the script stops. Nothing in a script catches it. */
final class Interruption extends RuntimeException {
  private static final long serialVersionUID = 1;

  Interruption() {
    super(null, null, false, false);
  }
}
