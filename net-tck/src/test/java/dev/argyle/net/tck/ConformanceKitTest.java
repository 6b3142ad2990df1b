// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.Endpoint;
import dev.argyle.net.spi.SocketHandle;
import dev.argyle.net.spi.Transport;
import dev.argyle.net.tck.Finding.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit passes a sound transport, and finds a fault planted against each promise. */
final class ConformanceKitTest {
  private static final Duration SHORT_PATIENCE = Duration.ofMillis(500);

  @TempDir private Path folder;
  @TempDir private Path files;
  private MemoryExample example;
  private Transport sound;

  @BeforeEach
  void compileTheExample() throws IOException {
    example = MemoryExample.compiledTo(folder);
    sound = example.transport();
  }

  @AfterEach
  void closeTheExample() throws IOException {
    example.close();
  }

  @Test
  void theExampleKeepsEveryPromise() {
    ConformanceReport report = new Conformance(MemoryExample.subject(sound)).run();
    assertEquals(0, report.count(Verdict.BROKEN), report::text);
    for (Promise promise : Promise.values()) {
      Verdict expected = promise == Promise.FILES ? Verdict.NOT_APPLICABLE : Verdict.HOLDS;
      assertEquals(expected, report.verdict(promise), () -> promise + "\n" + report.text());
    }
  }

  @Test
  void theReportIsTextAndJson() {
    ConformanceReport report =
        new Conformance(MemoryExample.subject(sound)).run(EnumSet.of(Promise.NAMES));
    assertTrue(report.text().contains("10. HOLDS"), report::text);
    assertTrue(report.json().contains("\"transport\": \"net-memory\""), report::json);
    assertEquals(
        report.findings().size(), report.json().split("\"verdict\"", -1).length - 1, report::json);
  }

  /** The compiler sees to it that no promise is without a fault. */
  @ParameterizedTest
  @EnumSource
  void aPlantedFaultBreaksThePromise(Promise promise) {
    ConformanceReport report =
        switch (promise) {
          case DISCOVERY -> report(promise, new WrappedTransport(sound, handle -> handle));
          case PROBE -> report(promise, Faults.probeThatChangesItsMind(sound));
          case CLOSE -> report(promise, Faults.DeafToWake::new);
          case INTERRUPT -> report(promise, Faults.DeafToInterrupts::new);
          case TIMEOUT -> report(promise, Faults.TimeoutAsEnd::new);
          case DUPLEX -> report(promise, Faults.OneAtATime::new);
          case DELIVERY -> report(promise, Faults.ShortWrites::new);
          case VIRTUAL_THREADS -> report(promise, Faults.ThreadPerWait::new);
          case REASONS -> report(promise, Faults.OneReasonForAll::new);
          case NAMES -> report(promise, Faults.NameAsAsked::new);
          case FILES -> withFiles((_, _) -> false); // a file that stays
        };
    assertEquals(Verdict.BROKEN, report.verdict(promise), report::text);
  }

  @Test
  void aListenerThatForgetsWhoWaitsBreaksPromise3() {
    ConformanceReport report = report(Promise.CLOSE, Faults.ForgetfulListener::new);
    assertTrue(report.text().contains("BROKEN"), report::text);
    assertEquals(1, report.count(Verdict.BROKEN), report::text);
  }

  @Test
  void aWaitWithoutALimitIsShownWhereItIs() {
    String text = report(Promise.TIMEOUT, Faults.DeafToLimits::new).text();
    String wait = "receive, which should have failed with TIMED_OUT, is still waiting after 0.5 s";
    assertTrue(text.contains(wait + ", in org.example.memory."), text);
  }

  @Test
  void aCloseThatBlocksIsShownAndEndsTheRun() {
    CountDownLatch released = new CountDownLatch(1);
    Transport transport =
        new WrappedTransport(sound, handle -> new Faults.SlowToClose(handle, released));
    Subject subject = MemoryExample.subject(transport).patience(Duration.ofMillis(100));
    String text = new Conformance(subject).run(EnumSet.of(Promise.CLOSE)).text();
    released.countDown();
    assertTrue(text.contains("the check is still waiting after 0.4 s, in "), text);
    assertTrue(text.contains("SlowToClose.close"), text);
    assertTrue(text.contains("not looked at, since 3 checks are stuck"), text);
  }

  @Test
  void anUncheckedExceptionIsShownAsADefectOfTheTransport() {
    String text = report(Promise.TIMEOUT, Faults.Unchecked::new).text();
    assertTrue(text.contains("the transport failed: java.lang.IndexOutOfBounds"), text);
  }

  @Test
  void aFailedTestNamesTheCheck() {
    Check check =
        Check.of(
            Promise.REASONS,
            "a mistake has a reason",
            _ -> {
              throw new AssertionError("it had none");
            });
    ContractRun run = new ContractRun(MemoryExample.subject(sound));
    AssertionError failure = assertThrows(AssertionError.class, () -> run.run("9.99", check));
    assertEquals("9.99 a mistake has a reason: it had none", failure.getMessage());
  }

  @Test
  void filesThatAreKeptRightHoldPromise11() {
    ConformanceReport report = withFiles((file, key) -> FileHandle.key(file).equals(key));
    assertEquals(Verdict.HOLDS, report.verdict(Promise.FILES), report::text);
  }

  @Test
  void removingAnothersFileBreaksPromise11() {
    ConformanceReport report = withFiles((_, _) -> true);
    assertEquals(Verdict.BROKEN, report.verdict(Promise.FILES), report::text);
  }

  private ConformanceReport withFiles(BiPredicate<Path, Object> remove) {
    Function<Endpoint, Path> file = endpoint -> files.resolve(endpoint + ".socket");
    Transport transport =
        new WrappedTransport(sound, handle -> new FileHandle(handle, file, remove));
    AtomicInteger number = new AtomicInteger();
    Subject named =
        Subject.of(
            transport,
            transport.specs().getFirst(),
            () -> MemoryExample.endpoint(transport, "name-" + number.incrementAndGet()));
    return new Conformance(named.patience(SHORT_PATIENCE).file(file))
        .run(EnumSet.of(Promise.FILES));
  }

  private ConformanceReport report(Promise promise, UnaryOperator<SocketHandle> faulty) {
    return report(promise, new WrappedTransport(sound, faulty));
  }

  private static ConformanceReport report(Promise promise, Transport transport) {
    Subject subject = MemoryExample.subject(transport).patience(SHORT_PATIENCE);
    return new Conformance(subject).run(EnumSet.of(promise));
  }
}
