// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.InfoCmp;
import org.jline.utils.Signals;

/** The terminal of this process. While no line is edited, Ctrl-C interrupts the piece that runs. */
final class Screen implements AutoCloseable {
  private static final Size USUAL_SIZE = new Size(80, 24);
  private static final String PLAIN = "ansi";

  private final Terminal terminal;

  private Screen(Terminal terminal) {
    this.terminal = terminal;
  }

  static Screen open(Running running, String type, PrintStream err) throws IOException {
    TerminalBuilder builder =
        TerminalBuilder.builder()
            .system(true)
            .dumb(true)
            .encoding(StandardCharsets.UTF_8)
            .nativeSignals(true);
    if (type.isEmpty()) {
      builder.type(PLAIN);
    } else if (!isKnown(type)) {
      err.println("argyle: the terminal '%s' is not known here, set TERM".formatted(type));
      builder.type(PLAIN);
    }
    Terminal terminal = builder.build();
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

  /** Whether JLine or the system's terminfo knows it, as it does not know each in a container. */
  private static boolean isKnown(String type) {
    try {
      InfoCmp.getInfoCmp(type);
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  Terminal terminal() {
    return terminal;
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
