// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may stand at a place of a text.
 *
 * @param start where the word begins that the candidates would replace, up to the place
 * @param candidates in the order of their texts
 */
public record Completion(int start, List<Candidate> candidates) {
  /**
   * One of the possibilities.
   *
   * @param text the whole word
   * @param note what people may want to know of it, in a few words; may be empty
   */
  public record Candidate(String text, String note) {}

  /** Nothing is known to fit. */
  public static Completion none(int cursor) {
    return new Completion(cursor, List.of());
  }

  /**
   * The files that a string may go on to name, folders with a slash behind them. Names that would
   * need an escape in a string are left out.
   *
   * @param folder where relative paths start
   * @param typed what the string holds so far
   * @param start where that begins in the text
   */
  public static Completion ofFiles(Path folder, String typed, int start) {
    int name = typed.lastIndexOf('/') + 1;
    String beginning = typed.substring(name);
    List<Candidate> candidates = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve(typed.substring(0, name)))) {
      for (Path file : files.sorted().toList()) {
        String text = String.valueOf(file.getFileName());
        boolean hidden = text.startsWith(".") && !beginning.startsWith(".");
        if (text.startsWith(beginning) && !hidden && isPlain(text)) {
          candidates.add(new Candidate(text + (Files.isDirectory(file) ? "/" : ""), ""));
        }
      }
    } catch (IOException | InvalidPathException noSuchFolder) {
      return none(start + typed.length());
    }
    return new Completion(start + name, candidates);
  }

  private static boolean isPlain(String name) {
    return name.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\'' || c == '\\');
  }
}
