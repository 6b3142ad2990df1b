// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program with a recorded answer.
 *
 * @param name area/name
 * @param program its file
 */
record ConformanceCase(String name, Path program) {
  /** All cases, in order. */
  static List<ConformanceCase> all() throws IOException {
    Path root = root();
    try (Stream<Path> files = Files.find(root, 2, (file, about) -> about.isRegularFile())) {
      return files
          .filter(file -> file.toString().endsWith(".min"))
          .map(file -> new ConformanceCase(withoutEnding(root.relativize(file)), file))
          .sorted((a, b) -> a.name.compareTo(b.name))
          .toList();
    }
  }

  private static Path root() {
    try {
      return Path.of(
          Objects.requireNonNull(
                  ConformanceCase.class.getResource("/conformance/min"), "no recorded answers")
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String withoutEnding(Path file) {
    String text = file.toString();
    return text.substring(0, text.length() - ".min".length());
  }

  boolean needsIpv6() {
    return Files.exists(sidecar("net6"));
  }

  boolean differs() {
    return Files.exists(sidecar("differs"));
  }

  String output() {
    return text("out").orElse("");
  }

  int exitCode() {
    return text("exit").map(text -> Integer.parseInt(text.strip())).orElse(0);
  }

  Optional<Pattern> errorPattern() {
    return text("errmatch")
        .map(text -> Pattern.compile(text.stripTrailing(), Pattern.DOTALL | Pattern.MULTILINE));
  }

  /** Runs it in a new folder, with its peer if it has one. */
  ScriptRun.Result run(Path top) throws Exception {
    Path work = Files.createDirectory(top.resolve("work"));
    Path home = Files.createDirectory(top.resolve("home"));
    if (Files.isDirectory(sidecar("files"))) {
      copy(sidecar("files"), work);
    }
    Path script = work.resolve(program.getFileName());
    Files.copy(program, script);
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", home.toString());
    environment.put("TZ", "UTC");
    environment.put("LC_ALL", "C.UTF-8");
    for (String line : lines("env")) {
      environment.put(line.replaceFirst("=.*", ""), line.replaceFirst("^[^=]*=", ""));
    }
    ScriptRun run =
        new ScriptRun(script, work, environment)
            .input(bytes("stdin"))
            .development(lines("opts").contains("-d"));
    if (!Files.exists(sidecar("peer"))) {
      return run.arguments(lines("args")).start();
    }
    return new PythonPeer(sidecar("peer"), root().resolve("peerlib"), top)
        .run(port -> run.arguments(with(port, lines("args"))).start());
  }

  private static List<String> with(int port, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of(Integer.toString(port)));
    all.addAll(arguments);
    return all;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.skip(1).toList()) {
        Files.copy(
            file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private Path sidecar(String ending) {
    String file = program.getFileName().toString();
    return program.resolveSibling(file.substring(0, file.length() - "min".length()) + ending);
  }

  private List<String> lines(String ending) {
    return text(ending).map(text -> text.lines().toList()).orElse(List.of());
  }

  /** One character a byte, since programs print bytes. */
  private Optional<String> text(String ending) {
    return Files.exists(sidecar(ending))
        ? Optional.of(new String(bytes(ending), StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  private byte[] bytes(String ending) {
    try {
      return Files.exists(sidecar(ending)) ? Files.readAllBytes(sidecar(ending)) : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
