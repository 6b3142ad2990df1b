// SPDX-License-Identifier: Apache-2.0
package org.example.vsock;

import dev.argyle.net.tck.Conformance;
import dev.argyle.net.tck.ConformanceReport;
import dev.argyle.net.tck.Finding.Verdict;
import dev.argyle.net.tck.Promise;
import dev.argyle.net.tck.Subject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/**
 * The promises about sockets without a test framework, for a machine that has little beside Java.
 */
final class Promises {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Promises() {}

  /** Ends with 1 if something does not hold. */
  public static void main(String[] arguments) {
    boolean kept = true;
    for (Subject subject : List.of(Subjects.stream(), Subjects.seqpacket())) {
      ConformanceReport report =
          new Conformance(subject.patience(PATIENCE))
              .run(EnumSet.range(Promise.CLOSE, Promise.NAMES));
      System.out.println(report.text());
      kept &= report.count(Verdict.BROKEN) == 0;
    }
    System.exit(kept ? 0 : 1);
  }
}
