// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.tck.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages that lead a newcomer, followed to the letter. A program prints the {@code text} below
 * it; one with the name of a file is kept under that name; a {@code console} is typed line by line
 * behind its {@code $}.
 */
class PagesIT {
  private static final List<String> PROGRAMS = List.of("java", "min", "kscript");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> theTourOfMinIsTrue() {
    return tests("tour-of-min.md");
  }

  @TestFactory
  Stream<DynamicTest> theTourOfKscriptIsTrue() {
    return tests("tour-of-kscript.md");
  }

  @TestFactory
  Stream<DynamicTest> whatIsSaidOfEmbeddingIsTrue() {
    return tests("embedding.md");
  }

  private Stream<DynamicTest> tests(String page) {
    List<Page.Block> blocks = Page.read(page).blocks();
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Page.Block block = blocks.get(i);
      String name = block.heading() + ": " + block.text().lines().findFirst().orElse("");
      if (block.language().equals("console")) {
        tests.add(DynamicTest.dynamicTest(name, () -> types(block.text())));
      } else if (!block.file().isEmpty()) {
        tests.add(
            DynamicTest.dynamicTest(
                name, () -> Program.script(folder, block.file(), block.text())));
      } else {
        assertTrue(PROGRAMS.contains(block.language()), () -> "no program: " + block);
        Page.Block output = blocks.get(++i);
        assertEquals("text", output.language(), () -> "what is printed by " + block);
        tests.add(DynamicTest.dynamicTest(name, () -> prints(block, output.text())));
      }
    }
    return tests.stream();
  }

  private void prints(Page.Block block, String expected) {
    try (Program program = Program.inLanguage(block.language(), folder, block.text())) {
      assertEquals(expected, program.ends(0).out(), program::toString);
    }
  }

  /** What a person would type, and what is then to be read; {@code &} leaves a program running. */
  private void types(String console) throws IOException {
    Means.program("busybox");
    List<Program> started = new ArrayList<>();
    try {
      for (String typed : console.substring("$ ".length()).split("(?m)^\\$ ")) {
        String command = typed.lines().findFirst().orElseThrow();
        String expected = typed.substring(command.length() + 1);
        boolean stays = command.endsWith("&");
        Program program = inShell(stays ? command.substring(0, command.length() - 1) : command);
        started.add(program);
        if (stays) {
          program.awaitOut(expected);
        } else {
          assertEquals(expected, program.ends(0).out(), program::toString);
        }
      }
    } finally {
      started.forEach(Program::close);
    }
  }

  /** Where {@code argyle} and {@code nc} are on the path. */
  private Program inShell(String command) throws IOException {
    Path nc = Program.script(folder, "nc", "#!/bin/sh\nexec busybox nc \"$@\"\n");
    Files.setPosixFilePermissions(nc, PosixFilePermissions.fromString("rwx------"));
    String path = Packaged.FOLDER + "/bin:" + folder;
    return Program.start(
        builder -> {
          builder.directory(folder.toFile());
          builder.environment().merge("PATH", path, (old, own) -> own + ":" + old);
        },
        List.of("/bin/sh", "-c", command));
  }
}
