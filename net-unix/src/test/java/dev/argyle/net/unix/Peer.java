// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that is not this project's, at the other end of a socket. */
final class Peer implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private Peer(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONUTF8", "1");
    process = builder.start();
    output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Runs a Python program, which finds the arguments in {@code argv}. */
  static Peer python(String program, String... arguments) throws IOException {
    String all =
        "import array, os, socket, struct, sys\nargv = sys.argv[1:]\n"
            + "def say(*what): print(*what, flush=True)\n"
            + program;
    List<String> command = new ArrayList<>(List.of("python3", "-c", all));
    command.addAll(List.of(arguments));
    return new Peer(command);
  }

  static Peer command(String... command) throws IOException {
    return new Peer(List.of(command));
  }

  /** The next line that the program writes; "(end)" after the last one. */
  String line() throws IOException {
    String line = output.readLine();
    return line == null ? "(end)" : line;
  }

  /** Writes to the program's standard input. */
  void type(String text) throws IOException {
    process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  long pid() {
    return process.pid();
  }

  /** Ends the program if it has not ended by itself, and waits for it. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException | InterruptedException e) {
      process.destroyForcibly();
      throw new IOException("the peer did not end by itself", e);
    }
  }
}
