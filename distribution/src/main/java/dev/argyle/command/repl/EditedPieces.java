// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import dev.argyle.lang.Completion;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Pieces that a person types and edits on a terminal. */
final class EditedPieces implements Pieces {
  private static final String UNCOLOURED = "default";

  private final Terminal terminal;
  private final String name;
  private final Session session;
  private final LineReader reader;

  EditedPieces(
      Terminal terminal, String name, Session session, ScriptContext context, PrintStream err) {
    this.terminal = terminal;
    this.name = name;
    this.session = session;
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(new SessionParser(session))
            .completer((reader, line, candidates) -> complete(line, candidates))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .option(LineReader.Option.INSERT_TAB, true)
            .variable(LineReader.ERRORS, 0)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, ".".repeat(name.length()) + "> ")
            .variable(LineReader.INDENTATION, 0);
    if (isColoured(context.environment())) {
      builder.highlighter(new SessionHighlighter(session));
    } else {
      builder
          .variable(LineReader.COMPLETION_STYLE_STARTING, UNCOLOURED)
          .variable(LineReader.COMPLETION_STYLE_DESCRIPTION, UNCOLOURED)
          .variable(LineReader.COMPLETION_STYLE_GROUP, UNCOLOURED);
    }
    try {
      Optional<Path> history = HistoryFile.of(name, context.environment());
      history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    } catch (IOException e) {
      String reason = e instanceof AccessDeniedException ? ": permission denied" : "";
      err.println("argyle: what you type is not kept for later: " + e.getMessage() + reason);
    }
    this.reader = builder.build();
  }

  /** As https://no-color.org asks: any text in the variable switches colours off. */
  private boolean isColoured(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  @Override
  public Optional<String> next() {
    while (true) {
      try {
        String piece = reader.readLine(prompt());
        if (!piece.isBlank()) {
          return Optional.of(piece);
        }
      } catch (UserInterruptException discarded) {
        continue;
      } catch (EndOfFileException end) {
        return Optional.empty();
      }
    }
  }

  private String prompt() {
    String state = session.state(Math.max(terminal.getWidth(), 20) - 1);
    return (state.isEmpty() ? "" : state + "\n") + name + "> ";
  }

  /** Nothing: the prompt shows it. */
  @Override
  public void ran() {}

  private void complete(ParsedLine line, List<Candidate> candidates) {
    for (Completion.Candidate candidate :
        session.complete(line.line(), line.cursor()).candidates()) {
      String text = candidate.text();
      String note = candidate.note().isEmpty() ? null : candidate.note();
      candidates.add(new Candidate(text, text, null, note, null, null, false));
    }
  }
}
