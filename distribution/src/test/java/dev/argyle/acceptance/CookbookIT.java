// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every program of docs/cookbook.md prints what stands below it, in all three languages. */
class CookbookIT {
  private static final Pattern RECIPE = Pattern.compile("(?m)^## (\\d+\\. .*)$");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> theProgramsPrintWhatThePageSays() throws IOException {
    String page = Files.readString(Packaged.FOLDER.resolve("docs/cookbook.md"));
    List<DynamicTest> tests = new ArrayList<>();
    String[] texts = RECIPE.split(page);
    List<String> titles = RECIPE.matcher(page).results().map(found -> found.group(1)).toList();
    assertEquals(12, titles.size(), "recipes in the cookbook");
    for (int i = 0; i < titles.size(); i++) {
      String expected = block(texts[i + 1], "text");
      for (String language : List.of("java", "min", "kscript")) {
        String program = block(texts[i + 1], language);
        tests.add(
            DynamicTest.dynamicTest(
                language + ": " + titles.get(i), () -> prints(language, program, expected)));
      }
    }
    return tests.stream();
  }

  private static String block(String recipe, String language) {
    Matcher blocks = BLOCK.matcher(recipe);
    while (blocks.find()) {
      if (blocks.group(1).equals(language)) {
        return blocks.group(2);
      }
    }
    throw new AssertionError("a recipe has no block in " + language + ":\n" + recipe);
  }

  private static String ending(String language) {
    return language.equals("kscript") ? "ks" : language;
  }

  private void prints(String language, String text, String expected) {
    String file = Program.script(folder, "recipe." + ending(language), text).toString();
    try (Program program =
        language.equals("java")
            ? Program.start(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--class-path",
                Packaged.FOLDER + "/lib/*",
                file)
            : Program.argyle(file)) {
      assertEquals(expected, program.ends(0).out(), program::toString);
    }
  }
}
