// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import java.util.Arrays;
import java.util.List;

/** A type as programs write it: {@code !} binds tightest, then {@code &}, then {@code |}. */
sealed interface TypeExpression {
  /** A type of the language, a type class, an alias or a generic. */
  record Named(String name) implements TypeExpression {}

  record Not(TypeExpression type) implements TypeExpression {}

  record All(List<TypeExpression> types) implements TypeExpression {}

  record Any(List<TypeExpression> types) implements TypeExpression {}

  /** Reads an expression. Whether its names mean something is for others to say. */
  static TypeExpression parse(String text) {
    List<TypeExpression> alternatives =
        Arrays.stream(text.split("\\|", -1)).map(TypeExpression::conjunction).toList();
    return alternatives.size() == 1 ? alternatives.get(0) : new Any(alternatives);
  }

  private static TypeExpression conjunction(String text) {
    List<TypeExpression> parts =
        Arrays.stream(text.split("&", -1)).map(TypeExpression::simple).toList();
    return parts.size() == 1 ? parts.get(0) : new All(parts);
  }

  private static TypeExpression simple(String text) {
    return text.startsWith("!") ? new Not(simple(text.substring(1))) : new Named(text);
  }
}
