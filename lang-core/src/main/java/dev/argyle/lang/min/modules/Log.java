// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.Settings.LogLevel;
import dev.argyle.lang.min.value.Bytes;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;

/** The messages of a program, with a mark for their level. */
final class Log {
  private Log() {}

  static boolean isError(LogLevel level) {
    return level.compareTo(LogLevel.WARN) >= 0;
  }

  /** Prints a message, unless the program wants only more important ones. */
  static void write(Machine machine, LogLevel level, Value message) {
    if (level.compareTo(machine.settings().logLevel()) < 0) {
      return;
    }
    boolean colored = machine.settings().color() && Terminal.isThere(machine);
    Bytes line = new Bytes().add(colored ? color(level) : "").add(mark(level)).add(' ');
    line.add(machine.show(message)).add(colored ? "\u001b[0m" : "").add('\n');
    StringValue text = line.toStringValue();
    if (isError(level)) {
      machine.surroundings().printError(text);
    } else {
      machine.surroundings().print(text);
    }
  }

  private static String mark(LogLevel level) {
    return switch (level) {
      case DEBUG -> "---";
      case INFO -> "(i)";
      case NOTICE -> "   ";
      case WARN, ERROR -> "(!)";
      case FATAL, NONE -> "(x)";
    };
  }

  /** Selects a colour (ECMA-48, SGR). */
  private static String color(LogLevel level) {
    return switch (level) {
      case DEBUG -> "\u001b[35m";
      case INFO -> "\u001b[36m";
      case NOTICE -> "\u001b[37m";
      case WARN -> "\u001b[33m";
      case ERROR, FATAL, NONE -> "\u001b[31m";
    };
  }
}
