// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.lang.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every program of the corpus gives its recorded answer. */
class KscriptCorpusTest {
  private static final Path ROOT = Path.of("src", "test", "resources", "kscript");

  /** Programs of this project's own, in the same form. */
  private static final Path OWN = Path.of("src", "test", "resources", "kscript-programs");

  /** How many cases may expect something else than was recorded. */
  private static final int MOST_DIFFERENCES = 10;

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> programGivesItsRecordedAnswer() {
    return tests(ROOT);
  }

  @TestFactory
  Stream<DynamicTest> ownProgramGivesItsAnswer() {
    return tests(OWN);
  }

  private Stream<DynamicTest> tests(Path root) {
    return CorpusCase.in(root).stream()
        .map(program -> DynamicTest.dynamicTest(program.title(), () -> check(program)));
  }

  @Test
  void deliberateDifferencesAreFewAndHaveReasons() {
    List<CorpusCase> all = CorpusCase.in(ROOT);
    assertEquals(471, all.size(), "the whole corpus was expected");
    List<CorpusCase> different =
        all.stream().filter(program -> program.text(".differs").isPresent()).toList();
    assertTrue(different.size() <= MOST_DIFFERENCES, () -> "too many differences: " + different);
    different.forEach(program ->
        assertTrue(
            program.text(".differs").orElse("").strip().length() > 20,
            () -> program.title() + " was expected to tell why it differs"));
  }

  private void check(CorpusCase program) throws IOException, InterruptedException {
    Path folder =
        Files.createDirectories(temporary.resolve(program.area()).resolve(program.name()));
    program.lay(folder);
    Path peer = program.beside(".peer");
    if (!Files.exists(peer)) {
      checkAnswer(program, start(program, folder, program.arguments()));
      return;
    }
    boolean peerServes = Files.readString(peer).startsWith("# role: server");
    int port = PythonPeer.freePort();
    List<String> arguments = new ArrayList<>(List.of(String.valueOf(port)));
    arguments.addAll(program.arguments());
    Path aside = Files.createTempDirectory(temporary, "peer");
    if (peerServes) {
      try (PythonPeer server = PythonPeer.start(peer, port, aside)) {
        PythonPeer.awaitListener(port, server::isRunning);
        checkAnswer(program, start(program, folder, arguments));
        server.awaitSuccess();
      }
    } else {
      ScriptRun run = start(program, folder, arguments);
      PythonPeer.awaitListener(port, run::isRunning);
      try (PythonPeer client = PythonPeer.start(peer, port, aside)) {
        checkAnswer(program, run);
        client.awaitSuccess();
      }
    }
  }

  private static ScriptRun start(CorpusCase program, Path folder, List<String> arguments)
      throws IOException {
    Source source = Source.read(program.program().toAbsolutePath());
    return ScriptRun.start(source, folder, program.input(), arguments);
  }

  private static void checkAnswer(CorpusCase program, ScriptRun run) {
    run.await();
    String title = program.title();
    String shown = "\nstandard error: " + run.err();
    assertEquals(
        program.text(".out").orElse(""), run.out(), () -> title + ": standard output" + shown);
    assertEquals(program.exitCode(), run.exitCode(), () -> title + ": exit code" + shown);
    String pattern = program.text(".errmatch").orElse("").replaceAll("^\n+|\n+$", "");
    assertTrue(
        Pattern.compile(pattern).matcher(run.err()).find(),
        () -> title + ": standard error was expected to match " + pattern + shown);
  }
}
