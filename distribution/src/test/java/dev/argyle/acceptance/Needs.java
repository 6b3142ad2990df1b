// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a test needs of the system. A test without its means is reported as not run, with the
 * reason; where {@code ARGYLE_TEST_MEANS=all} promises them, it fails.
 */
final class Needs {
  private Needs() {}

  /** Needs a program on the path. */
  static void program(String name) {
    boolean isThere =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getenv().getOrDefault("PATH", ""))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    check(isThere, name + " is not on the path: this test did not run");
  }

  /** Needs to be root. */
  static void root() {
    check(
        "root".equals(System.getProperty("user.name")),
        "not started by root: this test did not run");
  }

  private static void check(boolean isThere, String reason) {
    if (!isThere) {
      if ("all".equals(System.getenv("ARGYLE_TEST_MEANS"))) {
        throw new AssertionError(reason + ", although ARGYLE_TEST_MEANS promises everything");
      }
      System.out.println(reason);
      assumeTrue(false, reason);
    }
  }
}
