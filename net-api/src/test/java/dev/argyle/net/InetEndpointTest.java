// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InetEndpointTest {
  @ParameterizedTest
  @CsvSource({
    "0:0:0:0:0:0:0:1, ::1",
    "::, ::",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:DB8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "fe80:0:0:0:0:0:0:0, fe80::",
    "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8"
  })
  void ipv6IsShownAsRfc5952Recommends(String address, String shown) {
    assertEquals(shown, host(address));
  }

  private static String host(String address) {
    return InetEndpoint.of(new InetSocketAddress(InetAddress.ofLiteral(address), 80)).host();
  }

  @Test
  void ipv6ShowsIpv4PeersAsMapped() {
    InetEndpoint mapped =
        InetEndpoint.of(SocketFamily.INET6, InetAddress.ofLiteral("192.0.2.1"), 80);
    assertEquals("[::ffff:192.0.2.1]:80", mapped.toString());
    assertEquals("/192.0.2.1:80", mapped.toSocketAddress().toString());
    InetAddress inet6 = InetAddress.ofLiteral("::1");
    assertThrows(
        IllegalArgumentException.class, () -> InetEndpoint.of(SocketFamily.INET4, inet6, 80));
  }

  @Test
  void theScopeMayStandInTheHost() {
    InetEndpoint scoped = InetEndpoint.inet6("fe80::1%7", 80);
    assertEquals("fe80::1", scoped.host());
    assertEquals("7", scoped.scope());
    assertEquals("[fe80::1%7]:80", scoped.toString());
    assertEquals("/[fe80:0:0:0:0:0:0:1%7]:80", scoped.toSocketAddress().toString());
  }

  @Test
  void aScopeThatIsNoInterfaceHereStaysUnresolved() {
    assertTrue(InetEndpoint.inet6("fe80::1%no-such-one", 80).toSocketAddress().isUnresolved());
    assertTrue(InetEndpoint.inet4("localhost", 80).toSocketAddress().isUnresolved());
  }

  @Test
  void anInterfaceByNameIsTakenForAnyAddress() {
    assertTrue(!InetEndpoint.inet6("fe80::1%lo", 80).toSocketAddress().isUnresolved());
  }

  @Test
  void anEmptyHostIsAllAddresses() {
    assertTrue(InetEndpoint.inet4("", 0).toSocketAddress().getAddress().isAnyLocalAddress());
    assertTrue(InetEndpoint.inet6("", 0).toSocketAddress().getAddress().isAnyLocalAddress());
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> InetEndpoint.inet4("", -1));
    assertThrows(IllegalArgumentException.class, () -> InetEndpoint.inet4("", 65_536));
    assertThrows(
        IllegalArgumentException.class,
        () -> new InetEndpoint(SocketFamily.INET6, "::1", 1, 1L << 20, ""));
    assertThrows(
        IllegalArgumentException.class, () -> new InetEndpoint(SocketFamily.INET4, "", 1, 0, "lo"));
    assertThrows(
        IllegalArgumentException.class, () -> new InetEndpoint(SocketFamily.UNIX, "", 1, 0, ""));
  }
}
