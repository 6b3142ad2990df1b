// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.tck.Finding.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the conformance checks as JUnit tests, a container for each promise:
 *
 * <pre>{@code
 * final class Tcp4ConformanceTest extends TransportContract {
 *   @Override
 *   protected Subject subject() {
 *     return Subject.of(
 *             new InetTransport(), SocketSpec.TCP4, () -> InetEndpoint.inet4("127.0.0.1", 0))
 *         .deserted(InetEndpoint.inet4("127.0.0.1", 1));
 *   }
 * }
 * }</pre>
 *
 * <p>The report goes to {@code target/conformance} as text, JSON and HTML, or to the folder that
 * the system property {@code argyle.conformance} names, and its summary to standard output.
 *
 * <p>Where the spec is not available the tests are skipped, with the reason, unless the environment
 * variable {@code ARGYLE_PROMISED} names the spec, its family or its kind ({@link Means}): then
 * they fail.
 */
public abstract class TransportContract {
  private final List<Finding> findings = new ArrayList<>();

  /** For subclasses. */
  protected TransportContract() {}

  /** What to test. Called once for each run. */
  protected abstract Subject subject();

  /** The checks of each promise. */
  @TestFactory
  final Stream<DynamicContainer> promises() {
    Subject subject = subject();
    requireAvailable(subject);
    Conformance conformance = new Conformance(subject);
    Map<String, Check> checks = Conformance.checks();
    return Arrays.stream(Promise.values())
        .map(promise ->
            dynamicContainer(
                promise.number() + ". " + promise.title(),
                checks.entrySet().stream()
                    .filter(entry -> entry.getValue().promise() == promise)
                    .map(entry -> test(conformance, entry.getKey(), entry.getValue()))));
  }

  private DynamicTest test(Conformance conformance, String id, Check check) {
    return dynamicTest(
        id + " " + check.title(),
        () -> {
          Finding finding = conformance.run(id, check);
          findings.add(finding);
          if (finding.verdict() == Verdict.BROKEN) {
            fail(finding.detail(), finding.failure().orElse(null));
          }
        });
  }

  private static void requireAvailable(Subject subject) {
    Availability availability = subject.transport().probe(subject.spec());
    if (availability instanceof Availability.Unavailable unavailable) {
      String why =
          "%s is not available here: %s; %s"
              .formatted(subject.spec(), unavailable.detail(), unavailable.remedy());
      SocketSpec spec = subject.spec();
      Means.missing(why, spec.toString(), spec.family().toString(), spec.kind().toString());
    }
  }

  /** Writes the report. */
  @AfterEach
  final void report() throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    Subject subject = subject();
    ConformanceReport report =
        new ConformanceReport(subject.transport().name(), subject.spec(), findings);
    Path folder = Path.of(System.getProperty("argyle.conformance", "target/conformance"));
    Files.createDirectories(folder);
    String name = report.transport() + "-" + report.spec().toString().replace('/', '-');
    Files.writeString(folder.resolve(name + ".txt"), report.text());
    Files.writeString(folder.resolve(name + ".json"), report.json());
    Files.writeString(folder.resolve(name + ".html"), report.html());
    System.out.println(report.summary());
  }
}
