// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.command.CommandLine.Result;
import org.junit.jupiter.api.Test;

class CommandTest {
  @Test
  void withoutArgumentsItShowsTheHelpAsWrongUse() {
    Result result = CommandLine.run();
    assertEquals(2, result.exitCode());
    assertTrue(result.err().contains("argyle FILE [ARG...]"), result.err());
  }

  @Test
  void aMissingScriptIsWrongUseAndNamed() {
    Result result = CommandLine.run("no-such.min");
    assertEquals(2, result.exitCode());
    assertTrue(result.err().startsWith("argyle: there is no file 'no-such.min'"), result.err());
  }

  @Test
  void anUnknownOptionIsWrongUseAndNamed() {
    Result result = CommandLine.run("--speed");
    assertEquals(2, result.exitCode());
    assertEquals("argyle: there is no option '--speed'; see argyle help\n", result.err());
  }

  @Test
  void anUnknownLanguageIsWrongUse() {
    Result result = CommandLine.run("--lang", "cobol", "-e", "1");
    assertEquals(2, result.exitCode());
    assertTrue(result.err().startsWith("argyle: there is no language 'cobol'"), result.err());
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    Result result = CommandLine.run("--version");
    assertEquals(0, result.exitCode());
    assertTrue(result.out().matches("argyle \\d+\\.\\d+\\.\\d+ \\(Java .*\\)\\R"), result.out());
  }

  @Test
  void everyWordHasItsHelp() {
    assertAll(
        Subcommands.all().stream()
            .map(subcommand ->
                () -> {
                  Result result = CommandLine.run(subcommand.name(), "--help");
                  assertEquals(0, result.exitCode(), subcommand.name());
                  assertTrue(result.out().contains(subcommand.summary()), result.out());
                }));
  }

  @Test
  void theTransportsAreListed() {
    Result result = CommandLine.run("transports");
    assertEquals(0, result.exitCode(), result.err());
    assertTrue(result.out().startsWith("FAMILY"), result.out());
  }
}
