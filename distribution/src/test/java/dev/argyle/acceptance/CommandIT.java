// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged command, used as a person uses it. */
class CommandIT {
  @TempDir private Path folder;

  @Test
  void theFirstExampleShowsBothSides() {
    try (Program example = Program.start(Packaged.EXAMPLES.resolve("hello/run").toString())) {
      example.ends(0);
      assertTrue(
          example.out().contains("client: received 'You said: Hello, Argyle'\n"),
          example::toString);
      assertTrue(example.out().endsWith("server: the caller has gone\n"), example::toString);
    }
  }

  @Test
  void aScriptMayNameTheCommandInItsFirstLine() throws IOException {
    Path script =
        Program.script(
            folder, "hello", "#!%s --lang min\n\"hello\" puts!\n".formatted(Packaged.COMMAND));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    Path link = folder.resolve("env-hello");
    Files.writeString(link, "#!/usr/bin/env -S argyle --lang min\n\"hello\" puts!\n");
    Files.setPosixFilePermissions(link, PosixFilePermissions.fromString("rwx------"));
    String path = Packaged.COMMAND.getParent() + ":" + System.getenv("PATH");
    try (Program hello =
        Program.start(b -> b.environment().put("PATH", path), List.of(link.toString()))) {
      assertEquals("hello\n", hello.ends(0).out());
    }
  }

