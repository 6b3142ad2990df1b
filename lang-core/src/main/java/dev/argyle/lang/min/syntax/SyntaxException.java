// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.syntax;

import dev.argyle.lang.Position;

/** The text is not a min program. */
public final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Position position;
  private final boolean unfinished;

  SyntaxException(String message, Position position) {
    this(message, position, false);
  }

  private SyntaxException(String message, Position position, boolean unfinished) {
    super(message);
    this.position = position;
    this.unfinished = unfinished;
  }

  /** The text ends inside something. */
  static SyntaxException unfinished(String message, Position position) {
    return new SyntaxException(message, position, true);
  }

  /** Where the text stops making sense. */
  public Position position() {
    return position;
  }

  /** Whether more text may make it a program. */
  public boolean isUnfinished() {
    return unfinished;
  }
}
