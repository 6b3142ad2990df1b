// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Tells where a thread waits that should have ended, which is where to look for the fault. */
final class StuckThread {
  private static final List<String> JAVAS_OWN = List.of("java.", "jdk.", "sun.");

  private StuckThread() {}

  /**
   * The failure, with the thread's stack for its own.
   *
   * @param what the subject of the sentence
   */
  static AssertionError after(String what, Duration patience, Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    AssertionError failure =
        new AssertionError(
            "%s is still waiting after %s s, in %s"
                .formatted(what, patience.toMillis() / 1e3, place(stack)));
    failure.setStackTrace(stack);
    return failure;
  }

  /** The innermost call that is not Java's own. */
  private static String place(StackTraceElement... stack) {
    return Arrays.stream(stack)
        .filter(frame -> JAVAS_OWN.stream().noneMatch(frame.getClassName()::startsWith))
        .findFirst()
        .map(frame ->
            "%s.%s (%s:%s)"
                .formatted(
                    frame.getClassName(),
                    frame.getMethodName(),
                    frame.getFileName(),
                    frame.getLineNumber()))
        .orElse("nothing that can be seen");
  }
}
