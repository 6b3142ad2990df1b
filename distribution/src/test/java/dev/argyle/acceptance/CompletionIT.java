// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import dev.argyle.net.tck.Means;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shells make of {@code argyle completion}, when somebody presses TAB in them. */
class CompletionIT {
  @TempDir private Path folder;

  @Test
  void bashCompletesWordsAndScripts() {
    Means.program("bash");
    completes("bash", List.of("bash", "--norc", "--noprofile", "-i"), "");
  }

  @Test
  void zshCompletesWordsAndScripts() {
    Means.program("zsh");
    completes("zsh", List.of("zsh", "-f", "-i"), "autoload -Uz compinit; compinit -u -D; ");
  }

  /** The shell writes what it was asked to echo with a word of its own in front. */
  private void completes(String name, List<String> shell, String before) {
    Program.script(folder, "shout.ks", "print('out')\n");
    Map<String, String> environment =
        Map.of("PATH", Packaged.COMMAND.getParent() + ":" + System.getenv("PATH"));
    try (PseudoTerminal terminal = PseudoTerminal.start(folder, environment, shell)) {
      terminal.type(before + "eval \"$(argyle completion " + name + ")\"; echo rea''dy\r");
      terminal.shows("ready\r\n");
      terminal.type("argyle transp\t --js\t | grep -c broken\r").shows("1\r\n");
      terminal.type("argyle repl ks\t </dev/null; echo en''ded $?\r").shows("ended 0\r\n");
      terminal.type("argyle sho\t\r").shows("out\r\n");
      terminal.type("exit\r").ends(0);
    }
  }
}
