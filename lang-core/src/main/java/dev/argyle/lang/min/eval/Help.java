// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import java.util.Locale;
import java.util.Optional;

/** What an operator is for, of the language or of the program. */
public final class Help {
  private Help() {}

  /** The entry of a symbol or a sigil, or of an operator by its name behind that of its module. */
  public static Optional<Record> of(Machine machine, StringValue name) {
    return ofSymbol(machine, name)
        .or(() -> ofSigil(machine, name))
        .or(() -> ofQualified(machine, name.text()));
  }

  /** The entry of a symbol: name, kind, module, signature and description. */
  public static Optional<Record> ofSymbol(Machine machine, StringValue name) {
    return machine
        .definitions()
        .definition(name)
        .flatMap(definition -> entry(machine, definition, "symbol"));
  }

  /** The entry of a sigil. */
  public static Optional<Record> ofSigil(Machine machine, StringValue name) {
    return machine.definitions().isSigil(name)
        ? machine
            .definitions()
            .sigilDefinition(name)
            .flatMap(definition -> entry(machine, definition, "sigil"))
        : Optional.empty();
  }

  private static Optional<Record> entry(Machine machine, Definition definition, String kind) {
    return switch (definition) {
      case Operator operator ->
          machine.library().find(operator.name()).map(found -> entry(found, kind));
      case UserOperator operator -> Optional.of(entry(operator.declaration()));
      default -> Optional.empty();
    };
  }

  private static Record entry(Library.Entry found, String kind) {
    Operator operator = found.operator();
    return record(operator.name(), kind, operator.signature(), operator.help())
        .with("module", found.module().name());
  }

  private static Optional<Record> ofQualified(Machine machine, String name) {
    return machine.library().all().stream()
        .filter(found -> name.equals(found.module().name() + "." + found.operator().name()))
        .findFirst()
        .map(found -> entry(found, "symbol"));
  }

  private static Record entry(UserOperator.Declaration declaration) {
    return record(
            declaration.name().text(), declaration.kind().name().toLowerCase(Locale.ROOT), "", "")
        .with("signature", declaration.signature())
        .with("description", declaration.documentation());
  }

  private static Record record(String name, String kind, String signature, String description) {
    return Record.tagged("help")
        .with("name", name)
        .with("kind", kind)
        .with("signature", signature)
        .with("description", description);
  }

  /** An entry as people read it. */
  public static String format(Record entry) {
    StringBuilder text = new StringBuilder("=== ");
    entry.get("module").ifPresent(module -> text.append(module).append('.'));
    text.append("%s [%s]\n".formatted(field(entry, "name"), field(entry, "kind")));
    text.append(field(entry, "signature")).append('\n');
    String description = field(entry, "description");
    if (!description.isEmpty()) {
      text.append('\n');
      description.lines().forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.append("===\n").toString();
  }

  private static String field(Record entry, String key) {
    return entry.get(key).map(Object::toString).orElse("");
  }
}
