// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import dev.argyle.net.tck.Conformance;
import dev.argyle.net.tck.ConformanceReport;
import dev.argyle.net.tck.Finding;
import dev.argyle.net.tck.Finding.Verdict;
import dev.argyle.net.tck.Promise;
import dev.argyle.net.tck.Subject;
import dev.argyle.net.tck.Trait;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The promises of the native provider, between two controllers of the kernel that this runs on. The
 * kernel's own route leads from the one to the other. See build/guest, which makes such a machine;
 * there is no test framework in it. What needs no kernel is left to {@link
 * LinuxBluetoothTransportTest}.
 */
final class KernelTests {
  private static final int LARGE_MTU = 2048;
  private static final int LASTING_CHANNEL = 30;

  /** The guest has no processor of its own kind, and is slow. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private KernelTests() {}

  /** Takes the addresses of hci1 and hci0, and ends with 1 if something does not hold. */
  public static void main(String[] arguments) throws Exception {
    String address = arguments[0];
    boolean kept = KernelPeers.hold(address, arguments[1]);
    // The kernel resets an RFCOMM connect that comes while the last connection before goes down.
    try (NetSocket server = open().bind(new BluetoothEndpoint(address, LASTING_CHANNEL)).listen();
        NetSocket client = open().connect(server.local().orElseThrow())) {
      kept &= client.isOpen() & holds(rfcomm(address));
    }
    kept &= holds(l2cap(address));
    System.exit(kept ? 0 : 1);
  }

  private static NetSocket open() throws NetException {
    return Transports.of(new LinuxBluetoothTransport()).open(BluetoothSpecs.RFCOMM);
  }

  private static boolean holds(Subject subject) {
    System.out.println(subject.spec());
    boolean kept = true;
    for (Promise promise : EnumSet.range(Promise.CLOSE, Promise.NAMES)) {
      ConformanceReport report = new Conformance(subject).run(Set.of(promise));
      report.findings().forEach(KernelTests::tell);
      kept &= report.count(Verdict.BROKEN) == 0;
    }
    return kept;
  }

  private static void tell(Finding finding) {
    if (finding.verdict() == Verdict.NOT_APPLICABLE) {
      return;
    }
    System.out.println(
        "%-7s %6d ms  %s %s"
            .formatted(
                finding.verdict(), finding.time().toMillis(), finding.id(), finding.title()));
    finding.failure().ifPresent(failure -> failure.printStackTrace(System.out));
  }

  private static Subject rfcomm(String address) {
    // Two connections of one pair of devices need two channels.
    AtomicInteger channel = new AtomicInteger();
    Supplier<Endpoint> next =
        () -> new BluetoothEndpoint(address, 1 + channel.getAndIncrement() % 28);
    return subject(BluetoothSpecs.RFCOMM, next, address, 29)
        .without(Trait.MANY_WAITS, "RFCOMM has 30 channels, each for one connection of two devices")
        .without(Trait.FULL_BACKLOG, "two devices have one connection on a channel of RFCOMM");
  }

  private static Subject l2cap(String address) {
    return subject(BluetoothSpecs.L2CAP, () -> new BluetoothEndpoint(address, 0), address, 0x1EFF)
        .without(Trait.FULL_BACKLOG, "the kernel refuses an L2CAP connection that does not fit")
        .without(Trait.FLOW_CONTROL, "L2CAP in its basic mode drops what finds no room");
  }

  private static Subject subject(
      SocketSpec spec, Supplier<Endpoint> local, String address, int deserted) {
    return Subject.of(new LinuxBluetoothTransport(LARGE_MTU), spec, local)
        .deserted(new BluetoothEndpoint(address, deserted))
        .without(Trait.FOREIGN_ENDPOINT, "the kernel does not look whose address a socket binds")
        .without(Trait.HALF_CLOSE, "a Bluetooth connection ends in both directions or in none")
        .patience(PATIENCE);
  }
}
