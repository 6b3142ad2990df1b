// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.syntax;

/** A line of a program with a mark below one of its bytes, as reports of errors show it. */
public final class MarkedLine {
  private MarkedLine() {}

  /**
   * Shows a line, indented, and the mark in a line of its own.
   *
   * @param column the byte, counted from 1
   */
  public static String of(String line, int column) {
    StringBuilder before = new StringBuilder();
    int bytes = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int character = line.codePointAt(i);
      bytes += lengthInUtf8(character);
      if (bytes >= column) {
        break;
      }
      before.append(character == '\t' ? '\t' : ' ');
    }
    return "    " + line + "\n    " + before + "^";
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
