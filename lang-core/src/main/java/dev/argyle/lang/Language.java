// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A scripting language, found as a service.
 *
 * <p>A language has no state: any thread may use it at any time.
 */
public interface Language {
  /**
   * The installed language of a name.
   *
   * @throws NoSuchElementException if there is none
   */
  static Language named(String name) {
    return ServiceLoader.load(Language.class, Language.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(language -> language.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no language " + name + " is installed"));
  }

  /** The name that users write, in lower case, such as {@code min}. */
  String name();

  /** The file name endings of this language's scripts, without the dot. */
  List<String> extensions();

  /**
   * Makes a script of a source text.
   *
   * <p>A language that checks a whole text before it runs any of it does so here. Nothing is run.
   *
   * @throws ScriptError if the text is not a script of this language
   */
  Script compile(Source source) throws ScriptError;

  /**
   * What is wrong with a text, as far as that can be told without running any of it; empty if
   * nothing is.
   */
  default List<ScriptError> check(Source source) {
    try {
      compile(source);
      return List.of();
    } catch (ScriptError mistake) {
      return List.of(mistake);
    }
  }

  /**
   * What a word of the language does, as text for people; empty if the language has no such word.
   */
  default Optional<String> help(String word) {
    return Optional.empty();
  }

  /**
   * Begins a run that takes its program a piece at a time; empty if the language has no such runs.
   */
  default Optional<Session> session(ScriptContext context) {
    return Optional.empty();
  }
}
