// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that is not this project's, beside a socket of it. */
final class Peer implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private Peer(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    output = process.inputReader(StandardCharsets.UTF_8);
  }

  static Peer command(String... command) throws IOException {
    return new Peer(List.of(command));
  }

  /** Runs a Python program that captures frames with a socket of its own. */
  static Peer python(String program) throws IOException {
    String start = "import socket\ndef say(*what): print(*what, flush=True)\n";
    return command("python3", "-c", start + program);
  }

  /** The next line that the program writes; "(end)" after the last one. */
  String line() throws IOException {
    String line = output.readLine();
    return line == null ? "(end)" : line;
  }

  /** The next line that holds a text; "(end)" if there is none. */
  String lineWith(String text) throws IOException {
    String line = line();
    while (!line.contains(text) && !line.equals("(end)")) {
      line = line();
    }
    return line;
  }

  /** Waits for the program to end by itself. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException | InterruptedException e) {
      process.destroyForcibly();
      throw new IOException("the program did not end by itself", e);
    }
  }
}
