// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.lang.Language;
import dev.argyle.lang.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The installed languages, and which of them a text is in. */
final class Languages {
  /** What a text is in that comes without a file name and without {@code --lang}. */
  private static final String DEFAULT = "min";

  private Languages() {}

  static Language named(String name) throws WrongUse {
    List<String> names = new ArrayList<>();
    for (Language language : ServiceLoader.load(Language.class)) {
      if (language.name().equals(name)) {
        return language;
      }
      names.add(language.name());
    }
    throw new WrongUse("there is no language '%s'; there are %s".formatted(name, names));
  }

  /** The language of a source, by {@code --lang}, its file name, or its {@code #!} line. */
  static Language of(Source source, Optional<String> chosen) throws WrongUse {
    if (chosen.isPresent()) {
      return named(chosen.get());
    }
    if (source.file().isEmpty()) {
      return named(DEFAULT);
    }
    String extension = extension(source.file().get());
    String firstLine = extension.isEmpty() ? source.line(1).orElse("") : "";
    List<String> extensions = new ArrayList<>();
    for (Language language : ServiceLoader.load(Language.class)) {
      if (language.extensions().contains(extension) || namedBy(firstLine, language)) {
        return language;
      }
      language.extensions().forEach(known -> extensions.add("." + known));
    }
    throw new WrongUse(
        "the language of '%s' is not told by its name (%s); use --lang NAME"
            .formatted(source.name(), String.join(", ", extensions)));
  }

  /** Whether the line is such as {@code #!/usr/bin/env -S argyle --lang min}. */
  private static boolean namedBy(String line, Language language) {
    return line.startsWith("#!") && List.of(line.split("[ \t]+")).contains(language.name());
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1, name.length()).equals(name)
        ? ""
        : name.substring(name.lastIndexOf('.') + 1);
  }
}
