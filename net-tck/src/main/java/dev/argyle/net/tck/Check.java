// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import java.util.List;
import java.util.Optional;

/**
 * One way to see whether a promise is kept.
 *
 * @param title a sentence
 * @param needs what a subject must have for the check to apply
 */
record Check(Promise promise, String title, List<Trait> needs, Body body) {
  /** The test itself; throws if the promise is broken. */
  @FunctionalInterface
  interface Body {
    void run(Bench bench) throws Exception;
  }

  static Check of(Promise promise, String title, Body body, Trait... needs) {
    return new Check(promise, title, List.of(needs), body);
  }

  /** Why it does not apply to a subject; empty if it does. */
  Optional<String> doesNotApply(Subject subject) {
    return needs.stream().flatMap(trait -> subject.lacks(trait).stream()).findFirst();
  }
}
