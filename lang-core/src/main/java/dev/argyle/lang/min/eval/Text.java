// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.StringValue;

/** Small operations on strings that more than one module needs. */
public final class Text {
  private Text() {}

  /** Without the white space at both ends. */
  public static StringValue strip(StringValue text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.at(from))) {
      from++;
    }
    while (to > from && isSpace(text.at(to - 1))) {
      to--;
    }
    return text.slice(from, to);
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
