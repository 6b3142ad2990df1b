// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

/**
 * A part of a program text, as an editor colours it.
 *
 * @param start the index of its first char
 * @param end one past its last char
 */
public record Lexeme(Kind kind, int start, int end) {
  /** What it is. */
  public enum Kind {
    KEYWORD,
    /** A name of the language's own. */
    BUILTIN,
    /** Any other name. */
    NAME,
    NUMBER,
    STRING,
    /** A string up to the end of the text, where its closing quote is missing. */
    OPEN_STRING,
    /** A line for the system's shell. */
    COMMAND,
    COMMENT,
    /** A bracket, an operator sign or the like. */
    SYMBOL
  }

  /** The same part as something else. */
  public Lexeme as(Kind other) {
    return new Lexeme(other, start, end);
  }

  /** What it is of a text. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
