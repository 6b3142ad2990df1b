// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program with its recorded answers: {@code NAME.ks} and beside it {@code NAME.out}, and where
 * there is need {@code .args} (one a line), {@code .stdin}, {@code .exit}, {@code .errmatch} (a
 * pattern to be found in standard error), {@code .files} (a folder with what the working folder
 * holds), {@code .peer} (the other end of a connection, in Python), {@code .diverge} (why a sound
 * answer is expected where the reference has another) and {@code .differs} (why this implementation
 * answers otherwise, which is what the case then expects).
 */
record CorpusCase(String area, String name, Path program) {
  /** All cases under a folder, by area and name. */
  static List<CorpusCase> in(Path root) {
    try (Stream<Path> files = Files.walk(root, 2)) {
      return files
          .filter(file -> file.toString().endsWith(".ks"))
          .sorted()
          .map(program -> of(root.relativize(program), program))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static CorpusCase of(Path relative, Path program) {
    String file = relative.getName(1).toString();
    return new CorpusCase(
        relative.getName(0).toString(), file.substring(0, file.length() - ".ks".length()), program);
  }

  String title() {
    return area + "/" + name;
  }

  Path beside(String ending) {
    return program.resolveSibling(name + ending);
  }

  Optional<String> text(String ending) {
    Path file = beside(ending);
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  byte[] input() {
    return text(".stdin").orElse("").getBytes(StandardCharsets.UTF_8);
  }

  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    text(".args").ifPresent(text -> text.lines().forEach(arguments::add));
    return arguments;
  }

  int exitCode() {
    return text(".exit").map(text -> Integer.parseInt(text.strip())).orElse(0);
  }

  /** Copies the files of the case into its working folder. */
  void lay(Path folder) {
    Path files = beside(".files");
    if (!Files.isDirectory(files)) {
      return;
    }
    try (Stream<Path> all = Files.walk(files)) {
      for (Path from : all.skip(1).toList()) {
        Files.copy(from, folder.resolve(files.relativize(from).toString()));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
