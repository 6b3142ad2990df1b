// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.NetException;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.spi.Availability.Unavailable;
import dev.argyle.net.spi.Transport;
import java.util.List;

/** Promise 2. */
final class ProbeChecks {
  private static final int PROBES = 1_000;

  static final List<Check> ALL =
      List.of(
          Check.of(
              Promise.PROBE,
              PROBES + " probes give one answer and do not take long",
              ProbeChecks::repeatable),
          Check.of(
              Promise.PROBE,
              "open of what is unavailable says what the probe says",
              ProbeChecks::openAgrees),
          Check.of(Promise.PROBE, "every spec is definite, and offered", ProbeChecks::specs));

  private ProbeChecks() {}

  private static void repeatable(Bench bench) {
    Transport transport = bench.subject().transport();
    for (SocketSpec spec : transport.specs()) {
      Availability first = transport.probe(spec);
      long start = System.nanoTime();
      for (int i = 0; i < PROBES; i++) {
        Availability again = transport.probe(spec);
        Expect.that(
            words(again).equals(words(first)),
            "the probe of %s should repeat itself: %s, then %s",
            spec,
            words(first),
            words(again));
      }
      long nanos = System.nanoTime() - start;
      Expect.that(
          nanos < bench.patience().toNanos() / 10,
          "%s probes of %s took %s ms",
          PROBES,
          spec,
          nanos / 1_000_000);
    }
  }

  private static String words(Availability availability) {
    return availability instanceof Unavailable unavailable
        ? unavailable.reason() + ": " + unavailable.detail() + "; " + unavailable.remedy()
        : "available";
  }

  private static void openAgrees(Bench bench) throws NetException {
    Transport transport = bench.subject().transport();
    for (SocketSpec spec : transport.specs()) {
      if (transport.probe(spec) instanceof Unavailable unavailable) {
        NetException failure =
            Expect.failure(unavailable.reason(), "open " + spec, () -> transport.open(spec));
        String message = failure.getMessage();
        Expect.that(
            message.contains(unavailable.detail()) && message.contains(unavailable.remedy()),
            "open %s should say '%s; %s' and says '%s'",
            spec,
            unavailable.detail(),
            unavailable.remedy(),
            message);
      }
    }
  }

  private static void specs(Bench bench) {
    Transport transport = bench.subject().transport();
    Expect.that(
        transport.offers(bench.spec()), "%s should offer %s", transport.name(), bench.spec());
    for (SocketSpec spec : transport.specs()) {
      Expect.that(transport.offers(spec), "%s should offer %s", transport.name(), spec);
      Expect.that(!spec.protocol().name().equals("auto"), "%s should name its protocol", spec);
      Expect.that(
          transport.formats().stream().anyMatch(format -> format.family().equals(spec.family())),
          "%s should have a format for %s",
          transport.name(),
          spec.family());
    }
  }
}
