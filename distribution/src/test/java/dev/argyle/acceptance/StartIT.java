// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a script start quickly, since a limit in milliseconds would say little here. */
class StartIT {
  private static final Path LIBRARY = Packaged.FOLDER.resolve("lib");

  /** Java's lambdas need it when they come from a cache, so the run that makes one never has it. */
  private static final String ONLY_WITH_A_CACHE = " java.lang.invoke.DirectMethodHandle$1 ";

  @TempDir private Path folder;

  /** A class that is made or read at the start costs from one millisecond to twenty. */
  @ParameterizedTest
  @CsvSource({"hello.min, \"hello\" puts!", "hello.ks, print ('hello')"})
  void everyClassOfAStartIsReady(String name, String content) throws IOException {
    Path script = Program.script(folder, name, content + "\n");
    List<String> late =
        late(script).stream().filter(line -> !line.contains(ONLY_WITH_A_CACHE)).toList();
    assertEquals(List.of(), late, "classes that were not in the cache");
  }

  /**
   * The flight recorder's events, which Java does not keep in a cache, are not ours to wait for.
   */
  @ParameterizedTest
  @ValueSource(strings = {"first.min", "first.ks"})
  void nothingIsMadeForTheFirstSockets(String program) throws IOException {
    List<String> made =
        late(Path.of("../benchmarks/programs", program)).stream()
            .filter(line -> !line.contains("source: jrt:/"))
            .toList();
    assertEquals(List.of(), made, "classes that were not in the cache, nor Java's own");
  }

  /** What a script had to wait for: the lines of the log for classes that no cache had. */
  private List<String> late(Path script) throws IOException {
    Logged run = logged(script, "JAVA_HOME", System.getProperty("java.home"));
    assertNotEquals("", run.out());
    assertTrue(run.classes().size() > 400, "classes in the log: " + run.classes().size());
    return run.classes().stream().filter(line -> !line.contains("shared objects file")).toList();
  }

  /** {@link System#exit} does, and opens every jar of the class path for it. */
  @Test
  void theEndOfAScriptLooksForNoLogger() throws IOException {
    Path script = Program.script(folder, "hello.min", "\"hello\" puts!\n");
    Logged run = logged(script, "ARGYLE_CLASS_CACHE", "-Xshare:auto");
    assertEquals("hello\n", run.out());
    List<String> loggers =
        run.classes().stream()
            .filter(line -> line.contains("LoggerFinderLoader") || line.contains("RuntimeExit"))
            .toList();
    assertEquals(List.of(), loggers, "classes of a search for a logger");
  }

