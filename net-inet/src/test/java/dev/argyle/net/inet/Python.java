// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A peer that shares no code with us: a python3 program with {@code socket} imported. */
final class Python implements AutoCloseable {
  private static final String IMPORTS = "import socket, struct, sys, threading, time\n";

  private final Process process;
  private final BufferedReader output;

  private Python(Process process) {
    this.process = process;
    this.output = process.inputReader(UTF_8);
  }

  static Python running(String program, Object... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("python3", "-u", "-c", IMPORTS + program);
    for (Object argument : arguments) {
      builder.command().add(String.valueOf(argument));
    }
    return new Python(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The next line that it prints. */
  String line() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new AssertionError("the python program should have printed one more line");
    }
    return line;
  }

  /** Waits until it has ended by itself, without an error. */
  void end() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the python program should have ended");
    }
    if (process.exitValue() != 0) {
      throw new AssertionError("the python program failed with " + process.exitValue());
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
