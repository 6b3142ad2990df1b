// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** Missing means fail a test where they were promised, and leave it out elsewhere. */
final class MeansTest {
  private static void missing(String promised) {
    Means.missing(promised, "it is in the wash", List.of("inet4/raw/icmp", "inet4", "raw"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "inet4/raw/icmp", "zsh, raw", "containers,inet4,zsh"})
  void whatWasPromisedAndIsMissingFails(String promised) {
    AssertionError error = assertThrows(AssertionError.class, () -> missing(promised));
    assertEquals(
        "ARGYLE_PROMISED promises inet4/raw/icmp, but it is in the wash", error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zsh", "inet4/raw/icmpv6", "icmp"})
  void whatWasNotPromisedAndIsMissingIsNotRun(String promised) {
    TestAbortedException abort = assertThrows(TestAbortedException.class, () -> missing(promised));
    assertEquals("not run without inet4/raw/icmp: it is in the wash", abort.getMessage());
  }

  @Test
  void aProgramIsLookedForOnThePath() {
    Means.program("sh");
  }
}