  @Test
  void itWorksThroughLinksAndFromAnyFolder() throws IOException {
    Path first = Files.createSymbolicLink(folder.resolve("first"), Packaged.COMMAND);
    Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("first"));
    assertTrue(Files.exists(first));
    try (Program version =
        Program.start(b -> b.directory(folder.toFile()), List.of(second.toString(), "version"))) {
      assertTrue(version.ends(0).out().startsWith("argyle "), version::toString);
    }
    // or JUnit warns of links that lead out of its folder
    Files.delete(second);
    Files.delete(first);
  }

  @Test
  void withoutJavaItSaysWhatToInstall() {
    try (Program nothing =
        Program.start(
            b -> {
              b.environment().clear();
              b.environment().put("PATH", folder.toString());
              b.environment().put("ARGYLE_JAVA_FOLDERS", folder.toString());
            },
            List.of("/bin/sh", Packaged.COMMAND.toString(), "version"))) {
      nothing.ends(2);
      assertTrue(nothing.err().startsWith("argyle: needs Java 25"), nothing::toString);
    }
  }

  @Test
  void anUncaughtErrorTellsWhereAndKeepsJavaOut() {
    Path script = Program.script(folder, "wrong.min", "\"before\" puts!\n1 \"a\" +\n");
    try (Program wrong = Program.argyle(script.toString())) {
      wrong.ends(1);
      assertEquals("before\n", wrong.out());
      assertTrue(
          wrong.err().contains("wrong.min:2:") || wrong.err().contains("wrong.min(2,"),
          wrong::toString);
      assertFalse(wrong.err().contains("\tat "), wrong::toString);
    }
  }

  @Test
  void anInterruptStopsTheScriptWithItsOutputKept() {
    Path script =
        Program.script(
            folder,
            "endless.min",
            "{} socket {0 :port} listen :s\n\"waiting\" puts!\ns {} socket accept\n");
    try (Program waiting = Program.argyle(script.toString()).awaitOut("waiting")) {
      Program.start("kill", "-INT", Long.toString(waiting.pid())).ends(0);
      waiting.ends(130);
    }
  }

  @Test
  void anInterruptEndsAWaitForInput() {
    Path script = Program.script(folder, "ask.min", "\"name?\" puts! gets puts!\n");
    try (Program waiting = Program.argyle(script.toString()).awaitOut("name?")) {
      Program.start("kill", "-INT", Long.toString(waiting.pid())).ends(0);
      waiting.ends(130);
    }
  }

  @Test
  void aScriptThatPrintsForEverEndsWhenNobodyReadsOn() {
    Path min = Program.script(folder, "endless.min", "(true) (1 puts!) while\n");
    Path kscript = Program.script(folder, "endless.ks", "while true { print (1) }\n");
    for (Path script : List.of(min, kscript)) {
      try (Program piped =
          Program.start(
              "/bin/sh",
              "-c",
              "\"$0\" \"$1\" | head -n 1",
              Packaged.COMMAND.toString(),
              script.toString())) {
        assertEquals("1\n", piped.ends(0).out());
        assertTrue(piped.err().contains("Broken pipe"), piped::toString);
      }
    }
  }

  @Test
  void aProgramMayComeFromStandardInput() {
    try (Program reading = Program.argyle("-").input("\"from here\" puts!\n")) {
      assertEquals("from here\n", reading.ends(0).out());
    }
  }

  /** Java's own files would take the numbers of the streams. */
  @Test
  void aClosedStreamIsAnEmptyOne() {
    try (Program closed =
        Program.start("sh", "-c", "\"$0\" - <&- >&-", Packaged.COMMAND.toString())) {
      assertEquals("", closed.ends(0).err());
    }
  }

  @Test
  void aProgramMayStandOnTheCommandLine() {
    try (Program code = Program.argyle("-e", "1 2 + puts!")) {
      assertEquals("3\n", code.ends(0).out());
    }
  }

  @Test
  void aScriptLoadsNothingOfTheOtherWords() throws IOException {
    Path classes = folder.resolve("classes.txt");
    Path script = Program.script(folder, "hello.ks", "print('hello')\n");
    try (Program hello =
        Program.argyle(
            b -> b.environment().put("ARGYLE_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes),
            script.toString())) {
      assertEquals("hello\n", hello.ends(0).out());
    }
    String loaded = Files.readString(classes);
    assertTrue(loaded.contains("dev.argyle.command.RunScript "), "the classes were expected");
    for (String other : List.of("org.jline.", "dev.argyle.command.repl.", "Subcommand")) {
      assertFalse(loaded.contains(other), () -> "a script was not to load " + other);
    }
  }

  /** As python3 and others have it; a container often has no locale at all. */
  @ParameterizedTest
  @ValueSource(strings = {"unset LC_ALL LC_CTYPE LANG", "export LC_ALL=C", "export LC_CTYPE=POSIX"})
  void namesAreUtf8InThePlainLocaleToo(String locale) {
    Path names =
        Program.script(
            folder,
            "names",
            """
            cd "$1" && unset LC_ALL LC_CTYPE LANG && %s &&
            printf '%%s' 'import os
            open("ñ.txt", "w").write("x")
            print (os.argv[1])' >'ö.ks' &&
            "$2" 'ö.ks' 'é' && echo *.txt
            """
                .formatted(locale));
    String command = Packaged.COMMAND.toString();
    try (Program named = Program.start("sh", names.toString(), folder.toString(), command)) {
      assertEquals("é\nñ.txt\n", named.ends(0).out(), named::toString);
    }
  }

  @Test
  void noLocaleChangesTheDigitsOfAReport() {
    Consumer<ProcessBuilder> arabic =
        b -> b.environment().put("ARGYLE_JAVA_OPTIONS", "-Duser.language=ar -Duser.country=EG");
    try (Program failing = Program.argyle(arabic, "-e", "{} socket {70000 :port} listen")) {
      String err = failing.ends(1).err();
      assertTrue(err.contains("<code>(1,30) [listen]: a port is from 0 to 65535"), err);
    }
  }

  /** What is loaded for a first socket takes descriptors too, and is not loaded a second time. */
  @Test
  void aFirstSocketWithoutDescriptorsTellsThatTheyAreUsedUp() {
    Path script = Program.script(folder, "first.ks", "import net\nnet.SocketIO(net.FK.UNIX)\n");
    String command = Packaged.COMMAND.toString();
    try (Program first =
        Program.start("sh", "-c", "ulimit -n 20; exec \"$@\"", "sh", command, script.toString())) {
      String err = first.ends(1).err();
      assertTrue(err.contains("EMFILE"), err);
    }
  }
}
