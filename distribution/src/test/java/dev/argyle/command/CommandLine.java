// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the command inside the test's own process. */
final class CommandLine {
  private CommandLine() {}

  record Result(int exitCode, String out, String err) {}

  static Result run(String... arguments) {
    return withInput("", arguments);
  }

  static Result withInput(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Result result = into(out, input, arguments);
    return new Result(result.exitCode(), out.toString(StandardCharsets.UTF_8), result.err());
  }

  /** With its output into a stream; that of the result is empty. */
  static Result into(OutputStream out, String input, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode;
    try (Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            Path.of("").toAbsolutePath(),
            false)) {
      exitCode = Command.run(List.of(arguments), console);
    }
    return new Result(exitCode, "", err.toString(StandardCharsets.UTF_8));
  }
}
