// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.syntax;

import dev.argyle.lang.Position;

/** The text is not a min program. */
public final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Position position;

  SyntaxException(String message, Position position) {
    super(message);
    this.position = position;
  }

  /** Where the text stops making sense. */
  public Position position() {
    return position;
  }
}
