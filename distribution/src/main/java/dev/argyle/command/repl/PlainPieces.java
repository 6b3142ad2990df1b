// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import dev.argyle.lang.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/** Pieces out of plain lines: as many lines as make one that is complete. */
final class PlainPieces implements Pieces {
  private final LineInput in;
  private final Session session;
  private final PrintStream out;

  PlainPieces(LineInput in, Session session, PrintStream out) {
    this.in = in;
    this.session = session;
    this.out = out;
  }

  @Override
  public Optional<String> next() throws IOException {
    Optional<String> line = in.line();
    StringBuilder piece = new StringBuilder(line.orElse(""));
    while (line.isPresent() && !session.isComplete(piece.toString())) {
      line = in.line();
      line.ifPresent(more -> piece.append('\n').append(more));
    }
    return line.isEmpty() && piece.isEmpty() ? Optional.empty() : Optional.of(piece.toString());
  }

  @Override
  public void ran() {
    String state = session.state(Integer.MAX_VALUE);
    if (!state.isEmpty()) {
      out.println(state);
    }
  }
}
