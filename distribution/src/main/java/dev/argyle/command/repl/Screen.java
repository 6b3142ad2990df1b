// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.Signals;

/** The terminal of this process. While no line is edited, Ctrl-C interrupts the piece that runs. */
final class Screen implements AutoCloseable {
  private static final Size USUAL_SIZE = new Size(80, 24);

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
    if (terminal.getWidth() <= 0 || terminal.getHeight() <= 0) {
      // such as one that another program made and gave no size
      terminal.setSize(USUAL_SIZE);
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
