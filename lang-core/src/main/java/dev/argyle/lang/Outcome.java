// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import java.util.Optional;

/**
 * How a script ended that did not fail.
 *
 * @param exitCode 0, or what the script passed to its {@code exit}
 * @param value the value that the program left, as its language has one, in Java's terms: {@link
 *     Boolean}, {@link Long}, {@link java.math.BigInteger}, {@link Double}, {@link String}, {@code
 *     byte[]}, {@link java.util.List} and {@link java.util.Map} of these; what Java has no value
 *     for is its text. Empty if the program left none
 */
public record Outcome(int exitCode, Optional<Object> value) {
  /** The script ran to its end and left no value. */
  public static final Outcome DONE = new Outcome(0, Optional.empty());
}
