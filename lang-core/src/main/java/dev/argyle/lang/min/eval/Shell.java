// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.StringValue;
import java.io.IOException;
import java.util.Map;

/** Runs lines with {@code /bin/sh}, in the folder and with the environment of the program. */
public final class Shell {
  /** How a line ended: its exit code, and what it wrote to standard output and standard error. */
  public record Result(int exitCode, StringValue output) {}

  private Shell() {}

  /** Runs a line and takes what it writes, without the white space around it. */
  public static Result run(Machine machine, StringValue line) {
    machine.surroundings().flush();
    ProcessBuilder builder = builder(machine, line).redirectErrorStream(true);
    Process process = start(builder);
    try {
      process.getOutputStream().close();
      StringValue output = StringValue.of(process.getInputStream().readAllBytes());
      return new Result(process.waitFor(), Text.strip(output));
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw ControlFlow.interrupted();
    } catch (IOException e) {
      throw MinError.os("'" + line.text() + "': " + e.getMessage(), e);
    }
  }

  static StringValue output(Machine machine, StringValue line) {
    return run(machine, line).output();
  }

  /** A process for a line, not yet started. */
  public static ProcessBuilder builder(Machine machine, StringValue line) {
    Surroundings surroundings = machine.surroundings();
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line.text());
    builder.directory(surroundings.folder().toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(surroundings.environment());
    return builder;
  }

  /** Starts a process, or says as an error of the program why not. */
  public static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw MinError.os(String.valueOf(e.getMessage()), e);
    }
  }
}
