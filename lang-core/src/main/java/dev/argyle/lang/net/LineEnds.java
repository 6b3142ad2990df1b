// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import java.util.Arrays;

/** Takes the line end off a line. */
final class LineEnds {
  private LineEnds() {}

  static byte[] strip(byte[] line, LineEnd lineEnd) {
    int length = line.length;
    boolean lineFeed = length > 0 && line[length - 1] == '\n';
    if (lineFeed) {
      length--;
    }
    boolean stripReturn = lineFeed || lineEnd == LineEnd.LF_OR_CR;
    if (stripReturn && length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return length == line.length ? line : Arrays.copyOf(line, length);
  }
}
