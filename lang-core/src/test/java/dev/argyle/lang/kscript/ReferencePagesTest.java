// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.lang.kscript.types.CoreTypes;
import dev.argyle.lang.kscript.types.NativeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference pages tell what is built in. Run with {@code -Dreference.write} to make them. */
class ReferencePagesTest {
  private static final Path FOLDER = Path.of("..", "docs", "reference", "kscript");

  @Test
  void pagesAreThoseOfTheDeclarations() throws IOException {
    Map<String, String> pages = ReferencePages.all();
    if (Boolean.getBoolean("reference.write")) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = FOLDER.resolve(page.getKey());
      assertTrue(Files.exists(file), () -> "the page " + file + " was expected to exist");
      assertEquals(
          page.getValue(),
          Files.readString(file),
          () -> file + " was expected to be current: run this test with -Dreference.write=true");
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(pages.size(), files.count(), "no other page was expected in " + FOLDER);
    }
  }

  @Test
  void everyBuiltInTypeIsFoundByItsName() {
    for (String name : CoreTypes.NAMES) {
      assertTrue(
          CoreTypes.find(name) instanceof NativeType type && type.name().equals(name),
          () -> "the name " + name + " was expected to stand for that type");
    }
  }
}
