// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A program text and where it came from. The text is kept as bytes, since a language may let its
 * strings carry any bytes.
 *
 * @param name what messages call it: a file name as the user gave it, or a word such as {@code
 *     <stdin>}
 * @param bytes the text; treat it as read-only
 * @param file the file that it was read from, for whatever is looked up beside the script
 */
public record Source(String name, byte[] bytes, Optional<Path> file) {
  /** A text that is no file, in UTF-8. */
  public static Source of(String name, String text) {
    return new Source(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  /** Reads a file; messages call it by the path as it is given here. */
  public static Source read(Path file) throws IOException {
    return new Source(file.toString(), Files.readAllBytes(file), Optional.of(file));
  }

  /** The line with the given number, counted from 1, without its end; empty if there is none. */
  public Optional<String> line(int number) {
    return new String(bytes, StandardCharsets.UTF_8).lines().skip(number - 1L).findFirst();
  }
}
