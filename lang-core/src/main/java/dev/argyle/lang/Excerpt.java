// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

/**
 * A line of a program with a mark below a part of it, as reports of errors show it. Of a line that
 * no screen can hold, only what is around the part is shown.
 */
public final class Excerpt {
  /** In chars. */
  private static final int LONGEST = 240;

  private static final String CUT = "...";

  private Excerpt() {}

  /**
   * The line, and below it the mark.
   *
   * @param indent what stands in front of both
   * @param line without its end
   * @param offset the char of the line where the part begins; may be the length of the line
   * @param width how many chars the part has, at least 1
   */
  public static String of(String indent, String line, int offset, int width) {
    int from = line.length() <= LONGEST ? 0 : Math.max(0, offset - LONGEST / 2);
    int to = Math.min(line.length(), from + LONGEST);
    String front = from > 0 ? CUT : "";
    String shown = front + line.substring(from, to) + (to < line.length() ? CUT : "");
    StringBuilder text = new StringBuilder(indent).append(shown).append('\n').append(indent);
    int mark = front.length() + offset - from;
    for (int i = 0; i < mark; i++) {
      text.append(shown.charAt(i) == '\t' ? '\t' : ' ');
    }
    int end = Math.max(offset + 1, Math.min(offset + width, to));
    return text.append('^').repeat('~', end - offset - 1).toString();
  }
}
