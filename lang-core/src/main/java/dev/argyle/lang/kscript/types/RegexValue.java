// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import org.jspecify.annotations.Nullable;

/**
 * A regular expression: immutable. Matching takes time in proportion to the text times the pattern,
 * whatever both are.
 *
 * @param pattern its text; two with equal texts are equal
 * @param automaton what runs it
 */
public record RegexValue(Str pattern, RegexAutomaton automaton) implements Value {
  /** Compiles a pattern. */
  public static RegexValue of(String pattern) {
    return new RegexValue(Str.of(pattern), new RegexCompiler(pattern).compile());
  }

  /** How many code points the longest match has that begins at a place, or -1 if there is none. */
  public int matchLength(int[] text, int from) {
    return automaton.longestMatch(text, from);
  }

  boolean matchesWhole(String text) {
    return automaton.matchesWhole(text.codePoints().toArray());
  }

  boolean matchesPart(String text) {
    return automaton.matchesPart(text.codePoints().toArray());
  }

  @Override
  public Type type() {
    return RegexType.TYPE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegexValue regex && pattern.equals(regex.pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public String toString() {
    return "regex(" + Text.repr(pattern) + ")";
  }
}
