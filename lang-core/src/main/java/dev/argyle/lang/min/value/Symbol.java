// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

import dev.argyle.lang.Position;
import org.jspecify.annotations.Nullable;

/**
 * A word of a program. It is data inside quotations and dictionaries and runs when it is pushed.
 */
public final class Symbol extends Value {
  /** Where a symbol stands that a program made itself. */
  public static final Position NOWHERE = new Position("", 0, 0);

  private final Name name;
  private final Position position;
  private final StringValue documentation;
  private final @Nullable Symbol origin;

  /** A symbol that a program made itself. */
  public Symbol(Name name) {
    this(name, NOWHERE, StringValue.EMPTY);
  }

  /** A symbol of a text, with what the documentation comment behind it says. */
  public Symbol(Name name, Position position, StringValue documentation) {
    this(name, position, documentation, null);
  }

  /** A symbol that another one of the text has made, such as {@code 'name}. */
  public Symbol(Name name, Symbol origin) {
    this(name, origin.position, origin.documentation, origin);
  }

  private Symbol(Name name, Position position, StringValue documentation, @Nullable Symbol origin) {
    super(SYMBOL);
    this.name = name;
    this.position = position;
    this.documentation = documentation;
    this.origin = origin;
  }

  /** The symbol as the text has it: this one, or the one that has made it. */
  public Symbol origin() {
    return origin == null ? this : origin;
  }

  /** What the documentation comment behind the word says; empty if there is none. */
  public StringValue documentation() {
    return documentation;
  }

  public Name name() {
    return name;
  }

  /** The place of the last byte of the word, or {@link #NOWHERE}. */
  public Position position() {
    return position;
  }

  @Override
  public String typeName() {
    return "sym";
  }
}
