// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import dev.argyle.lang.Position;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.modules.StandardLibrary;
import dev.argyle.lang.min.syntax.Item;
import dev.argyle.lang.min.syntax.Parser;
import dev.argyle.lang.min.syntax.SyntaxException;
import dev.argyle.lang.min.value.StringValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with a program, as far as reading it tells. A program makes its names while it
 * runs, so a name counts as known if the program writes it anywhere as text, as a key, or behind a
 * sigil: what is reported is wrong, and what is wrong is not always reported.
 */
final class MinCheck {
  private static final String SIGILS = "':@^~?$*#+>/";

  private final Source source;
  private final Set<String> known = new HashSet<>();
  private final List<Item.Word> used = new ArrayList<>();
  private final List<ScriptError> mistakes = new ArrayList<>();

  MinCheck(Source source) {
    this.source = source;
    for (StandardModule module : StandardLibrary.modules()) {
      known.add(module.name());
      module.operators().stream().map(Operator::name).forEach(known::add);
    }
  }

  List<ScriptError> mistakes() {
    Parser parser = new Parser(source);
    try {
      for (Optional<Item> item = parser.next(); item.isPresent(); item = parser.next()) {
        read(item.get());
      }
    } catch (SyntaxException e) {
      report(String.valueOf(e.getMessage()), e.position());
    }
    for (Item.Word word : used) {
      String name = word.text().text();
      if (!known.contains(name)) {
        report("Undefined symbol '" + name + "'", word.position());
      }
    }
    return List.copyOf(mistakes);
  }

  private void read(Item item) {
    switch (item) {
      case Item.Word word -> word(word);
      case Item.Literal literal -> {
        if (literal.value() instanceof StringValue text) {
          known.add(text.text());
        }
      }
      case Item.Sequence sequence -> sequence.items().forEach(this::read);
      case Item.Braces braces ->
          braces
              .entries()
              .forEach(entry -> {
                known.add(entry.key().text());
                read(entry.value());
              });
      case Item.ShellCommand command -> {}
    }
  }

  private void word(Item.Word word) {
    String text = word.text().text();
    boolean plain = text.matches("[a-zA-Z][a-zA-Z0-9-]*[?!]?");
    if (plain) {
      String name = text.endsWith("!") ? text.substring(0, text.length() - 1) : text;
      if (!known.contains(text)) {
        used.add(new Item.Word(StringValue.of(name), word.position(), word.documentation()));
      }
    } else if (SIGILS.indexOf(text.charAt(0)) >= 0) {
      known.add(text.substring(1).replace("\"", ""));
    }
  }

  private void report(String message, Position position) {
    String line = source.line(position.line()).orElse("");
    String text =
        "(!) %s(%d,%d): %s\n    %s\n    %s^"
            .formatted(
                position.source(),
                position.line(),
                position.column(),
                message,
                line,
                " ".repeat(Math.max(0, position.column() - 1)));
    mistakes.add(ScriptError.of(message, text, Optional.of(position), List.of(), Optional.empty()));
  }
}
