// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

/** A line for the shell, written {@code [ls -l]}. It runs when it is pushed. */
public final class Command extends Value {
  private final StringValue line;

  public Command(StringValue line) {
    super(COMMAND);
    this.line = line;
  }

  public StringValue line() {
    return line;
  }

  @Override
  public String typeName() {
    return "cmd";
  }
}
