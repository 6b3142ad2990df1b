// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Longer programs that work with files, processes, time, datastores and HTTP print what was
 * recorded. A program is a folder with {@code main.min}, or {@code server.min} and {@code
 * client.min} that run at the same time with a free port as their last argument; beside each stand
 * {@code .out} and, where they are needed, {@code .args}, {@code .stdin} and {@code .exit}.
 */
class OutsideWorldProgramsTest {
  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> programsPrintWhatWasRecorded() throws Exception {
    return folders("main.min")
        .map(folder -> dynamicTest(name(folder), () -> run(copy(folder), "main", List.of())));
  }

  @TestFactory
  Stream<DynamicTest> serversAndClientsPrintWhatWasRecorded() throws Exception {
    return folders("server.min")
        .map(folder -> dynamicTest(name(folder), () -> runTogether(copy(folder))));
  }

  private static Stream<Path> folders(String holding) throws IOException, URISyntaxException {
    var root = OutsideWorldProgramsTest.class.getResource("/min-programs");
    Path programs = Path.of(Objects.requireNonNull(root, "no programs").toURI());
    try (Stream<Path> all = Files.list(programs)) {
      return all.filter(folder -> Files.exists(folder.resolve(holding))).sorted().toList().stream();
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  private Path copy(Path folder) throws IOException {
    Path target = temporary.resolve(name(folder));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(folder.relativize(file).toString()));
      }
    }
    return target;
  }

  private static void runTogether(Path folder) throws Exception {
    List<String> port = List.of(Integer.toString(freePort()));
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<?> server = threads.submit(check(folder, "server", port));
      try {
        run(folder, "client", port);
      } catch (AssertionError e) {
        server.cancel(true);
        throw e;
      }
      server.get();
    }
  }

  private static Callable<Void> check(Path folder, String program, List<String> port) {
    return () -> {
      run(folder, program, port);
      return null;
    };
  }

  private static void run(Path folder, String program, List<String> port) throws IOException {
    List<String> arguments = new ArrayList<>(text(folder, program + ".args").lines().toList());
    arguments.addAll(port);
    Map<String, String> environment =
        Map.of("PATH", System.getenv("PATH"), "TZ", "America/New_York", "HOME", folder.toString());
    ScriptRun.Result result =
        new ScriptRun(folder.resolve(program + ".min"), folder, environment)
            .arguments(arguments)
            .input(text(folder, program + ".stdin").getBytes(StandardCharsets.ISO_8859_1))
            .start();
    String told = program + ".min; standard error was:\n" + result.error();
    assertEquals(text(folder, program + ".out"), result.output(), () -> "the output of " + told);
    String exitCode = text(folder, program + ".exit").strip();
    assertEquals(
        exitCode.isEmpty() ? "0" : exitCode,
        Integer.toString(result.exitCode()),
        () -> "the exit code of " + told);
  }

  /** One character a byte, since programs print bytes; empty if there is no such file. */
  private static String text(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
