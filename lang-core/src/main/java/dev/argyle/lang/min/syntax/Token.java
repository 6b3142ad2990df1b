// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.syntax;

import dev.argyle.lang.Position;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;

/** The smallest part of a program text that has a meaning. */
sealed interface Token {
  /** Where it ends. */
  Position position();

  /** A number or a string. */
  record Literal(Value value, Position position) implements Token {}

  record Word(StringValue text, Position position) implements Token {}

  record ShellCommand(StringValue line, Position position) implements Token {}

  /** One of {@code ( ) { } ]}. */
  record Mark(char mark, Position position) implements Token {}

  record End(Position position) implements Token {}
}
