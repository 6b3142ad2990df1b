// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import dev.argyle.lang.Position;

/** A text that is not a kscript program: what is wrong and where. */
public final class SyntaxFault extends Exception {
  private static final long serialVersionUID = 1;

  private final transient SourceText source;
  private final transient Span span;

  /**
   * A fault.
   *
   * @param problem what is wrong, in a few words
   * @param source the text
   * @param span the place
   */
  public SyntaxFault(String problem, SourceText source, Span span) {
    super(problem);
    this.source = source;
    this.span = span;
  }

  /** Where it is. */
  public Position position() {
    return source.position(span);
  }

  /** The problem, the source line with a marker, and the place, as scripts see it. */
  public String report() {
    Position at = position();
    return getMessage()
        + "\n"
        + source.marked(span)
        + "\n@ Line "
        + at.line()
        + ", Col "
        + at.column()
        + " in '"
        + at.source()
        + "'";
  }
}
