// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.Endpoint;
import dev.argyle.net.InetEndpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InetFormatTest {
  @ParameterizedTest
  @CsvSource({
    "localhost:80, localhost, 80",
    "127.0.0.1:0, 127.0.0.1, 0",
    ":7777, '', 7777",
    "example.org:65535/, example.org, 65535"
  })
  void ipv4IsHostAndPort(String text, String host, int port) throws NetException {
    assertEquals(InetEndpoint.inet4(host, port), InetFormat.INET4.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "[::1]:80, ::1, ''",
    "[fe80::1%eth0]:80, fe80::1, eth0",
    "[::ffff:192.0.2.1]:80, ::ffff:192.0.2.1, ''",
    "localhost:80, localhost, ''"
  })
  void ipv6IsInBrackets(String text, String host, String scope) throws NetException {
    Endpoint expected = new InetEndpoint(SocketFamily.INET6, host, 80, 0, scope);
    assertEquals(expected, InetFormat.INET6.parse(text));
    assertEquals(expected, InetFormat.INET6.parse(expected.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "host", "host:", "host:port", "::1:80", "[::1]:80", "h:70000", "h:-1"})
  void whatIsNoIpv4AddressIsRefused(String text) {
    assertBad(() -> InetFormat.INET4.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:80", "::1:80", "[::1]", "h:99999999999999999999"})
  void whatIsNoIpv6AddressIsRefused(String text) {
    assertBad(() -> InetFormat.INET6.parse(text));
  }

  @Test
  void aPortOutOfRangeIsNamedWithTheRange() {
    NetException failure = assertBad(() -> InetFormat.INET4.fromValues(List.of("h", 70_000L)));
    assertTrue(failure.getMessage().contains("from 0 to 65535, not 70000"), failure::getMessage);
  }

  @Test
  void valuesLeadBackToTheEndpoint() throws NetException {
    Endpoint full = new InetEndpoint(SocketFamily.INET6, "fe80::1", 80, 5, "eth0");
    assertEquals(List.of("fe80::1", 80L, 5L, "eth0"), InetFormat.INET6.toValues(full));
    assertEquals(full, InetFormat.INET6.fromValues(InetFormat.INET6.toValues(full)));
    assertEquals(
        InetEndpoint.inet6("fe80::1%3", 80),
        InetFormat.INET6.fromValues(List.of("fe80::1", 80L, 0L, 3L)));
    assertEquals(
        InetEndpoint.inet6("::1", 80), InetFormat.INET6.fromValues(List.of("::1", 80L, 0L, 0L)));
    assertEquals(
        new InetEndpoint(SocketFamily.INET6, "fe80::1", 80, 5, "eth0"),
        InetFormat.INET6.fromValues(List.of("fe80::1%eth0", 80L, 5L)));
  }

  @Test
  void valuesOfOtherTypesOrNumbersAreRefused() {
    for (List<?> values :
        List.of(
            List.of(),
            List.of("h"),
            List.of(80L, "h"),
            List.of("h", "80"),
            List.of("h", 80L, 0L),
            List.of("::1", 80L))) {
      assertBad(() -> InetFormat.INET4.fromValues(values));
    }
    assertBad(() -> InetFormat.INET6.fromValues(List.of("::1", 80L, 1L << 20)));
    assertBad(() -> InetFormat.INET6.fromValues(List.of("::1", 80L, 0L, "", 1L)));
  }

  @Test
  void anAddressStandsForItselfAndANameForItsAddresses() throws NetException {
    Endpoint literal = InetEndpoint.inet4("127.0.0.1", 80);
    assertEquals(List.of(literal), InetFormat.INET4.resolve(literal, SocketHandle.FOREVER));
    assertEquals(
        List.of(literal),
        InetFormat.INET4.resolve(InetEndpoint.inet4("localhost", 80), SocketHandle.FOREVER));
  }

  @Test
  void anUnknownNameIsSaidSo() {
    Endpoint unknown = InetEndpoint.inet4("no-such-host.invalid", 80);
    NetException failure =
        assertThrows(
            NetException.class, () -> InetFormat.INET4.resolve(unknown, SocketHandle.FOREVER));
    assertEquals(Reason.UNKNOWN_HOST, failure.reason());
    assertTrue(failure.getMessage().contains("no-such-host.invalid"), failure::getMessage);
  }

  @Test
  void aCancelledLookUpIsClosed() {
    HostLookup lookup = new HostLookup();
    lookup.cancel();
    NetException failure =
        assertThrows(
            NetException.class,
            () -> lookup.addresses(InetEndpoint.inet4("localhost", 80), SocketHandle.FOREVER));
    assertEquals(Reason.CLOSED, failure.reason());
  }

  private static NetException assertBad(org.junit.jupiter.api.function.Executable action) {
    NetException failure = assertThrows(NetException.class, action);
    assertEquals(Reason.BAD_ENDPOINT, failure.reason(), failure::getMessage);
    return failure;
  }
}
