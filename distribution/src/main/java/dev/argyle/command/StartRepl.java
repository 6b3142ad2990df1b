// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.command.repl.Repl;
import dev.argyle.lang.Language;
import java.io.IOException;
import java.util.List;

/** {@code argyle repl [min|kscript]}, and {@code argyle} alone at a terminal. */
final class StartRepl implements Subcommand {
  @Override
  public String name() {
    return "repl";
  }

  @Override
  public String synopsis() {
    return "[min|kscript]";
  }

  @Override
  public String summary() {
    return "type a program piece by piece and see what each does";
  }

  @Override
  public String details() {
    return """
    Also argyle alone at a terminal. TAB completes names, members and file names in strings; ?WORD
    explains a word; Ctrl-C stops what runs, and closes the socket that it waits in; Ctrl-D leaves.
    Where standard input is no terminal, its lines are run as they come, without prompts.
    What was typed is kept in $XDG_STATE_HOME/argyle, usually ~/.local/state/argyle.
    """;
  }

  @Override
  public List<String> words() {
    return Languages.names();
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUse {
    if (arguments.size() > 1) {
      throw new WrongUse("repl takes one language, not " + arguments);
    }
    Language language =
        Languages.named(arguments.isEmpty() ? Languages.DEFAULT : arguments.getFirst());
    Repl repl = new Repl(language, console.context(List.of()));
    try {
      return isAtTerminal(console)
          ? repl.runOnTerminal(
              "Argyle %s, %s. TAB completes, ?WORD explains, Ctrl-D leaves."
                  .formatted(Version.ofArgyle(), language.name()))
          : repl.runPlain();
    } catch (IOException e) {
      console.err().println("argyle: " + e);
      return ExitCode.SCRIPT_ERROR;
    }
  }

  /** Whether a person types standard input and sees standard output. */
  static boolean isAtTerminal(Console console) {
    java.io.Console terminal = console.standardStreams() ? System.console() : null;
    return terminal != null && terminal.isTerminal();
  }
}
