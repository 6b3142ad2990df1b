// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.util.List;

/** A word after {@code argyle} that is no script. */
interface Subcommand {
  /** The word. */
  String name();

  /** What follows the word, as help shows it. */
  String synopsis();

  /** What it does, in one line. */
  String summary();

  /** What more there is to say, as whole lines; may be empty. */
  String details();

  /** The words of which one may follow, for completion; empty if something else follows. */
  default List<String> words() {
    return List.of();
  }

  /**
   * Does it.
   *
   * @param arguments what followed the word
   * @return the exit code
   * @throws WrongUse if the arguments are not as in the synopsis
   */
  int run(List<String> arguments, Console console) throws WrongUse;
}
