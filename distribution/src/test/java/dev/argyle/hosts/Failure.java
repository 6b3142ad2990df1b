// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.tck.lab.Program;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a program failed.
 *
 * @param text the error
 * @param time how long the verb took that failed
 * @param end when the program had ended, as {@link System#nanoTime}
 */
record Failure(Program program, String text, Duration time, long end) {
  private static final Pattern TOLD = Pattern.compile("failed after (\\d+) ms: (.*)");

  /** Waits until the program has failed and told how. */
  static Failure of(Program program) throws InterruptedException {
    assertEquals(1, program.end(Stage.PATIENCE), () -> "it should have failed: " + program);
    long end = System.nanoTime();
    Matcher told = TOLD.matcher(program.output());
    assertTrue(told.find(), () -> "it should have told its failure: " + program);
    Duration time = Duration.ofMillis(Long.parseLong(told.group(1)));
    return new Failure(program, told.group(2), time, end);
  }

  /** It is one of some errors. */
  Failure is(String... expected) {
    assertTrue(
        List.of(expected).contains(text),
        () -> "expected %s: %s".formatted(List.of(expected), program));
    return this;
  }

  /** The verb failed no sooner and no later. */
  void within(Duration least, Duration most) {
    assertTrue(
        time.compareTo(least) >= 0 && time.compareTo(most) <= 0,
        () -> "it should have failed after %s to %s: %s".formatted(least, most, program));
  }

  /** The program ended so soon after a moment. */
  void since(long moment, Duration most) {
    Duration took = Duration.ofNanos(end - moment);
    assertTrue(
        took.compareTo(most) <= 0,
        () -> "it took %s, and should have taken %s at most: %s".formatted(took, most, program));
  }
}
