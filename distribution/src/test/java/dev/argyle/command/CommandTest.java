// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.command.CommandLine.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
  @TempDir private Path folder;

  @Test
  void withoutArgumentsItRunsWhatComesFromStandardInput() {
    Result result = CommandLine.withInput("1 2 + puts!");
    assertEquals(0, result.exitCode(), result.err());
    assertEquals("3\n", result.out());
  }

  @Test
  void aByteOrderMarkInFrontOfStandardInputIsLeftOutAsInFrontOfAFile() {
    Result result = CommandLine.withInput("\uFEFF1 2 + puts!");
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
  void aFileThatIsNoTextIsNotRun() throws IOException {
    Path program = Files.write(folder.resolve("program.min"), new byte[] {'1', ' ', 0, '2'});
    for (Result result :
        List.of(
            CommandLine.run(program.toString()), CommandLine.run("check", program.toString()))) {
      assertEquals(2, result.exitCode());
      assertEquals(
          "argyle: cannot read '%s': it is not a text: byte 3 is 0\n".formatted(program),
          result.err());
    }
  }

  @Test
  void aByteOrderMarkIsNoPartOfAScript() throws IOException {
    Path program = Files.writeString(folder.resolve("marked.min"), "\uFEFF1 2 + puts!");
    Result result = CommandLine.run(program.toString());
    assertEquals(0, result.exitCode(), result.err());
    assertEquals("3\n", result.out());
  }

  @Test
  void outputThatNobodyReadsEndsAScriptWithAnErrorOfItsOwn() {
    Result min = CommandLine.into(new Unread(), "", "-e", "(true) (1 puts!) while");
    assertEquals(1, min.exitCode());
    assertTrue(min.err().startsWith("(!) <code>(1,15) [puts!]: standard output: "), min.err());
    Result kscript =
        CommandLine.into(new Unread(), "", "--lang", "kscript", "-e", "while true { print (1) }");
    assertEquals(1, kscript.exitCode());
    assertTrue(kscript.err().startsWith("IOError: Failed to write: "), kscript.err());
  }

  @Test
  void outputThatNobodyReadsIsAnErrorOfEachPieceThatPrints() {
    Result min = CommandLine.into(new Unread(), "1 puts!\n", "repl");
    assertTrue(min.err().startsWith("(!) <input 1>(1,7) [puts!]: standard output: "), min.err());
    Result kscript = CommandLine.into(new Unread(), "print (1)\n", "repl", "kscript");
    assertTrue(kscript.err().startsWith("IOError: Failed to write: "), kscript.err());
  }

  @Test
  void whatWasNotWrittenAtTheEndIsAnErrorOfTheCommand() {
    String lost = "argyle: cannot write standard output: nobody reads\n";
    for (String[] arguments : new String[][] {{"help"}, {"version"}}) {
      Result result = CommandLine.into(new PromptOutput(new Unread()), "", arguments);
      assertEquals(1, result.exitCode(), arguments[0]);
      assertEquals(lost, result.err());
    }
  }

  /** A pipe whose other end is closed. */
  private static final class Unread extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      throw new IOException("nobody reads");
    }
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
