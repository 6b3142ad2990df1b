// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.lang.Language;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** {@code argyle doc WORD}: what a word of a language does. */
final class ExplainWord implements Subcommand {
  @Override
  public String name() {
    return "doc";
  }

  @Override
  public String synopsis() {
    return "WORD";
  }

  @Override
  public String summary() {
    return "say what an operator or a built-in function does";
  }

  @Override
  public String details() {
    return "Such as recv-line, str.split, net.SocketIO.recv; what both languages have is shown for"
        + " both.";
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUse {
    if (arguments.size() != 1) {
      throw new WrongUse("doc needs one word, such as: argyle doc recv-line");
    }
    String word = arguments.getFirst();
    boolean known = false;
    for (Language language : ServiceLoader.load(Language.class)) {
      Optional<String> help = language.help(word);
      if (help.isPresent()) {
        console.out().println("%s: %s".formatted(language.name(), help.get().strip()));
        known = true;
      }
    }
    if (!known) {
      console.err().println("argyle: no language has a word '" + word + "'");
    }
    return known ? ExitCode.DONE : ExitCode.SCRIPT_ERROR;
  }
}
