// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.NetException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Addresses that are silent, refuse or answer, raced as RFC 8305 says. */
final class ConnectionRaceTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final FakeFamily family = new FakeFamily();
  private final Transports transports = Transports.of(family);

  @Test
  void theNextAddressIsTriedWhileTheFirstIsSilent() throws Exception {
    long start = System.nanoTime();
    NetSocket winner = transports.connect("fake:silent,answers", LONG);
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertTrue(millis >= 250, "the second attempt began after " + millis + " ms");
    assertTrue(winner.isOpen());
    assertTrue(family.opened.getFirst().calls.contains("close"), "the loser should be closed");
    assertFalse(family.opened.getLast().calls.contains("close"), "the winner should be open");
    assertEquals(Duration.ZERO, winner.timeout(), "the limit was for connecting only");
  }

  @Test
  void anAddressThatFailsDoesNotDelayTheNext() throws Exception {
    NetSocket winner = transports.connect("fake:refuses,refuses,answers", LONG);
    assertTrue(winner.isOpen());
    assertEquals(3, family.opened.size());
  }

  @Test
  void theFirstThatAnswersSparesTheOthers() throws Exception {
    transports.connect("fake:answers,silent,silent", LONG);
    assertEquals(1, family.opened.size(), "no second attempt should have begun");
  }

  @Test
  void ofAllFailuresTheFirstIsThrownWithTheOthers() {
    NetException failure =
        Failing.with(Reason.REFUSED, () -> transports.connect("fake:refuses,refuses", LONG));
    assertEquals(1, failure.getSuppressed().length);
    assertTrue(family.opened.stream().allMatch(handle -> handle.calls.contains("close")));
  }

  @Test
  void theLimitIsOnAllOfItAndClosesEveryAttempt() {
    NetException failure =
        Failing.with(
            Reason.TIMED_OUT,
            () -> transports.connect("fake:silent,silent", Duration.ofMillis(300)));
    assertTrue(failure.getMessage().contains(" within 0.3 s: no answer"), failure::getMessage);
    assertEquals(2, family.opened.size());
    assertTrue(family.opened.stream().allMatch(handle -> handle.calls.contains("close")));
  }

  @Test
  void theLimitCoversTheLookUp() throws Exception {
    transports.connect("fake:answers", LONG);
    long given = family.lookupLimits.getFirst();
    assertTrue(given <= LONG.toNanos() && given > 0, "the look-up was given " + given);
  }

  @Test
  void aDefectOfATransportIsAFailureOfItsAttempt() throws Exception {
    NetSocket winner = transports.connect("fake:defective,answers");
    assertTrue(winner.isOpen());
  }

  @Test
  void anUnknownHostIsSaidSo() {
    Failing.with(Reason.UNKNOWN_HOST, () -> transports.connect("fake:unknown"));
    assertEquals(List.of(), family.opened);
  }

  @Test
  void anInterruptEndsTheRaceAndClosesEveryAttempt() throws Exception {
    FutureTask<NetException> racing =
        new FutureTask<>(
            () -> Failing.with(Reason.CLOSED, () -> transports.connect("fake:silent,silent")));
    Thread thread = Thread.ofVirtual().start(racing);
    while (family.opened.size() < 2) {
      Thread.onSpinWait();
    }
    thread.interrupt();
    racing.get(30, TimeUnit.SECONDS);
    assertTrue(family.opened.stream().allMatch(handle -> handle.calls.contains("close")));
  }
}
