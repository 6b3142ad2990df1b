// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.util.List;
import java.util.Optional;

/**
 * A command line that runs a script.
 *
 * @param language the name that {@code --lang} gave
 * @param development whether {@code -d} asked for the checks of development mode
 * @param arguments what followed the script
 */
record Invocation(
    Optional<String> language, boolean development, Script script, List<String> arguments) {
  /** Where the text comes from. */
  sealed interface Script {}

  record File(String name) implements Script {}

  record Code(String text) implements Script {}

  record StandardInput() implements Script {}

  /** Reads {@code [--lang NAME] [-d] FILE|-|-e CODE [ARG...]}. */
  static Invocation parse(List<String> arguments) throws WrongUse {
    Optional<String> language = Optional.empty();
    boolean development = false;
    int at = 0;
    while (at < arguments.size()) {
      String argument = arguments.get(at++);
      if (argument.equals("--lang")) {
        language = Optional.of(following(arguments, at++, "--lang needs a language's name"));
      } else if (argument.equals("-d") || argument.equals("--dev")) {
        development = true;
      } else if (argument.equals("-e")) {
        Script code = new Code(following(arguments, at++, "-e needs a program text"));
        return new Invocation(language, development, code, rest(arguments, at));
      } else if (argument.equals("-")) {
        return new Invocation(language, development, new StandardInput(), rest(arguments, at));
      } else if (argument.startsWith("-") && !argument.equals("--")) {
        throw new WrongUse("there is no option '" + argument + "'; see argyle help");
      } else {
        int file = argument.equals("--") ? at++ : at - 1;
        String path = following(arguments, file, "-- needs a script's file name");
        return new Invocation(language, development, new File(path), rest(arguments, at));
      }
    }
    throw new WrongUse("there is no script: give FILE, -e CODE or -");
  }

  private static String following(List<String> arguments, int at, String lack) throws WrongUse {
    if (at >= arguments.size()) {
      throw new WrongUse(lack);
    }
    return arguments.get(at);
  }

  private static List<String> rest(List<String> arguments, int from) {
    return arguments.subList(from, arguments.size());
  }
}
