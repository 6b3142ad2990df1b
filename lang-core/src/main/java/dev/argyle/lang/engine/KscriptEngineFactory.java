// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.engine;

import dev.argyle.lang.kscript.KscriptLanguage;

/**
 * The engine {@code kscript}. Its result is the value of a program that is a single expression;
 * that of others is null.
 */
public final class KscriptEngineFactory extends LanguageEngineFactory {
  /** For the service loader. */
  public KscriptEngineFactory() {
    super(new KscriptLanguage(), "0.2");
  }

  @Override
  public String getMethodCallSyntax(String object, String method, String... arguments) {
    return object + "." + method + "(" + String.join(", ", arguments) + ")";
  }

  @Override
  public String getOutputStatement(String text) {
    return "print(" + quoted(text) + ")";
  }
}
