// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.lang.Lexeme.Kind;
import dev.argyle.lang.kscript.KscriptLanguage;
import dev.argyle.lang.min.MinLanguage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor asks of a language, and runs that take their program a piece at a time. */
final class SessionTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Session min;
  private Session kscript;

  @BeforeEach
  void begin() {
    ScriptContext context =
        ScriptContext.ofProcess()
            .withStreams(new ByteArrayInputStream(new byte[0]), out, out)
            .withEnvironment(Map.of())
            .withWorkingFolder(folder);
    min = new MinLanguage().session(context).orElseThrow();
    kscript = new KscriptLanguage().session(context).orElseThrow();
  }

  @AfterEach
  void end() {
    min.close();
    kscript.close();
  }

  private static List<String> candidates(Session session, String text) {
    return session.complete(text, text.length()).candidates().stream()
        .map(Completion.Candidate::text)
        .toList();
  }

  private static List<String> lexemes(Session session, String text) {
    return session.lexemes(text).stream()
        .map(lexeme -> lexeme.kind() + " " + lexeme.of(text).strip())
        .toList();
  }

  @Test
  void aPieceIsCompleteWhenNoLineCanMendIt() {
    for (String text :
        List.of("1 2", "(1 2)", "{1 :a}", ")", "\"a\" ; (", "99999999999999999999")) {
      assertTrue(min.isComplete(text), text);
    }
    for (String text : List.of("(1", "{1 :a", "\"a", "[ls", "#| a", "((1) 2")) {
      assertFalse(min.isComplete(text), text);
    }
    for (String text : List.of("1 + 2", "x = [1,\n2]", "}", "1 +)", "import", "if x, y # {")) {
      assertTrue(kscript.isComplete(text), text);
    }
    for (String text : List.of("1 +", "func f {", "[1,", "'a", "while true,", "f(")) {
      assertFalse(kscript.isComplete(text), text);
    }
  }

  @Test
  void theLexersOfTheLanguagesTellThePartsOfAText() {
    assertEquals(
        List.of(
            Kind.NUMBER + " 1",
            Kind.BUILTIN + " dup",
            Kind.STRING + " \"ä\"",
            Kind.NAME + " own",
            Kind.KEYWORD + " true",
            Kind.COMMAND + " [ls]",
            Kind.COMMENT + " ; end",
            Kind.SYMBOL + " (",
            Kind.OPEN_STRING + " \"open"),
        lexemes(min, "1 dup \"ä\" own true [ls] ; end\n( \"open"));
    assertEquals(
        List.of(
            Kind.KEYWORD + " func",
            Kind.NAME + " own",
            Kind.SYMBOL + " {",
            Kind.COMMENT + " # why",
            Kind.KEYWORD + " ret",
            Kind.BUILTIN + " len",
            Kind.SYMBOL + " (",
            Kind.STRING + " 'ä'",
            Kind.SYMBOL + " +",
            Kind.NUMBER + " 1.5",
            Kind.OPEN_STRING + " \"open"),
        lexemes(kscript, "func own { # why\nret len('ä' + 1.5 \"open"));
  }

  @Test
  void noBeginningOfAProgramConfusesTheEditor() throws IOException {
    try (Stream<Path> programs =
        Stream.concat(
            Files.walk(Path.of("src/test/resources/min-programs")),
            Files.walk(Path.of("src/test/resources/kscript/programs")))) {
      for (Path program : programs.filter(Files::isRegularFile).sorted().toList()) {
        Session session = program.toString().endsWith(".min") ? min : kscript;
        if (program.toString().endsWith(".min") || program.toString().endsWith(".ks")) {
          everyBeginning(session, Files.readString(program));
        }
      }
    }
  }

  private static void everyBeginning(Session session, String program) {
    for (int end = 0; end < Math.min(program.length(), 1000); end += 17) {
      String text = program.substring(0, end);
      int covered = 0;
      for (Lexeme lexeme : session.lexemes(text)) {
        assertTrue(lexeme.start() >= covered && lexeme.end() <= end, () -> lexeme + " in " + text);
        covered = lexeme.end();
      }
      session.isComplete(text);
      assertTrue(session.complete(text, end).start() <= end, text);
    }
  }

  @Test
  void namesMembersAndFilesAreCompleted() throws IOException, ScriptError {
    Files.createDirectories(folder.resolve("data/inner"));
    Files.writeString(folder.resolve("data.txt"), "");
    min.run("(1) :daring {1 :inner} :dict-of-mine");
    assertEquals(List.of("daring"), candidates(min, "1 dari"));
    assertEquals(List.of("daring"), candidates(min, "'dari"));
    assertEquals(List.of("inner"), candidates(min, "dict-of-mine.in"));
    assertTrue(candidates(min, "net.recv").contains("recv-line"), "members of modules");
    assertEquals(List.of("data/", "data.txt"), candidates(min, "\"da"));
    assertEquals(List.of(), candidates(min, "1 "));

    kscript.run("import net; type T { func shout(self) {} }; t = T(); t.loud = 1; s = 'a'");
    assertEquals(List.of("settimeout"), candidates(kscript, "net.SocketIO.sett"));
    assertEquals(List.of("shout"), candidates(kscript, "x = t.sh"));
    assertEquals(List.of("loud"), candidates(kscript, "t.lou"));
    assertEquals(List.of("split"), candidates(kscript, "s.spl"));
    assertEquals(List.of("split"), candidates(kscript, "'a'.spl"));
    assertEquals(List.of("inner/"), candidates(kscript, "open('data/in"));
    assertEquals(List.of("net"), candidates(kscript, "import ne"));
    assertEquals(List.of("isinst"), candidates(kscript, "isin"));
  }

  @Test
  void anErrorLeavesWhatWasDoneBefore() throws ScriptError {
    min.run("1 2");
    assertThrows(ScriptError.class, () -> min.run("3 (4 nowhere) dequote"));
    assertEquals("(1 2 3 4)", min.state(80));
    assertEquals("(... 2 3 4)", min.state(11));
    kscript.run("x = 1");
    assertThrows(ScriptError.class, () -> kscript.run("x = 2; nowhere"));
    kscript.run("x; x = 3; (x, 'a')");
    assertEquals("2\n(3, 'a')\n", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void exitEndsTheSessionWithItsCode() throws ScriptError {
    assertEquals(OptionalInt.of(4), min.run("4 exit"));
    assertEquals(OptionalInt.of(4), kscript.run("exit(4)"));
    assertEquals(OptionalInt.empty(), kscript.run("4"));
  }

  @Test
  void helpTellsOfBuiltInAndOwnWords() throws ScriptError {
    assertTrue(min.help("dup").orElseThrow().contains("a ==> a a"), "of an operator");
    assertTrue(min.help("net.recv-line").orElseThrow().contains("recv-line"), "with its module");
    min.run("(dup *) ^square");
    assertEquals("square: (dup *)", min.help("square").orElseThrow());
    assertEquals(
        "len\n  len(obj)\n\n  How many elements a container has.",
        kscript.help("len").orElseThrow());
    kscript.run("func twice(n) { ret 2 * n }");
    assertEquals("twice(n)", kscript.help("twice").orElseThrow());
    assertTrue(kscript.help("nowhere").isEmpty(), "nothing was expected");
  }
}
