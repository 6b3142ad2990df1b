// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

/**
 * A piece of a program text, as offsets into its chars.
 *
 * @param start the first char
 * @param end one past the last char
 */
public record Span(int start, int end) {
  /** From the start of this one to the end of the other. */
  public Span to(Span other) {
    return new Span(start, Math.max(end, other.end));
  }
}
