// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

/**
 * A name, once per run of a program: equal names are the same object, so that whoever evaluates can
 * hang on it what it knows about the name.
 */
public abstract class Name {
  private final StringValue text;

  protected Name(StringValue text) {
    this.text = text;
  }

  public final StringValue text() {
    return text;
  }

  @Override
  public final String toString() {
    return text.text();
  }
}
