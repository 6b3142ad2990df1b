// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import dev.argyle.lang.Position;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.modules.StandardLibrary;
import dev.argyle.lang.min.syntax.Item;
import dev.argyle.lang.min.syntax.MarkedLine;
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
  private static final Set<String> DEFINING = Set.of("::", "operator");

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
    List<Item> items = new ArrayList<>();
    try {
      for (Optional<Item> item = parser.next(); item.isPresent(); item = parser.next()) {
        items.add(item.get());
      }
    } catch (SyntaxException e) {
      report(String.valueOf(e.getMessage()), e.position());
    }
    read(items);
    for (Item.Word word : used) {
      String name = word.text().text();
      if (!known.contains(name)) {
        report("Undefined symbol '" + name + "'", word.position());
      }
    }
    return List.copyOf(mistakes);
  }

  private void read(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      String next = i + 1 < items.size() ? word(items.get(i + 1)) : "";
      if (items.get(i) instanceof Item.Sequence sequence && DEFINING.contains(next)) {
        definition(sequence.items());
      } else if (!next.equals("expect")) { // whose operand is a list of types
        read(items.get(i));
      }
    }
  }

  private static String word(Item item) {
    return item instanceof Item.Word word ? word.text().text() : "";
  }

  /** What stands before {@code ::}: kind, name, operands and results with their types, body. */
  private void definition(List<Item> parts) {
    for (int i = 1; i < parts.size(); i++) {
      Item part = parts.get(i);
      if (i == 1 && part instanceof Item.Word name) {
        known.add(name.text().text());
      } else if (i == 2 && part instanceof Item.Sequence signature) {
        signature.items().forEach(this::operand);
      } else {
        read(part);
      }
    }
  }

  /** Of operands and results the names are looked at and not the types. */
  private void operand(Item item) {
    if (item instanceof Item.Word word && !isPlain(word.text().text())) {
      word(word);
    }
  }

  private void read(Item item) {
    switch (item) {
      case Item.Word word -> word(word);
      case Item.Literal literal -> {
        if (literal.value() instanceof StringValue text) {
          known.add(text.text());
        }
      }
      case Item.Sequence sequence -> read(sequence.items());
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
    if (isPlain(text)) {
      String name = text.endsWith("!") ? text.substring(0, text.length() - 1) : text;
      if (!known.contains(text)) {
        used.add(new Item.Word(StringValue.of(name), word.position(), word.documentation()));
      }
    } else if (!Character.isLetter(text.charAt(0))) { // a sigil, perhaps of the program
      known.add(text.substring(1).replace("\"", ""));
    }
  }

  private static boolean isPlain(String word) {
    return word.matches("[a-zA-Z][a-zA-Z0-9-]*[?!]?");
  }

  private void report(String message, Position position) {
    String line = source.line(position.line()).orElse("");
    String text =
        "(!) %s(%s,%s): %s\n%s"
            .formatted(
                position.source(),
                position.line(),
                position.column(),
                message,
                MarkedLine.of(line, position.column()));
    mistakes.add(ScriptError.of(message, text, Optional.of(position), List.of(), Optional.empty()));
  }
}