  /** A search of the class path would: for transports, and Java's own for channels. */
  @Test
  void theFirstSocketsOpenNoJar() throws IOException {
    Path script =
        Program.script(
            folder,
            "waits.ks",
            """
            import net
            listener = net.SocketIO()
            listener.bind(("127.0.0.1", 0))
            listener.listen(1)
            print ("listens")
            listener.accept()
            """);
    Consumer<ProcessBuilder> cached =
        builder -> builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try (Program server = Program.argyle(cached, script.toString()).awaitOut("listens")) {
      List<String> open = new ArrayList<>();
      for (Path descriptor : files(Path.of("/proc", String.valueOf(server.pid()), "fd"))) {
        open.add(Files.readSymbolicLink(descriptor).toString());
      }
      assertEquals(List.of(), open.stream().filter(file -> file.endsWith(".jar")).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void familiesThatWereTakenAwayAreNotMissed(boolean cached) throws IOException {
    Path copy = cached ? copyWithCache() : copyWithoutCache();
    for (Path jar : files(copy.resolve("lib"))) {
      if (jar.toString().contains("bluetooth") || jar.toString().contains("net-raw")) {
        Files.delete(jar);
      }
    }
    List<String> command = List.of(copy.resolve("bin/argyle").toString(), "transports", "--json");
    try (Program transports = Program.start(builder -> {}, command)) {
      String listed = transports.ends(0).out();
      assertTrue(listed.contains("net-inet"), listed);
      assertFalse(listed.contains("bluetooth"), listed);
      assertFalse(listed.contains("net-raw"), listed);
    }
  }

  /** Java 25 itself does not see that a jar is not the one that the cache was made from. */
  @Test
  void aJarThatWasReplacedCountsAndNotWhatTheCacheHasOfIt() throws IOException {
    Path copy = copyWithCache();
    Path script = Program.script(folder, "hello.min", "\"hello\" puts!\n");
    List<String> command = List.of(copy.resolve("bin/argyle").toString(), script.toString());
    Consumer<ProcessBuilder> cached =
        builder -> builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try (Program hello = Program.start(cached, command)) {
      assertEquals("hello\n", hello.ends(0).out());
    }
    for (Path jar : files(copy.resolve("lib"))) {
      if (jar.getFileName().toString().startsWith("lang-core-")) {
        Files.write(jar, new byte[0]);
      }
    }
    try (Program hello = Program.start(cached, command)) {
      String err = hello.ends(1).err();
      assertTrue(err.contains("NoClassDefFoundError"), hello::toString);
    }
  }

  /** What a script wrote, and Java's log of the classes that it loaded, a line each. */
  private record Logged(String out, List<String> classes) {}

  private Logged logged(Path script, String variable, String value) throws IOException {
    Path log = folder.resolve("classes");
    Consumer<ProcessBuilder> logging =
        builder -> {
          builder.environment().put(variable, value);
          builder.environment().put("ARGYLE_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        };
    try (Program program = Program.argyle(logging, script.toString())) {
      return new Logged(program.ends(0).out(), Files.readAllLines(log));
    }
  }

  @Test
  void aThreadThatIsLeftDoesNotKeepTheProcess() {
    String withThread =
        """
        public class Program {
          public static void main(String[] arguments) throws Exception {
            new Thread(() -> java.util.concurrent.locks.LockSupport.park()).start();
            var main = Class.forName("dev.argyle.command.Main").getMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {"-e", "\\"hello\\" puts!"});
          }
        }
        """;
    try (Program hello = Program.inLanguage("java", folder, withThread)) {
      assertEquals("hello\n", hello.ends(0).out());
    }
  }

  @Test
  void withoutACacheOfTheBuildTheUserHasOneForTheFolder() throws IOException {
    Path copy = copyWithoutCache();
    Path caches = folder.resolve("caches");
    helloWithCacheIn(caches, copy);
    Path made = madeIn(caches);
    String name = made.getFileName().toString();
    assertTrue(name.contains(copy.getFileName() + "%"), name + " tells the folder " + copy);
    assertTrue(Files.size(made) > 100_000, name + " holds classes");
    FileTime time = Files.getLastModifiedTime(made);
    helloWithCacheIn(caches, copy);
    assertEquals(time, Files.getLastModifiedTime(made), "a start that finds it makes no other");
    Files.writeString(copy.resolve("lib/family.jar"), "");
    helloWithCacheIn(caches, copy);
    assertNotEquals(time, Files.getLastModifiedTime(made), "another jar asks for another");
  }

  @Test
  void whatTheUserStartsWithRunsNoOftenerForTheCache() throws IOException {
    Path log = folder.resolve("log");
    Files.writeString(folder.resolve(".minrc"), "\"started \" \"%s\" fappend\n".formatted(log));
    Path script = Program.script(folder, "hello.min", "\"hello\" puts!\n");
    String command = copyWithoutCache().resolve("bin/argyle").toString();
    Consumer<ProcessBuilder> atHome =
        builder -> {
          builder.environment().put("HOME", folder.toString());
          builder.environment().remove("XDG_CACHE_HOME");
        };
    try (Program hello = Program.start(atHome, List.of(command, script.toString()))) {
      assertEquals("hello\n", hello.ends(0).out());
    }
    madeIn(folder.resolve(".cache"));
    assertEquals("started ", Files.readString(log));
  }

  @Test
  void aUsersCacheThatIsDamagedDoesNoHarm() throws IOException {
    Path copy = copyWithoutCache();
    Path caches = folder.resolve("caches");
    helloWithCacheIn(caches, copy);
    Path made = madeIn(caches);
    byte[] content = Files.readAllBytes(made);
    for (int length : List.of(0, 100, content.length / 2)) {
      Files.write(made, Arrays.copyOf(content, length));
      helloWithCacheIn(caches, copy);
    }
  }

  @Test
  void aCacheThatCannotBeMadeIsNoFailureOfTheScript() throws IOException {
    Path copy = copyWithoutCache();
    helloWithCacheIn(Path.of("/proc/none"), copy);
    Path full = folder.resolve("full");
    helloWithCacheIn(full, copy, "sh", "-c", "ulimit -f 200; exec \"$@\"", "sh");
    assertEquals(List.of(), files(full.resolve("argyle")), "nothing is left of the attempt");
  }

  /** A script says the same with whatever cache, and nothing else is said. */
  private void helloWithCacheIn(Path caches, Path copy, String... before) throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.add(copy.resolve("bin/argyle").toString());
    command.add(Program.script(folder, "hello.min", "\"hello\" puts!\n").toString());
    Consumer<ProcessBuilder> cached =
        builder -> builder.environment().put("XDG_CACHE_HOME", caches.toString());
    try (Program hello = Program.start(cached, command)) {
      assertEquals("hello\n", hello.ends(0).out());
      assertEquals("", hello.err());
    }
  }

  private static Path madeIn(Path caches) throws IOException {
    List<Path> made =
        files(caches.resolve("argyle")).stream()
            .filter(file -> file.toString().endsWith(".jsa"))
            .toList();
    assertEquals(1, made.size(), () -> "caches: " + made);
    return made.getFirst();
  }

  @Test
  void withoutAHomeItStartsWithoutACache() throws IOException {
    Path script = Program.script(folder, "hello.min", "\"hello\" puts!\n");
    String command = copyWithoutCache().resolve("bin/argyle").toString();
    Consumer<ProcessBuilder> homeless =
        builder -> {
          builder.environment().remove("HOME");
          builder.environment().remove("XDG_CACHE_HOME");
        };
    try (Program hello = Program.start(homeless, List.of(command, script.toString()))) {
      assertEquals("hello\n", hello.ends(0).out());
      assertEquals("", hello.err());
    }
  }

  /** The jar set as somebody has it who built nothing. */
  private Path copyWithoutCache() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copied"));
    Files.createDirectories(copy.resolve("lib"));
    Files.createDirectories(copy.resolve("bin"));
    Files.copy(Packaged.COMMAND, copy.resolve("bin/argyle"));
    for (Path jar : files(LIBRARY)) {
      if (jar.toString().endsWith(".jar")) {
        Files.copy(jar, copy.resolve("lib").resolve(jar.getFileName()));
      }
    }
    Path training = Files.createDirectory(copy.resolve("lib/training"));
    for (Path script : files(LIBRARY.resolve("training"))) {
      Files.copy(script, training.resolve(script.getFileName()));
    }
    return copy;
  }

  private Path copyWithCache() throws IOException {
    Path copy = copyWithoutCache();
    for (Path file : files(LIBRARY)) {
      if (Files.isDirectory(file)) {
        continue;
      }
      Files.copy(
          file,
          copy.resolve("lib").resolve(file.getFileName()),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    return copy;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
