// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import dev.argyle.lang.Excerpt;
import dev.argyle.lang.Position;

/**
 * A program text with its name.
 *
 * @param name what messages call it
 * @param text the characters
 */
public record SourceText(String name, String text) {
  /** Where a span starts; lines and columns count from 1, columns in code points. */
  public Position position(Span span) {
    int start = lineStart(span);
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    int offset = Math.min(span.start(), text.length());
    return new Position(name, line, text.codePointCount(start, offset) + 1);
  }

  /**
   * The source line on which a span starts, a line end, and a line with a marker under the span.
   */
  public String marked(Span span) {
    int start = lineStart(span);
    int end = text.indexOf('\n', start);
    if (end < 0) {
      end = text.length();
    }
    String line = text.substring(start, end).replace("\r", "");
    int offset = Math.min(Math.min(span.start(), text.length()) - start, line.length());
    int width =
        Math.max(1, Math.min(span.end(), start + line.length()) - Math.max(span.start(), start));
    return Excerpt.of("", line, offset, width);
  }

  /** The text of a span. */
  public String of(Span span) {
    return text.substring(span.start(), span.end());
  }

  private int lineStart(Span span) {
    return text.lastIndexOf('\n', Math.min(span.start(), text.length()) - 1) + 1;
  }
}
