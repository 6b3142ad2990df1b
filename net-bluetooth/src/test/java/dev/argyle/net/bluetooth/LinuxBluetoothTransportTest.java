// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.tck.Conformance;
import dev.argyle.net.tck.ConformanceReport;
import dev.argyle.net.tck.Finding.Verdict;
import dev.argyle.net.tck.Promise;
import dev.argyle.net.tck.Subject;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What of the native provider can be told without a kernel that has Bluetooth. */
final class LinuxBluetoothTransportTest {
  private static final int SOCKADDR_LONGS = 16;

  static Iterable<SocketSpec> specs() {
    return BluetoothSpecs.ALL;
  }

  private static MemorySegment room() {
    return MemorySegment.ofArray(new long[SOCKADDR_LONGS]);
  }

  private static void assertSockaddr(
      LinuxBluetoothFamily family, BluetoothEndpoint endpoint, String expected) throws Exception {
    MemorySegment sockaddr = room();
    int length = family.encode(endpoint, sockaddr);
    assertArrayEquals(
        HexFormat.of().parseHex(expected),
        sockaddr.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE),
        () -> "the sockaddr of " + endpoint);
    assertEquals(
        Optional.of(endpoint), family.decode(sockaddr, length), "what the sockaddr stands for");
  }

  @Test
  void theSockaddrOfRfcommHasTheAddressReversedAndOneByteOfChannel() throws Exception {
    assertSockaddr(
        LinuxBluetoothFamily.RFCOMM,
        new BluetoothEndpoint("00:11:22:AA:BB:CC", 30),
        "1f00ccbbaa2211001e00");
  }

  @Test
  void theSockaddrOfL2capHasThePsmFirst() throws Exception {
    assertSockaddr(
        LinuxBluetoothFamily.L2CAP,
        new BluetoothEndpoint("00:11:22:AA:BB:CC", 0x1003),
        "1f000310ccbbaa22110000000000");
  }

  @Test
  void aChannelThatRfcommHasNotIsABadEndpoint() {
    MemorySegment target = room();
    NetException e =
        assertThrows(
            NetException.class,
            () -> LinuxBluetoothFamily.RFCOMM.encode(new BluetoothEndpoint("", 31), target));
    assertEquals(Reason.BAD_ENDPOINT, e.reason(), () -> "the reason of: " + e);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void openSaysWhatProbeSays(SocketSpec spec) throws Exception {
    LinuxBluetoothTransport transport = new LinuxBluetoothTransport();
    switch (transport.probe(spec)) {
      case Availability.Available available -> transport.open(spec).close();
      case Availability.Unavailable unavailable -> {
        NetException e = assertThrows(NetException.class, () -> transport.open(spec));
        assertEquals(unavailable.reason(), e.reason(), "the reason of open");
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains(unavailable.remedy()), message);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void discoveryAndProbeKeepTheirPromises(SocketSpec spec) {
    Subject subject = Subject.of(new LinuxBluetoothTransport(), spec, () -> BluetoothEndpoint.ANY);
    ConformanceReport report =
        new Conformance(subject).run(Set.of(Promise.DISCOVERY, Promise.PROBE));
    assertEquals(0, report.count(Verdict.BROKEN), report::text);
  }

  @Test
  void theKernelIsPreferredUnlessTheEmulatorIsAskedFor() {
    Transports both = Transports.of(new BlueCoveTransport(), new LinuxBluetoothTransport());
    assertEquals(
        "net-bluetooth-bluecove", both.all().getFirst().name(), "with bluecove.stack=emulator");
    assertTrue(new LinuxBluetoothTransport().preference() > 0, "without it, BlueCove has 0");
  }
}
