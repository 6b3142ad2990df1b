// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What Java learns of the classes of a start, kept for the next start (JEP 483, JEP 514). It serves
 * the one build of Java that made it: beside it stands which one that was, by which the launcher
 * knows it.
 */
final class ClassCache {
  /**
   * Leaves out how often methods ran: what so short a run tells has Java compile methods of the
   * next start that are not worth it, for a tenth of its time.
   */
  private static final String WITHOUT_PROFILES =
      "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining";

  private ClassCache() {}

  /** {@code ClassCache FOLDER}: for the Java that runs this. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    make(folder, Path.of(System.getProperty("java.home")));
  }

  /**
   * Runs the training script of each language once: {@code min.min} makes {@code argyle-min.aot}. A
   * start takes all that is in its cache, so one for both languages would cost each of them time.
   */
  static void make(Path folder, Path javaHome) throws IOException, InterruptedException {
    Path library = folder.resolve("lib");
    for (String script : List.of("min.min", "kscript.ks")) {
      String language = script.substring(0, script.indexOf('.'));
      Path cache = library.resolve("argyle-%s.aot".formatted(language));
      Files.deleteIfExists(cache);
      Tool.run(
          Map.of(
              "ARGYLE_CLASS_CACHE",
              "-XX:AOTCacheOutput=" + cache,
              "ARGYLE_JAVA_OPTIONS",
              WITHOUT_PROFILES,
              "JAVA_HOME",
              javaHome.toString()),
          List.of(folder + "/bin/argyle", library.resolve("training").resolve(script).toString()));
      if (!Files.exists(cache)) {
        throw new IOException("the training run made no " + cache);
      }
    }
    Files.writeString(library.resolve("argyle.aot.java"), buildOf(javaHome) + "\n");
  }

  /** What the launcher reads of a Java: its file {@code release} up to the version, as one line. */
  private static String buildOf(Path javaHome) throws IOException {
    StringBuilder build = new StringBuilder();
    for (String line : Files.readAllLines(javaHome.resolve("release"))) {
      build.append(line);
      if (line.startsWith("JAVA_VERSION=")) {
        break;
      }
    }
    return build.toString();
  }
}
