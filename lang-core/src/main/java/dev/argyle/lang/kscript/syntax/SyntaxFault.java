// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import dev.argyle.lang.Position;
import dev.argyle.lang.ScriptError;
import java.util.List;
import java.util.Optional;

/** A text that is not a kscript program: what is wrong and where. */
public final class SyntaxFault extends Exception {
  private static final long serialVersionUID = 1;

  private final transient SourceText source;
  private final transient Span span;
  private final boolean unfinished;

  /**
   * A fault.
   *
   * @param problem what is wrong, in a few words
   * @param source the text
   * @param span the place
   */
  public SyntaxFault(String problem, SourceText source, Span span) {
    this(problem, source, span, span.start() >= source.text().length());
  }

  private SyntaxFault(String problem, SourceText source, Span span, boolean unfinished) {
    super(problem);
    this.source = source;
    this.span = span;
    this.unfinished = unfinished;
  }

  /** The text ends inside a literal. */
  static SyntaxFault unterminated(SourceText source, Span span) {
    return new SyntaxFault("No end to string", source, span, true);
  }

  /** Whether the text ends too early, so that more of it may make it a program. */
  public boolean isUnfinished() {
    return unfinished;
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

  /** The fault as people see it who run the text. */
  public ScriptError toError() {
    return toError("SyntaxError");
  }

  /** The fault under the name of another type of exception. */
  public ScriptError toError(String type) {
    return ScriptError.of(
        type + ": " + getMessage(),
        type + ": " + report(),
        Optional.of(position()),
        List.of(),
        Optional.empty());
  }
}
