// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A whole text.
 *
 * @param source where it came from
 * @param body its statements
 * @param locals the names that are assigned at its top level
 */
public record Program(SourceText source, Statement.Block body, List<String> locals) {
  /** The expression, if the whole program is a single one. */
  public Optional<Expression> expression() {
    return body.statements().size() == 1
            && body.statements().getFirst() instanceof Statement.Evaluation single
        ? Optional.of(single.expression())
        : Optional.empty();
  }
}
