// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** {@code argyle version}. */
final class Version implements Subcommand {
  @Override
  public String name() {
    return "version";
  }

  @Override
  public String synopsis() {
    return "";
  }

  @Override
  public String summary() {
    return "say which Argyle and which Java this is";
  }

  @Override
  public String details() {
    return "";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    console
        .out()
        .println("argyle %s (Java %s)".formatted(ofArgyle(), System.getProperty("java.version")));
    return ExitCode.DONE;
  }

  /** The version that the build wrote beside this class. */
  static String ofArgyle() {
    try (InputStream text =
        Objects.requireNonNull(
            Version.class.getResourceAsStream("version.txt"), "version.txt is not in the jar")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
