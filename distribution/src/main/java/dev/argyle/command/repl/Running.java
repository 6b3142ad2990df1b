// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import org.jspecify.annotations.Nullable;

/** The thread that runs a piece, while it does: what Ctrl-C interrupts. */
final class Running {
  private @Nullable Thread thread;

  /** The calling thread runs a piece from now on. */
  synchronized void begin() {
    thread = Thread.currentThread();
  }

  /** The piece has ended; an interrupt that came too late for it is forgotten. */
  synchronized void end() {
    thread = null;
    Thread.interrupted();
  }

  /** Interrupts the piece that runs, if one does. */
  synchronized void interrupt() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
