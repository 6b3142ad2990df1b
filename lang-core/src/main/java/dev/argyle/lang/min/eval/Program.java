// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.Source;
import dev.argyle.lang.min.syntax.Item;
import dev.argyle.lang.min.syntax.Parser;
import dev.argyle.lang.min.syntax.SyntaxException;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and runs texts: the script, and whatever it loads, requires, evaluates or parses. */
final class Program {
  private final Machine machine;
  private final Reader reader;
  private final Map<String, Source> sources = new HashMap<>();

  Program(Machine machine) {
    this.machine = machine;
    this.reader = new Reader(machine.names());
  }

  /** Runs a text in the innermost scope, each item before the next one is read. */
  void run(Source source) {
    sources.put(source.name(), source);
    Parser parser = new Parser(source);
    for (Optional<Item> item = next(parser); item.isPresent(); item = next(parser)) {
      machine.evaluate(reader.value(item.get()));
    }
  }

  /** The items of a text as a quotation. */
  Quotation parse(Source source) {
    Parser parser = new Parser(source);
    List<Value> values = new ArrayList<>();
    for (Optional<Item> item = next(parser); item.isPresent(); item = next(parser)) {
      values.add(reader.value(item.get()));
    }
    return Quotation.of(values);
  }

  /** The text that a message means by this name, if it has been run. */
  Optional<Source> source(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  private Optional<Item> next(Parser parser) {
    try {
      return parser.next();
    } catch (SyntaxException e) {
      machine.current(new Symbol(machine.names().of("syntax"), e.position(), StringValue.EMPTY));
      throw MinError.invalid(String.valueOf(e.getMessage()));
    }
  }
}
