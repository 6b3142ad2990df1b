// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Short commands of this machine's system. */
final class Shell {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Shell() {}

  /** Runs a command and gives its output; words are separated by single spaces. */
  static String run(String command) throws IOException {
    return run(Arrays.asList(command.split(" ")));
  }

  static String run(List<String> command) throws IOException {
    try (Program program = LocalProcess.start(command)) {
      if (program.end(PATIENCE) != 0) {
        throw new IOException(
            "'%s' failed: %s".formatted(String.join(" ", command), program.output().strip()));
      }
      return program.output();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted in " + command, e);
    }
  }

  static boolean has(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
