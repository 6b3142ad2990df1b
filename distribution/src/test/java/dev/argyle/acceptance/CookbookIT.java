// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every program of docs/cookbook.md prints what stands below it, in all three languages. */
class CookbookIT {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> theProgramsPrintWhatThePageSays() {
    List<Page.Block> blocks = Page.read("cookbook.md").blocks();
    List<String> recipes = blocks.stream().map(Page.Block::heading).distinct().toList();
    assertEquals(12, recipes.size(), "recipes in the cookbook");
    List<DynamicTest> tests = new ArrayList<>();
    for (String recipe : recipes) {
      String expected = block(blocks, recipe, "text");
      for (String language : List.of("java", "min", "kscript")) {
        String program = block(blocks, recipe, language);
        tests.add(
            DynamicTest.dynamicTest(
                language + ": " + recipe, () -> prints(language, program, expected)));
      }
    }
    return tests.stream();
  }

  private static String block(List<Page.Block> blocks, String recipe, String language) {
    return blocks.stream()
        .filter(block -> block.heading().equals(recipe) && block.language().equals(language))
        .map(Page.Block::text)
        .findFirst()
        .orElseThrow(() -> new AssertionError(recipe + " has no block in " + language));
  }

  private void prints(String language, String text, String expected) {
    try (Program program = Program.inLanguage(language, folder, text)) {
      assertEquals(expected, program.ends(0).out(), program::toString);
    }
  }
}
