// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs other programs. */
final class Tool {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  private Tool() {}

  /** A program of the JDK that runs this. */
  static String ofJdk(String name) {
    return JAVA_HOME.resolve("bin").resolve(name).toString();
  }

  /** Runs a program and returns what it wrote. */
  static String run(String... command) throws IOException, InterruptedException {
    return run(Arrays.asList(command));
  }

  static String run(List<String> command) throws IOException, InterruptedException {
    return run(Map.of(), command);
  }

  /** The same with more variables in its environment. */
  static String run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(
          "%s ended with %s:\n%s".formatted(command, process.exitValue(), output));
    }
    return output;
  }
}
