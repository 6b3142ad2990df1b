// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Short commands of this machine's system. */
final class Shell {
  private static final int PATIENCE_SECONDS = 60;

  private Shell() {}

  /** Runs a command and gives its output; words are separated by single spaces. */
  static String run(String command) throws IOException {
    return run(Arrays.asList(command.split(" ")));
  }

  static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("'%s' does not end".formatted(String.join(" ", command)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted in " + command, e);
    }
    if (process.exitValue() != 0) {
      throw new IOException("'%s' failed: %s".formatted(String.join(" ", command), output.strip()));
    }
    return output;
  }

  static boolean has(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
