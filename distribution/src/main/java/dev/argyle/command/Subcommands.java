// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.util.List;
import java.util.Optional;

/** The words that the command knows, in the order of help. */
final class Subcommands {
  private Subcommands() {}

  static List<Subcommand> all() {
    return List.of(
        new StartRepl(),
        new CheckScript(),
        new ExplainWord(),
        new ListTransports(),
        new NewTransport(),
        new PrintCompletion(),
        new Help(),
        new Version());
  }

  /** The one with this name, or that {@code --name} stands for. */
  static Optional<Subcommand> find(String word) {
    String name =
        switch (word) {
          case "-h", "--help" -> "help";
          case "--version" -> "version";
          default -> word;
        };
    return all().stream().filter(subcommand -> subcommand.name().equals(name)).findFirst();
  }
}
