// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import dev.argyle.lang.Lexeme;
import dev.argyle.lang.Session;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours a text as its language reads it. */
final class SessionHighlighter implements Highlighter {
  private final Session session;

  SessionHighlighter(Session session) {
    this.session = session;
  }

  @Override
  public AttributedString highlight(LineReader reader, String text) {
    AttributedStringBuilder coloured = new AttributedStringBuilder();
    int end = 0;
    for (Lexeme lexeme : session.lexemes(text)) {
      coloured.append(text, end, lexeme.start());
      coloured.append(lexeme.of(text), style(lexeme.kind()));
      end = lexeme.end();
    }
    return coloured.append(text, end, text.length()).toAttributedString();
  }

  private static AttributedStyle style(Lexeme.Kind kind) {
    AttributedStyle plain = AttributedStyle.DEFAULT;
    return switch (kind) {
      case KEYWORD -> plain.foreground(AttributedStyle.MAGENTA);
      case BUILTIN -> plain.foreground(AttributedStyle.BLUE);
      case NUMBER -> plain.foreground(AttributedStyle.CYAN);
      case STRING, OPEN_STRING -> plain.foreground(AttributedStyle.GREEN);
      case COMMAND -> plain.foreground(AttributedStyle.YELLOW);
      case COMMENT -> plain.foreground(AttributedStyle.BRIGHT + AttributedStyle.BLACK);
      case NAME, SYMBOL -> plain;
    };
  }
}
