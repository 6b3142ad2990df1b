// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.modules.ReferencePage;
import dev.argyle.lang.min.modules.StandardLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference pages say what the declarations say. Run with {@code -Dreference.pages=write} to
 * write them anew.
 */
class ReferencePageTest {
  private static final Path FOLDER = Path.of("..", "docs", "reference", "min");

  @TestFactory
  Stream<DynamicTest> pagesAreCurrent() {
    return pages().entrySet().stream()
        .map(page -> dynamicTest(page.getKey(), () -> check(page.getKey(), page.getValue())));
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", ReferencePage.index());
    for (StandardModule module : StandardLibrary.modules()) {
      pages.put(module.name() + ".md", ReferencePage.of(module));
    }
    return pages;
  }

  private static void check(String name, String page) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("reference.pages"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, page);
    }
    assertTrue(Files.exists(file), () -> file + " is missing");
    assertEquals(Files.readString(file), page, () -> file + " is not what the declarations say");
  }

  @TestFactory
  Stream<DynamicTest> everyOperatorHasHelp() {
    return StandardLibrary.modules().stream()
        .flatMap(module -> module.operators().stream())
        .map(operator -> dynamicTest(operator.name(), () -> requireHelp(operator)));
  }

  private static void requireHelp(Operator operator) {
    assertTrue(operator.signature().contains("==>"), "the signature has operands and results");
    assertTrue(
        operator.help().endsWith(".") && Character.isUpperCase(operator.help().charAt(0)),
        () -> "the help is a sentence: " + operator.help());
  }
}
