// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.StringValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a word reads that is no name as it stands.
 *
 * @param path the names of a dotted word, such as {@code a.b}; empty if it is none
 * @param popping the name in front of a {@code !} at the end, or null
 * @param quoted the sigil of {@code sigil"text"}, or null
 * @param prefix the sigil that is the first byte, or null
 */
record WordForm(
    List<Slot> path, @Nullable Slot popping, @Nullable Sigil quoted, @Nullable Sigil prefix) {
  /** Names that sigils are defined by; no program can write one. */
  static final String SIGIL_MARK = "\u0000sigil:";

  /** A sigil and the text behind it. */
  record Sigil(StringValue name, Slot slot, StringValue text) {}

  static WordForm of(StringValue word, Names names) {
    int length = word.length();
    Slot popping =
        length > 1 && word.at(length - 1) == '!' ? names.of(word.slice(0, length - 1)) : null;
    int quote = word.indexOf(StringValue.of("\""), 0);
    boolean quoted = quote > 0 && length > quote + 1 && word.at(length - 1) == '"';
    return new WordForm(
        path(word, names),
        popping,
        quoted ? sigil(word, quote, quote + 1, length - 1, names) : null,
        length > 1 ? prefix(word, quoted && quote == 1, names) : null);
  }

  private static Sigil prefix(StringValue word, boolean quoted, Names names) {
    return quoted
        ? sigil(word, 1, 2, word.length() - 1, names)
        : sigil(word, 1, 1, word.length(), names);
  }

  private static Sigil sigil(StringValue word, int nameEnd, int from, int to, Names names) {
    StringValue name = word.slice(0, nameEnd);
    return new Sigil(name, slot(name, names), word.slice(from, to));
  }

  /** The name that the definition of a sigil has. */
  static Slot slot(StringValue sigil, Names names) {
    return names.of(StringValue.of(SIGIL_MARK).append(sigil));
  }

  private static List<Slot> path(StringValue word, Names names) {
    List<Slot> path = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= word.length(); i++) {
      if (i == word.length() || word.at(i) == '.') {
        if (i == from) {
          return List.of();
        }
        path.add(names.of(word.slice(from, i)));
        from = i + 1;
      }
    }
    return path.size() > 1 ? List.copyOf(path) : List.of();
  }
}
