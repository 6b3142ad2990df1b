// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.Signals;

/** The terminal of this process. While no line is edited, Ctrl-C interrupts the piece that runs. */
final class Screen implements AutoCloseable {
  private final Terminal terminal;

  private Screen(Terminal terminal) {
    this.terminal = terminal;
  }

  static Screen open(Running running) throws IOException {
    Terminal terminal =
        TerminalBuilder.builder()
            .system(true)
            .dumb(true)
            .encoding(StandardCharsets.UTF_8)
            .nativeSignals(true)
            .build();
    if (terminal instanceof DumbTerminal) {
      // which leaves Ctrl-C to the system, and with it the end of the process
      Signals.register("INT", running::interrupt);
    } else {
      terminal.handle(Terminal.Signal.INT, signal -> running.interrupt());
    }
    return new Screen(terminal);
  }

  Terminal terminal() {
    return terminal;
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
