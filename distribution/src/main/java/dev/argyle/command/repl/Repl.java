// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import dev.argyle.lang.Language;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pieces of a program, runs each, and shows what came of it. */
public final class Repl {
  /** {@code ?word} alone in a line. */
  private static final Pattern QUESTION = Pattern.compile("\\s*\\?\\s*([^\\s()\\[\\]{}\"']+)\\s*");

  private final Language language;
  private final ScriptContext context;
  private final PrintStream out;
  private final PrintStream err;
  private final Running running = new Running();

  /**
   * A loop.
   *
   * @param context the world of the session, whose streams the loop reads and writes too
   */
  public Repl(Language language, ScriptContext context) {
    this.language = language;
    this.context = context;
    this.out = new PrintStream(context.out(), true, StandardCharsets.UTF_8);
    this.err = new PrintStream(context.err(), true, StandardCharsets.UTF_8);
  }

  /** Reads plain lines of standard input to its end, without prompts; gives the exit code. */
  public int runPlain() throws IOException {
    LineInput in = new LineInput(context.in());
    try (Session session = session(in)) {
      return loop(session, new PlainPieces(in, session, out));
    }
  }

  /** Talks with a person at the terminal of this process; gives the exit code. */
  public int runOnTerminal(String greeting) throws IOException {
    String terminal = context.environment().getOrDefault("TERM", "");
    try (Screen screen = Screen.open(running, terminal, err);
        TypedInput in = new TypedInput();
        Session session = session(in)) {
      out.println(greeting);
      return loop(
          session, new EditedPieces(screen.terminal(), language.name(), session, context, err));
    }
  }

  private Session session(InputStream in) {
    return language
        .session(context.withInput(in))
        .orElseThrow(() -> new IllegalStateException(language.name() + " has no sessions"));
  }

  private int loop(Session session, Pieces pieces) throws IOException {
    while (true) {
      Optional<String> piece = pieces.next();
      if (piece.isEmpty()) {
        return 0;
      }
      OptionalInt exit = answer(session, piece.get());
      if (exit.isPresent()) {
        return exit.getAsInt();
      }
      pieces.ran();
    }
  }

  private OptionalInt answer(Session session, String piece) {
    Matcher question = QUESTION.matcher(piece);
    if (question.matches()) {
      String word = question.group(1);
      out.println(
          session.help(word).map(String::stripTrailing).orElse("there is no word '" + word + "'"));
      return OptionalInt.empty();
    }
    running.begin();
    try {
      return session.run(piece);
    } catch (ScriptError error) {
      err.println(error.interrupted() ? "interrupted" : error.report());
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      err.println("argyle: the %s interpreter failed: %s".formatted(language.name(), e));
    } finally {
      running.end();
      out.flush();
    }
    return OptionalInt.empty();
  }
}
