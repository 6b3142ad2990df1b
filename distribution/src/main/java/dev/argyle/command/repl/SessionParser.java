// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import dev.argyle.lang.Session;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor where a piece ends, and which word of it is to be completed. */
final class SessionParser implements Parser {
  private final Session session;

  SessionParser(Session session) {
    this.session = session;
  }

  @Override
  public ParsedLine parse(String text, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && !session.isComplete(text)) {
      throw new EOFError(-1, cursor, "the piece is not complete");
    }
    int start = context == ParseContext.COMPLETE ? session.complete(text, cursor).start() : cursor;
    return new Line(text, cursor, text.substring(start, cursor));
  }

  /** There is nothing to escape: a candidate is inserted as it is. */
  private record Line(String line, int cursor, String word) implements CompletingParsedLine {
    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }
}
