// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds out what the command line asks for, and does it. */
final class Command {
  private Command() {}

  /** Does what the arguments ask for and returns the exit code. */
  static int run(List<String> arguments, Console console) {
    try {
      int exitCode = dispatch(arguments, console);
      return exitCode == ExitCode.DONE ? flush(console) : exitCode;
    } catch (WrongUse e) {
      console.err().println("argyle: " + e.getMessage());
      return ExitCode.WRONG_USE;
    }
  }

  /** What was done is done only if its output arrived, on a disk that is not full for one. */
  private static int flush(Console console) {
    try {
      console.output().flush();
      return ExitCode.DONE;
    } catch (IOException e) {
      console.err().println("argyle: cannot write standard output: " + e.getMessage());
      return ExitCode.SCRIPT_ERROR;
    }
  }

  private static int dispatch(List<String> arguments, Console console) throws WrongUse {
    if (arguments.isEmpty()) {
      return StartRepl.isAtTerminal(console)
          ? new StartRepl().run(arguments, console)
          : RunScript.run(List.of("-"), console);
    }
    String first = arguments.getFirst();
    if (first.equals(BluetoothEmulator.OPTION)) {
      BluetoothEmulator.use(console);
      return dispatch(arguments.subList(1, arguments.size()), console);
    }
    if (first.indexOf('.') >= 0 || first.indexOf('/') >= 0) {
      // most likely a script: it does not wait for the other words to be loaded
      return RunScript.run(arguments, console);
    }
    Optional<Subcommand> subcommand = Subcommands.find(first);
    if (subcommand.isEmpty()) {
      return RunScript.run(arguments, console);
    }
    List<String> rest = arguments.subList(1, arguments.size());
    if (rest.contains("--help")) {
      Help.print(subcommand.get(), console.out());
      return ExitCode.DONE;
    }
    return subcommand.get().run(rest, console);
  }
}
