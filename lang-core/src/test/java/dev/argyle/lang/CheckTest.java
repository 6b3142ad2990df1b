// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.lang.kscript.KscriptLanguage;
import dev.argyle.lang.min.MinLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of a program's mistakes without running it. */
final class CheckTest {
  private static final Path TESTS = Path.of("src", "test", "resources");
  private static final Path PROJECT = Path.of("..");

  /** The programs of the corpus that are about a mistake. */
  private static final Set<String> MISTAKEN =
      Set.of(
          "catch_by_type.ks",
          "name_error_in_function.ks",
          "null_default_last_throws.ks",
          "syntax_error_break_outside.ks",
          "syntax_error_runs_nothing.ks",
          "syntax_error_unexpected_token.ks",
          "syntax_error_unknown_escape.ks",
          "unknown_name.ks",
          "varargs_with_default_error.ks");

  @Test
  void ofAllProgramsInKscriptThoseAreFoundMistakenThatAre() throws IOException {
    List<Path> programs = programs(".ks", TESTS, PROJECT.resolve("distribution/examples"));
    assertTrue(programs.size() > 450, () -> "all programs were expected, not " + programs.size());
    assertEquals(new TreeSet<>(MISTAKEN), mistaken(new KscriptLanguage(), programs));
  }

  @Test
  void noProgramOfSeveralLinesInMinIsFoundMistaken() throws IOException {
    List<Path> programs =
        programs(
            ".min",
            TESTS.resolve("min-programs"),
            TESTS.resolve("min-documentation"),
            TESTS.resolve("conformance/min/programs"),
            PROJECT.resolve("distribution/examples"));
    assertTrue(programs.size() > 30, () -> "all programs were expected, not " + programs.size());
    assertEquals(Set.of(), mistaken(new MinLanguage(), programs));
  }

  private static List<Path> programs(String ending, Path... folders) throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(ending)).forEach(all::add);
      }
    }
    return all;
  }

  private static Set<String> mistaken(Language language, List<Path> programs) throws IOException {
    Set<String> mistaken = new TreeSet<>();
    for (Path program : programs) {
      if (!language.check(Source.read(program)).isEmpty()) {
        mistaken.add(String.valueOf(program.getFileName()));
      }
    }
    return mistaken;
  }

  @Test
  void aNameBehindASigilIsKnownInMinAlsoIfTheProgramMadeTheSigil() {
    String program = "(sigil % (str :name ==>) (1 name ~)) ::\n%one one two\n";
    List<ScriptError> mistakes = new MinLanguage().check(Source.of("a.min", program));
    assertEquals(
        List.of("Undefined symbol 'two'"), mistakes.stream().map(ScriptError::getMessage).toList());
  }

  private static List<String> kscript(String text) {
    return new KscriptLanguage()
        .check(Source.of("a.ks", text)).stream()
            .map(mistake -> mistake.position().orElseThrow() + " " + mistake.getMessage())
            .toList();
  }

  @Test
  void aNameThatNoBodyAroundAssignsIsFoundWithItsPlace() {
    assertEquals(
        List.of("a.ks:2:15 NameError: Unknown name: 'm'", "a.ks:4:10 NameError: Unknown name: 'n'"),
        kscript("func f(n) {\n  ret len(n + m)\n}\nprint(f, n)\n"));
  }

  @Test
  void aNameMayBeAssignedLaterOrInABodyAroundOrByAnImport() {
    assertEquals(
        List.of(),
        kscript(
            "import net\n"
                + "type T { k = 1; func f(self) { ret k + later + net.SK.TCP } }\n"
                + "for i in [1], print(x -> x + i)\n"
                + "try { throw Error('') } catch Error as e { print(e) }\n"
                + "later = T\n"));
  }

  @Test
  void aNameWhoseLackIsExpectedIsNoMistake() {
    assertEquals(List.of(), kscript("a = b ?? 1\ntry { c } catch NameError { }\n"));
  }
}
