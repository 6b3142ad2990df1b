// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import dev.argyle.lang.kscript.syntax.SourceText;
import dev.argyle.lang.kscript.syntax.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that an exception has left.
 *
 * @param function the signature of the function, or the path of the file
 * @param place where in it; empty if it is built in
 */
public record CallRecord(String function, Optional<Place> place) {
  /**
   * A place in a text.
   *
   * @param source the text
   * @param span the place
   */
  public record Place(SourceText source, Span span) {}

  static CallRecord of(String function, @Nullable SourceText source, @Nullable Span span) {
    return new CallRecord(
        function,
        source == null || span == null ? Optional.empty() : Optional.of(new Place(source, span)));
  }

  static CallRecord ofNative(String function) {
    return new CallRecord(function + " [cfunc]", Optional.empty());
  }
}
