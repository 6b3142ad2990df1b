// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** The script calls {@code exit}. Nothing in a script catches it. */
public final class Exit extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;

  /** Ends the script with an exit code. */
  public Exit(int code) {
    super(null, null, false, false);
    this.code = code;
  }

  /** The exit code. */
  public int code() {
    return code;
  }
}
