// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.command.CommandLine.Result;
import org.junit.jupiter.api.Test;

class CommandTest {
  @Test
  void withoutArgumentsItRunsWhatComesFromStandardInput() {
    Result result = CommandLine.withInput("1 2 + puts!");
    assertEquals(0, result.exitCode(), result.err());
    assertEquals("3\n", result.out());
  }

  @Test
  void developmentModeChecksWhatAnOperatorGives() {
    String program = "(symbol half (int :n ==> int :r) (\"5\" @r)) :: 4 half puts!";
    Result plain = CommandLine.run("-e", program);
    assertEquals(0, plain.exitCode(), plain.err());
    Result checked = CommandLine.run("-d", "-e", program);
    assertEquals(1, checked.exitCode());
    assertTrue(checked.err().contains("Expected int, found \"5\""), checked.err());
  }

  @Test
  void developmentModeIsOfMinOnly() {
    Result result = CommandLine.run("--lang", "kscript", "-d", "-e", "1");
    assertEquals(2, result.exitCode());
    assertEquals("argyle: -d is min's development mode; kscript has none\n", result.err());
  }

  @Test
  void aMissingScriptIsWrongUseAndNamed() {
    Result result = CommandLine.run("no-such.min");
    assertEquals(2, result.exitCode());
    assertTrue(result.err().startsWith("argyle: there is no file 'no-such.min'"), result.err());
  }

  @Test
  void aTransportCannotHaveANameThatIsAWordOfJava() {
    Result result = CommandLine.run("new-transport", "switch");
    assertEquals(2, result.exitCode());
    assertEquals(
        "argyle: 'switch' is a word of Java's own; take another, such as myswitch\n", result.err());
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
