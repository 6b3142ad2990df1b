// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.lang.Language;
import dev.argyle.lang.Source;
import dev.argyle.lang.kscript.KscriptLanguage;
import dev.argyle.lang.min.MinLanguage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/** The installed languages, and which of them a text is in. */
final class Languages {
  /** What a text is in that comes without a file name and without {@code --lang}. */
  static final String DEFAULT = "min";

  private Languages() {}

  static List<String> names() {
    return installed().stream().map(Language::name).toList();
  }

  static Language named(String name) throws WrongUse {
    return find(language -> language.name().equals(name))
        .orElseThrow(() ->
            new WrongUse(
                "there is no language '%s'; there are %s"
                    .formatted(name, String.join(", ", names()))));
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
    return find(
            language -> language.extensions().contains(extension) || namedBy(firstLine, language))
        .orElseThrow(() ->
            new WrongUse(
                "the language of '%s' is not told by its name (%s); use --lang NAME"
                    .formatted(source.name(), extensions())));
  }

  /** The first that fits: those of Argyle before the others. */
  private static Optional<Language> find(Predicate<Language> fits) {
    for (Language own : List.of(new MinLanguage(), new KscriptLanguage())) {
      // Without the loader, which opens every jar of the class path.
      if (fits.test(own)) {
        return Optional.of(own);
      }
    }
    return installed().stream().filter(fits).findFirst();
  }

  private static List<Language> installed() {
    List<Language> languages = new ArrayList<>();
    ServiceLoader.load(Language.class).forEach(languages::add);
    return languages;
  }

  private static String extensions() {
    List<String> extensions = new ArrayList<>();
    for (Language language : installed()) {
      language.extensions().forEach(known -> extensions.add("." + known));
    }
    return String.join(", ", extensions);
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
