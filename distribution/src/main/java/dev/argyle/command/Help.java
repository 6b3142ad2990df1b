// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.io.PrintStream;
import java.util.List;

/** {@code argyle help}, and what {@code --help} after a word shows. */
final class Help implements Subcommand {
  private static final String OVERVIEW =
      """
      Argyle runs min and kscript programs, with sockets of every installed family.

      argyle                                  type a program; not at a terminal, run standard input
      argyle FILE [ARG...]                    run a script
      argyle --lang NAME FILE [ARG...]        run a script whose file name does not tell its language
      argyle [--lang NAME] -e CODE [ARG...]   run this text (as min, unless told)
      argyle [--lang NAME] - [ARG...]         run what comes from standard input
      argyle -d FILE [ARG...]                 run a min script in development mode: check what its
                                              operators take and give
      """;
  private static final String ENVIRONMENT =
      """
      ARGYLE_DEBUG=1        show Java's stack traces with errors
      ARGYLE_JAVA_OPTIONS   more options for the Java that runs Argyle

      --bluetooth=emulator, in front of all else, gives each process a Bluetooth device in memory, to
      try things without an adapter. It needs bluecove-emu-2.1.0.jar, which is not shipped:
      ARGYLE_BLUETOOTH_EMULATOR names it. The first process carries the others, on port 8090 of this
      host or ARGYLE_BLUETOOTH_PORT. ARGYLE_BLUETOOTH_HOST, an address of the host that carries, lets
      processes of other hosts take part.

      Exit codes: 0 done, 1 uncaught script error, 2 wrong use, 130 interrupted.\
      """;

  @Override
  public String name() {
    return "help";
  }

  @Override
  public String synopsis() {
    return "[WORD]";
  }

  @Override
  public String summary() {
    return "show this, or the help of a word";
  }

  @Override
  public String details() {
    return "";
  }

  @Override
  public List<String> words() {
    return Subcommands.all().stream().map(Subcommand::name).toList();
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUse {
    if (arguments.isEmpty()) {
      print(console.out());
    } else {
      String word = arguments.getFirst();
      print(
          Subcommands.find(word)
              .orElseThrow(() -> new WrongUse("there is no word '" + word + "'; see argyle help")),
          console.out());
    }
    return ExitCode.DONE;
  }

  static void print(PrintStream out) {
    out.println(OVERVIEW);
    for (Subcommand subcommand : Subcommands.all()) {
      String use = "argyle " + subcommand.name() + " " + subcommand.synopsis();
      out.println("%-39s %s".formatted(use, subcommand.summary()));
    }
    out.println();
    out.println(ENVIRONMENT);
  }

  static void print(Subcommand subcommand, PrintStream out) {
    out.println("argyle %s %s".formatted(subcommand.name(), subcommand.synopsis()).stripTrailing());
    out.println();
    out.println(subcommand.summary());
    if (!subcommand.details().isEmpty()) {
      out.println();
      out.println(subcommand.details().stripTrailing());
    }
  }
}
