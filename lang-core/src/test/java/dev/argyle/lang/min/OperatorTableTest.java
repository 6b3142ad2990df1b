// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.modules.StandardLibrary;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The operators that the language has are there, in their modules, with their signatures. */
class OperatorTableTest {
  /**
   * Operators that take more than the language asks for: {@code sum} has an error of its own for
   * what is no quotation, and {@code to-yaml} writes lists as well, which {@code from-yaml} reads.
   */
  private static final Set<String> WIDER = Set.of("sum", "to-yaml");

  /** A row of the table: where an operator is, and its signature or {@code alias of NAME}. */
  private record Row(String module, String name, String signature) {
    static Row of(String line) {
      String[] columns = line.split("\t");
      return new Row(columns[0], columns[1], columns[2]);
    }
  }

  private final Map<String, Map<String, Operator>> library =
      StandardLibrary.modules().stream()
          .collect(toMap(StandardModule::name, OperatorTableTest::byName));

  private static Map<String, Operator> byName(StandardModule module) {
    return module.operators().stream().collect(toMap(Operator::name, each -> each));
  }

  private Optional<Operator> find(String module, String name) {
    return Optional.ofNullable(library.getOrDefault(module, Map.of()).get(name));
  }

  @Test
  void everyOperatorIsInItsModule() throws Exception {
    List<String> missing = new ArrayList<>();
    for (Row row : rows()) {
      if (find(row.module(), row.name()).isEmpty()) {
        missing.add(row.module() + "." + row.name());
      }
    }
    assertEquals(List.of(), missing, "operators of the language that are not there");
  }

  @Test
  void everyOperatorTakesWhatItsSignatureSays() throws Exception {
    List<String> different = new ArrayList<>();
    for (Row row : rows()) {
      Optional<Operator> operator = find(row.module(), row.name());
      String expected = row.signature().startsWith("alias of ") ? "" : operands(row.signature());
      String declared = operator.map(found -> operands(found.signature())).orElse(expected);
      if (!expected.isEmpty() && !expected.equals(declared) && !WIDER.contains(row.name())) {
        different.add("%s takes %s and not %s".formatted(row.name(), declared, expected));
      }
    }
    assertEquals(List.of(), different, "operators whose operands are not those of the language");
  }

  @Test
  void everyAliasHasTheSignatureOfItsOperator() throws Exception {
    for (Row row : rows()) {
      if (row.signature().startsWith("alias of ")) {
        String original = row.signature().substring("alias of ".length());
        assertEquals(
            find(row.module(), original).orElseThrow().signature(),
            find(row.module(), row.name()).orElseThrow().signature(),
            () -> "the signature of " + row.name() + ", which is " + original);
      }
    }
  }

  @Test
  void everyOperatorHasHelpThatIsASentence() {
    library.forEach((module, operators) ->
        operators.forEach((name, operator) ->
            assertTrue(
                operator.help().matches("(?s)[A-Z].*\\."),
                () -> module + "." + name + " should explain itself: " + operator.help())));
  }

  /** The types before the arrow, without labels; any number of values is nothing that counts. */
  private static String operands(String signature) {
    return signature
        .substring(0, signature.indexOf("==>"))
        .replaceAll("\\(.*\\)", "quot")
        .replaceAll("dict:(socket|datastore|error|timeinfo)\\S*", "dict+$1")
        .replaceAll("('?[a-z]+)\\d?:\\S+", "$1")
        .replaceAll("'sym\\d", "'sym")
        .replaceAll("\\b[abc]\\*", "")
        .replaceAll("\\b[abc]\\b", "a")
        .replaceAll("a \\.\\. an", "")
        .strip()
        .replaceAll(" +", " ");
  }

  private static List<Row> rows() throws Exception {
    try (InputStream table = OperatorTableTest.class.getResourceAsStream("/min-operators.tsv")) {
      String text =
          new String(
              Objects.requireNonNull(table, "no table of operators").readAllBytes(),
              StandardCharsets.UTF_8);
      return text.lines().map(Row::of).toList();
    }
  }
}
