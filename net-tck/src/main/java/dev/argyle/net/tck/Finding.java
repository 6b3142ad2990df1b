// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import java.time.Duration;
import java.util.Optional;

/**
 * What one check found.
 *
 * @param id the promise's number and the check's within it, such as {@code 3.2}
 * @param title what was checked, a sentence
 * @param detail what went wrong, or why the check does not apply; empty if the promise holds
 * @param failure what the check threw
 */
public record Finding(
    String id,
    Promise promise,
    String title,
    Verdict verdict,
    String detail,
    Duration time,
    Optional<Throwable> failure) {

  /** How a check ended. */
  public enum Verdict {
    /** The promise was kept. */
    HOLDS,
    /** The promise was broken. */
    BROKEN,
    /** The check does not fit the family. */
    NOT_APPLICABLE
  }
}
