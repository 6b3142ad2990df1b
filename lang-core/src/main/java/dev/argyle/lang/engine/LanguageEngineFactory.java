// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.engine;

import dev.argyle.lang.Language;
import java.util.List;
import java.util.Optional;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import org.jspecify.annotations.Nullable;

/** What the engines of both languages have in common. Any thread may use it. */
public abstract sealed class LanguageEngineFactory implements ScriptEngineFactory
    permits MinEngineFactory, KscriptEngineFactory {
  private final Language language;
  private final String languageVersion;

  LanguageEngineFactory(Language language, String languageVersion) {
    this.language = language;
    this.languageVersion = languageVersion;
  }

  final Language language() {
    return language;
  }

  @Override
  public final String getEngineName() {
    return "Argyle " + language.name();
  }

  @Override
  public final String getEngineVersion() {
    return Optional.ofNullable(LanguageEngineFactory.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public final String getLanguageName() {
    return language.name();
  }

  @Override
  public final String getLanguageVersion() {
    return languageVersion;
  }

  @Override
  public final List<String> getNames() {
    return List.of(language.name());
  }

  @Override
  public final List<String> getExtensions() {
    return language.extensions();
  }

  @Override
  public final List<String> getMimeTypes() {
    return List.of("text/x-" + language.name());
  }

  @Override
  public final @Nullable Object getParameter(String key) {
    return switch (key) {
      case ScriptEngine.ENGINE -> getEngineName();
      case ScriptEngine.ENGINE_VERSION -> getEngineVersion();
      case ScriptEngine.NAME, ScriptEngine.LANGUAGE -> getLanguageName();
      case ScriptEngine.LANGUAGE_VERSION -> getLanguageVersion();
      // Runs share nothing and leave the bindings as they are.
      case "THREADING" -> "STATELESS";
      default -> null;
    };
  }

  @Override
  public final String getProgram(String... statements) {
    return String.join("\n", statements) + "\n";
  }

  @Override
  public final ScriptEngine getScriptEngine() {
    return new LanguageEngine(this);
  }

  /** A text as a literal that both languages read. */
  static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
        + '"';
  }
}
