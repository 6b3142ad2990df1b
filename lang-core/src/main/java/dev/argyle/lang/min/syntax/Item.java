// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.syntax;

import dev.argyle.lang.Position;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.util.List;

/** One item of a program text. */
public sealed interface Item {
  /** A number, a string, {@code null}, {@code true} or {@code false}. */
  record Literal(Value value) implements Item {}

  /**
   * A word.
   *
   * @param position where its last byte stands
   * @param documentation what the documentation comment behind it says, if it is one of the words
   *     that take one; else empty
   */
  record Word(StringValue text, Position position, StringValue documentation) implements Item {}

  /** A line for the shell, in brackets. */
  record ShellCommand(StringValue line) implements Item {}

  /** Items in parentheses. */
  record Sequence(List<Item> items) implements Item {}

  /** Values and their keys in braces. */
  record Braces(List<Entry> entries) implements Item {}

  /** A value and its key. */
  record Entry(Item value, StringValue key) {}
}
