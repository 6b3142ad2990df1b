// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

/**
 * A word of the language.
 *
 * @param kind what it is
 * @param text its text; of a text or a regular expression, what it stands for
 * @param span where it stands
 */
record Token(Kind kind, String text, Span span) {
  enum Kind {
    NEWLINE,
    END,
    NAME,
    KEYWORD,
    INTEGER,
    FLOAT,
    IMAGINARY,
    TEXT,
    REGEX,
    SYMBOL
  }

  boolean is(String symbol) {
    return (kind == Kind.SYMBOL || kind == Kind.KEYWORD) && text.equals(symbol);
  }
}
