// SPDX-License-Identifier: Apache-2.0

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the Java sources of this project to one layout, that of google-java-format.
 *
 * <p>{@code check} names the files that differ and ends with 1; {@code write} rewrites them. The
 * build runs the check; {@code mvn -N verify -Dformat.goal=write} mends.
 */
final class JavaLayout {
  private JavaLayout() {}

  public static void main(String[] arguments) throws Exception {
    boolean write = arguments[0].equals("write");
    List<Path> differing;
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      differing =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("target/"))
              .sorted()
              .toList()
              .parallelStream()
              .filter(file -> differs(file, write))
              .toList();
    }
    differing.forEach(file -> System.out.println((write ? "rewrote " : "layout differs: ") + file));
    if (!write && !differing.isEmpty()) {
      System.out.println("mend with: mvn -N verify -Dformat.goal=write");
      System.exit(1);
    }
  }

  private static boolean differs(Path file, boolean write) {
    try {
      String source = Files.readString(file);
      String laidOut = new Formatter().formatSourceAndFixImports(source);
      if (write && !source.equals(laidOut)) {
        Files.writeString(file, laidOut);
      }
      return !source.equals(laidOut);
    } catch (IOException | FormatterException e) {
      throw new IllegalStateException("cannot lay out " + file, e);
    }
  }
}
