// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import java.io.IOException;
import java.util.Optional;

/** Where the pieces of a program come from that a session runs. */
interface Pieces {
  /**
   * Waits for the next piece.
   *
   * @return empty if there are no more
   */
  Optional<String> next() throws IOException;

  /** Shows what is to be seen of the session when a piece has run. */
  void ran();
}
