// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.syntax;

import dev.argyle.lang.Excerpt;

/** A line of a program with a mark below one of its bytes, as reports of errors show it. */
public final class MarkedLine {
  private MarkedLine() {}

  /**
   * Shows a line, indented, and the mark in a line of its own.
   *
   * @param column the byte, counted from 1
   */
  public static String of(String line, int column) {
    int offset = 0;
    int bytes = 0;
    while (offset < line.length()) {
      int character = line.codePointAt(offset);
      bytes += lengthInUtf8(character);
      if (bytes >= column) {
        break;
      }
      offset += Character.charCount(character);
    }
    return Excerpt.of("    ", line, offset, 1);
  }

  private static int lengthInUtf8(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
