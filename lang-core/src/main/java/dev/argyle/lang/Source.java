// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  /**
   * Reads a file; messages call it by the path as it is given here. A byte order mark, which some
   * editors put in front and nobody sees, is left out.
   */
  public static Source read(Path file) throws IOException {
    return read(file.toString(), file);
  }

  /** Reads a file that messages call by another name. */
  public static Source read(String name, Path file) throws IOException {
    return new Source(name, withoutMark(Files.readAllBytes(file)), Optional.of(file));
  }

  /** Reads a stream to its end, as a file is read. */
  public static Source read(String name, InputStream in) throws IOException {
    return new Source(name, withoutMark(in.readAllBytes()), Optional.empty());
  }

  private static byte[] withoutMark(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  /** The line with the given number, counted from 1, without its end; empty if there is none. */
  public Optional<String> line(int number) {
    return new String(bytes, StandardCharsets.UTF_8).lines().skip(number - 1L).findFirst();
  }
}
