// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.engine;

import dev.argyle.lang.min.MinLanguage;

/** The engine {@code min}. Its result is the value on top of the stack at the end. */
public final class MinEngineFactory extends LanguageEngineFactory {
  /** For the service loader. */
  public MinEngineFactory() {
    super(new MinLanguage(), "0.44");
  }

  @Override
  public String getMethodCallSyntax(String object, String method, String... arguments) {
    String operands = String.join(" ", arguments);
    return (operands + " " + object + "." + method).strip();
  }

  @Override
  public String getOutputStatement(String text) {
    return quoted(text) + " puts!";
  }
}
