// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the conformance checks as JUnit tests, a container for each promise. {@link ConformanceTest}
 * is shorter, where the subject is plain data.
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
  private @Nullable ContractRun run;

  /** For subclasses. */
  protected TransportContract() {}

  /** What to test. Called once for each run. */
  protected abstract Subject subject();

  /** The checks of each promise. */
  @TestFactory
  final Stream<DynamicContainer> promises() {
    ContractRun current = new ContractRun(subject());
    current.requireAvailable();
    run = current;
    Map<String, Check> checks = Conformance.checks();
    return Arrays.stream(Promise.values())
        .map(promise ->
            dynamicContainer(
                promise.number() + ". " + promise.title(),
                checks.entrySet().stream()
                    .filter(entry -> entry.getValue().promise() == promise)
                    .map(entry ->
                        dynamicTest(
                            entry.getKey() + " " + entry.getValue().title(),
                            () -> current.run(entry.getKey(), entry.getValue())))));
  }

  /** Writes the report. */
  @AfterEach
  final void report() {
    ContractRun ended = run;
    if (ended != null) {
      ended.writeReport();
    }
  }
}
