// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation, as far as it can be tried: its blocks of code.
 *
 * @param blocks in the order of the page
 */
record Page(List<Block> blocks) {
  private static final Pattern PART =
      Pattern.compile(
          "(?m)^## (?<heading>.*)$|```(?<language>\\w+) ?(?<file>.*)\n(?s:(?<text>.*?))```");

  /**
   * A block of code.
   *
   * @param heading of the section that it is in; empty before the first
   * @param language as behind the opening fence: {@code min}, {@code text}
   * @param file the name of a file that has this text, behind the language; often empty
   */
  record Block(String heading, String language, String file, String text) {}

  /** A page of the package, such as {@code cookbook.md}. */
  static Page read(String name) {
    try {
      return of(Files.readString(Packaged.FOLDER.resolve("docs").resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page of(String text) {
    List<Block> blocks = new ArrayList<>();
    String heading = "";
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      if (parts.group("heading") != null) {
        heading = parts.group("heading");
      } else {
        blocks.add(
            new Block(heading, parts.group("language"), parts.group("file"), parts.group("text")));
      }
    }
    return new Page(blocks);
  }
}
