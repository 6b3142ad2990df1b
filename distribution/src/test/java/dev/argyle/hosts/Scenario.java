// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import dev.argyle.net.tck.lab.Ability;
import dev.argyle.net.tck.lab.HostLab;
import java.util.List;
import java.util.Optional;

/**
 * One thing to show across hosts.
 *
 * @param name a sentence
 * @param needs what a lab must be able to do
 */
record Scenario(String name, List<Ability> needs, Body body) {
  /** The test itself. */
  @FunctionalInterface
  interface Body {
    void run(Stage stage) throws Exception;
  }

  static Scenario of(String name, Body body, Ability... needs) {
    return new Scenario(name, List.of(needs), body);
  }

  /** Why a lab cannot show it; empty if it can. */
  Optional<String> notOn(HostLab lab) {
    return needs.stream()
        .flatMap(need -> lab.lacks(need).map(why -> need + ": " + why).stream())
        .findFirst();
  }
}
