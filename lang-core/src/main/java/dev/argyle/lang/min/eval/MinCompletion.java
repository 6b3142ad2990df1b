// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.Completion;
import dev.argyle.lang.Lexeme;
import dev.argyle.lang.min.syntax.Lexemes;
import dev.argyle.lang.min.value.StringValue;
import java.util.List;

/** What may go on a text: the names that the program knows, members of modules, and files. */
final class MinCompletion {
  private final Machine machine;

  MinCompletion(Machine machine) {
    this.machine = machine;
  }

  /** What fits behind the text. */
  Completion at(String text) {
    List<Lexeme> lexemes = Lexemes.of(text);
    if (lexemes.isEmpty() || lexemes.getLast().end() < text.length()) {
      return Completion.none(text.length());
    }
    Lexeme last = lexemes.getLast();
    return switch (last.kind()) {
      case OPEN_STRING -> {
        int start = text.indexOf('"', last.start()) + 1;
        yield Completion.ofFiles(machine.surroundings().folder(), text.substring(start), start);
      }
      case NAME, KEYWORD -> word(last.of(text), last.start());
      default -> Completion.none(text.length());
    };
  }

  private Completion word(String word, int start) {
    int dot = word.lastIndexOf('.');
    int sigil = sigilLength(word);
    if (dot > sigil) {
      return names(
          machine.words().members(word.substring(sigil, dot)),
          word.substring(dot + 1),
          start + dot + 1);
    }
    return names(machine.definitions().names(), word.substring(sigil), start + sigil);
  }

  /** How much of a word is a sigil before a name. */
  private int sigilLength(String word) {
    return word.length() > 1
            && !Character.isLetter(word.charAt(0))
            && machine.definitions().isSigil(StringValue.of(word.substring(0, 1)))
        ? 1
        : 0;
  }

  private Completion names(List<StringValue> names, String beginning, int start) {
    return new Completion(
        start,
        names.stream()
            .map(StringValue::text)
            .filter(name -> name.startsWith(beginning))
            .sorted()
            .map(name -> new Completion.Candidate(name, note(name)))
            .toList());
  }

  private String note(String name) {
    return machine.library().find(name).map(found -> found.operator().signature()).orElse("");
  }
}
