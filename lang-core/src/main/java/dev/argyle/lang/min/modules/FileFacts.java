// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * What stat(2) tells about a file. Links are followed; of a link that leads nowhere, it is about
 * the link.
 *
 * @param type {@code file}, {@code dir} or {@code filelink}
 * @param permissions the lowest nine bits of the mode, each octal digit as a decimal one
 * @param changed the time of the last change of content or attributes, in seconds since 1970, as
 *     the other times
 */
record FileFacts(
    String type,
    long device,
    long number,
    long size,
    long permissions,
    long links,
    long changed,
    long accessed,
    long modified) {

  static FileFacts of(Path file) throws IOException {
    try {
      Map<String, Object> attributes = Files.readAttributes(file, "unix:*");
      return of(attributes, Files.isDirectory(file) ? "dir" : "file");
    } catch (NoSuchFileException e) {
      if (!Files.isSymbolicLink(file)) {
        throw e;
      }
      return of(Files.readAttributes(file, "unix:*", LinkOption.NOFOLLOW_LINKS), "filelink");
    }
  }

  private static FileFacts of(Map<String, Object> attributes, String type) {
    return new FileFacts(
        type,
        number(attributes, "dev"),
        number(attributes, "ino"),
        number(attributes, "size"),
        Long.parseLong(Long.toOctalString(number(attributes, "mode") & 0777)),
        number(attributes, "nlink"),
        seconds(attributes, "ctime"),
        seconds(attributes, "lastAccessTime"),
        seconds(attributes, "lastModifiedTime"));
  }

  private static long number(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof Number number ? number.longValue() : 0;
  }

  private static long seconds(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof FileTime time ? time.toInstant().getEpochSecond() : 0;
  }
}
