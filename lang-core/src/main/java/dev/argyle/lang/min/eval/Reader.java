// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.syntax.Item;
import dev.argyle.lang.min.value.Command;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;

/** Makes values of the items of a text. */
final class Reader {
  private final Names names;

  Reader(Names names) {
    this.names = names;
  }

  Value value(Item item) {
    if (item instanceof Item.Literal literal) {
      return literal.value();
    }
    if (item instanceof Item.Word word) {
      return new Symbol(names.of(word.text()), word.position(), word.documentation());
    }
    if (item instanceof Item.ShellCommand command) {
      return new Command(command.line());
    }
    if (item instanceof Item.Sequence sequence) {
      return Quotation.of(sequence.items().stream().map(this::value).toArray(Value[]::new));
    }
    return dictionary((Item.Braces) item);
  }

  private Record dictionary(Item.Braces braces) {
    Record dictionary = Record.EMPTY;
    for (Item.Entry entry : braces.entries()) {
      dictionary = dictionary.with(entry.key(), value(entry.value()));
    }
    return dictionary;
  }
}
