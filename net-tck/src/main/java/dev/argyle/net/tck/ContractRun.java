// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import static org.junit.jupiter.api.Assertions.fail;

import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.tck.Finding.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The checks on one subject as JUnit tests, and the report on them. */
final class ContractRun {
  private final Subject subject;
  private final Conformance conformance;
  private final List<Finding> findings = new ArrayList<>();

  ContractRun(Subject subject) {
    this.subject = subject;
    this.conformance = new Conformance(subject);
  }

  /** Ends the test where the spec is not available. */
  void requireAvailable() {
    SocketSpec spec = subject.spec();
    Availability availability = subject.transport().probe(spec);
    if (availability instanceof Availability.Unavailable unavailable) {
      String why =
          "%s is not available here: %s; %s"
              .formatted(spec, unavailable.detail(), unavailable.remedy());
      Means.missing(why, spec.toString(), spec.family().toString(), spec.kind().toString());
    }
  }

  /** Runs one check, and fails if it is broken. */
  void run(String id, Check check) {
    Finding finding = conformance.run(id, check);
    findings.add(finding);
    if (finding.verdict() == Verdict.BROKEN) {
      // Build tools show an invocation by its number, so the message names the check.
      fail(
          "%s %s: %s".formatted(id, finding.title(), finding.detail()),
          finding.failure().orElse(null));
    }
  }

  /** Writes what was found. */
  void writeReport() {
    ConformanceReport report =
        new ConformanceReport(subject.transport().name(), subject.spec(), findings);
    Path folder = Path.of(System.getProperty("argyle.conformance", "target/conformance"));
    String name = report.transport() + "-" + report.spec().toString().replace('/', '-');
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".txt"), report.text());
      Files.writeString(folder.resolve(name + ".json"), report.json());
      Files.writeString(folder.resolve(name + ".html"), report.html());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println(report.summary());
  }
}
