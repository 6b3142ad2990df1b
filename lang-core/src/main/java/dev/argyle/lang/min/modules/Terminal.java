// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.Shell;
import dev.argyle.lang.min.eval.Surroundings;
import dev.argyle.lang.min.value.Bytes;
import dev.argyle.lang.min.value.StringValue;
import java.io.Console;
import java.util.function.Supplier;

/** The terminal of a program, if it has one. Its modes are changed with {@code stty(1)}. */
final class Terminal {
  private static final int DELETE = 127;

  private Terminal() {}

  /** Whether the program reads from and writes to a terminal. */
  static boolean isThere(Machine machine) {
    Console console = System.console();
    return machine.surroundings().context().standardStreams()
        && console != null
        && console.isTerminal();
  }

  /** Reads something with each key arriving as it is pressed, and not shown. */
  static <T> T byKey(Machine machine, Supplier<T> reading) {
    if (!isThere(machine)) {
      return reading.get();
    }
    setMode(machine, "-icanon -echo min 1");
    try {
      return reading.get();
    } finally {
      setMode(machine, "icanon echo");
    }
  }

  private static void setMode(Machine machine, String mode) {
    Shell.attached(machine, StringValue.of("stty " + mode));
  }

  /** Asks for a line; on a terminal it shows stars for it. */
  static StringValue password(Machine machine) {
    Surroundings surroundings = machine.surroundings();
    surroundings.print(StringValue.of("Enter Password: "));
    return isThere(machine)
        ? byKey(machine, () -> hiddenLine(surroundings))
        : surroundings.readLine();
  }

  private static StringValue hiddenLine(Surroundings surroundings) {
    StringValue line = StringValue.EMPTY;
    int c = surroundings.readByte();
    while (c >= 0 && c != '\n' && c != '\r') {
      if (c != DELETE && c != '\b') {
        line = line.append(new Bytes().add(c).toStringValue());
        surroundings.print(StringValue.of("*"));
      } else if (line.length() > 0) {
        line = line.slice(0, line.length() - 1);
        surroundings.print(StringValue.of("\b \b"));
      }
      c = surroundings.readByte();
    }
    surroundings.print(StringValue.of("\n"));
    return line;
  }
}
