// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import java.util.function.Predicate;

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

  /** This part of a text, as a name of the language's own if it is one. */
  public Lexeme orBuiltin(String text, Predicate<String> isBuiltin) {
    return kind == Kind.NAME && isBuiltin.test(of(text))
        ? new Lexeme(Kind.BUILTIN, start, end)
        : this;
  }

  /** What it is of a text. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
