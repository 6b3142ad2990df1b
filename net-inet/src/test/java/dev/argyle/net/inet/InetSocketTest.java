// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.InetEndpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is particular to TCP and UDP. */
final class InetSocketTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Transports transports = Transports.of(new InetTransport());

  private static int port(NetSocket socket) throws NetException {
    return ((InetEndpoint) socket.local().orElseThrow()).port();
  }

  private static NetException failure(Reason reason, Executable action) {
    NetException failure = assertThrows(NetException.class, action);
    assertEquals(reason, failure.reason(), failure::getMessage);
    return failure;
  }

  @Test
  void seqPacketIsRefusedWithTheReason() {
    for (SocketFamily family : new SocketFamily[] {SocketFamily.INET4, SocketFamily.INET6}) {
      SocketSpec spec = SocketSpec.of(family, SocketKind.SEQPACKET);
      assertFalse(transports.probe(spec).isAvailable());
      NetException failure = failure(Reason.UNSUPPORTED, () -> transports.open(spec));
      assertTrue(failure.getMessage().contains("ESOCKTNOSUPPORT"), failure::getMessage);
    }
  }

  @Test
  void aServerStartsAgainOnItsPortAtOnce() throws Exception {
    NetSocket first = transports.listen("tcp://127.0.0.1:0").timeout(PATIENCE);
    int port = port(first);
    NetSocket client = transports.connect("tcp://127.0.0.1:" + port, PATIENCE).timeout(PATIENCE);
    first.accept().close(); // this side ends first, so its connection stays in TIME_WAIT
    assertEquals(-1, client.receive(ByteBuffer.allocate(1)));
    client.close();
    first.close();
    transports.listen("tcp://127.0.0.1:" + port).close();
  }

  @Test
  void aPortOnWhichSomebodyListensIsInUse() throws Exception {
    try (NetSocket listener = transports.listen("tcp://127.0.0.1:0")) {
      NetException failure =
          failure(Reason.IN_USE, () -> transports.listen("tcp://127.0.0.1:" + port(listener)));
      assertTrue(failure.getMessage().contains("EADDRINUSE"), failure::getMessage);
    }
  }

  @Test
  void anIpv6ListenerOnAllAddressesTakesIpv4Peers() throws Exception {
    try (NetSocket listener = transports.listen("tcp6://[::]:0").timeout(PATIENCE);
        NetSocket client = transports.connect("tcp4://127.0.0.1:" + port(listener), PATIENCE);
        NetSocket accepted = listener.accept()) {
      assertEquals(
          InetEndpoint.inet6("::ffff:127.0.0.1", port(client)), accepted.remote().orElseThrow());
    }
  }

  @ParameterizedTest
  @CsvSource({"tcp4://:0, 127.0.0.1", "tcp6://:0, ::1"})
  void anEmptyHostIsAllAddressesToBindAndTheLoopbackToConnect(String all, String loopback)
      throws Exception {
    try (NetSocket listener = transports.listen(all)) {
      InetEndpoint target = new InetEndpoint(listener.spec().family(), "", port(listener), 0, "");
      try (NetSocket client = transports.open(listener.spec()).timeout(PATIENCE)) {
        client.connect(target);
        assertEquals(loopback, ((InetEndpoint) client.remote().orElseThrow()).host());
      }
    }
  }

  @Test
  void aSocketTriesTheAddressesOfAName() throws Exception {
    try (NetSocket listener = transports.listen("tcp4://localhost:0");
        NetSocket client = transports.open(SocketSpec.TCP4).timeout(PATIENCE)) {
      client.option(StandardSocketOptions.TCP_NODELAY, true);
      client.connect(InetEndpoint.inet4("localhost", port(listener)));
      assertTrue(client.option(StandardSocketOptions.TCP_NODELAY));
    }
  }

  @Test
  void aScopeThatIsNoInterfaceIsABadEndpoint() throws Exception {
    try (NetSocket socket = transports.open(SocketSpec.TCP6)) {
      failure(Reason.BAD_ENDPOINT, () -> socket.connect(InetEndpoint.inet6("fe80::1%no-such", 80)));
    }
  }

  @Test
  void aLinkLocalAddressWithoutItsInterfaceIsABadEndpoint() throws Exception {
    InetEndpoint unscoped = InetEndpoint.inet6("fe80::1", 80);
    List<Executable> verbs =
        List.of(
            () -> transports.open(SocketSpec.TCP6).connect(unscoped),
            () -> transports.open(SocketSpec.TCP6).bind(unscoped),
            () -> transports.open(SocketSpec.UDP6).bind(unscoped),
            () -> transports.open(SocketSpec.UDP6).connect(unscoped));
    for (Executable verb : verbs) {
      NetException failure = failure(Reason.BAD_ENDPOINT, verb);
      assertTrue(failure.getMessage().contains("fe80::1%eth0"), failure::getMessage);
    }
  }

  @Test
  void aPeerWithoutAPortIsABadEndpointToDatagrams() throws Exception {
    InetEndpoint portless = InetEndpoint.inet4("127.0.0.1", 0);
    try (NetSocket socket = transports.open(SocketSpec.UDP4)) {
      failure(Reason.BAD_ENDPOINT, () -> socket.sendTo(ByteBuffer.allocate(1), portless));
      failure(Reason.BAD_ENDPOINT, () -> socket.connect(portless));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"300.1.1.1", "1.2.3.4.5"})
  void numbersThatAreNoAddressAreNotLookedUp(String host) {
    NetException failure =
        failure(Reason.UNKNOWN_HOST, () -> transports.connect("tcp://" + host + ":80"));
    assertTrue(failure.getMessage().contains("it is no IPv4 address"), failure::getMessage);
  }

  @Test
  void anUnknownHostIsToldWithWhatTheSystemSays() {
    String unknown = "x".repeat(70) + ".invalid"; // longer than a label may be, so nobody is asked
    NetException failure =
        failure(Reason.UNKNOWN_HOST, () -> transports.connect("tcp://" + unknown + ":80"));
    String expected =
        "unknown host '%s': .+; write another name, or an address, or see to the name servers"
            .formatted(unknown);
    assertTrue(failure.getMessage().matches(expected), failure::getMessage);
  }

  @Test
  void acceptedConnectionsHaveTheOptionsOfTheirListener() throws Exception {
    try (NetSocket listener = transports.open(SocketSpec.TCP4).timeout(PATIENCE)) {
      listener.bind(InetEndpoint.inet4("127.0.0.1", 0));
      listener.option(StandardSocketOptions.TCP_NODELAY, true);
      listener.listen().option(StandardSocketOptions.SO_KEEPALIVE, true);
      assertTrue(listener.option(StandardSocketOptions.TCP_NODELAY));
      assertTrue(listener.option(StandardSocketOptions.SO_KEEPALIVE));
      try (NetSocket client = transports.connect("tcp4://127.0.0.1:" + port(listener));
          NetSocket accepted = listener.accept()) {
        assertTrue(accepted.option(StandardSocketOptions.TCP_NODELAY));
        assertTrue(accepted.option(StandardSocketOptions.SO_KEEPALIVE));
        assertFalse(client.option(StandardSocketOptions.SO_KEEPALIVE));
      }
    }
  }

  @Test
  void anOptionValueOutOfRangeIsUnsupportedAndNamed() throws Exception {
    try (NetSocket socket = transports.open(SocketSpec.TCP4)) {
      NetException failure =
          failure(Reason.UNSUPPORTED, () -> socket.option(StandardSocketOptions.SO_RCVBUF, -1));
      assertTrue(failure.getMessage().contains("SO_RCVBUF cannot be -1"), failure::getMessage);
    }
  }

  @Test
  void aDatagramToADesertedPortIsRefusedToAConnectedSocket() throws Exception {
    NetSocket gone = transports.open(SocketSpec.UDP4).bind(InetEndpoint.inet4("127.0.0.1", 0));
    try (NetSocket socket = transports.open(SocketSpec.UDP4).timeout(PATIENCE)) {
      socket.connect(gone.local().orElseThrow());
      gone.close();
      socket.send(ByteBuffer.allocate(1));
      NetException failure = failure(Reason.REFUSED, () -> socket.receive(ByteBuffer.allocate(1)));
      assertTrue(failure.getMessage().contains("ECONNREFUSED"), failure::getMessage);
    }
  }

  @Test
  void aConnectedDatagramSocketSendsEmptyMessagesToo() throws Exception {
    try (NetSocket receiver = transports.open(SocketSpec.UDP4).timeout(PATIENCE);
        NetSocket sender = transports.open(SocketSpec.UDP4)) {
      receiver.bind(InetEndpoint.inet4("127.0.0.1", 0));
      sender.connect(receiver.local().orElseThrow());
      sender.send(ByteBuffer.allocate(0));
      Message message = receiver.receiveFrom(ByteBuffer.allocate(1));
      assertEquals(0, message.length());
      assertEquals(sender.local(), message.sender());
    }
  }

  @Test
  void aBroadcastNeedsItsOption() throws Exception {
    try (NetSocket socket = transports.open(SocketSpec.UDP4)) {
      NetException failure =
          failure(
              Reason.NOT_PERMITTED,
              () ->
                  socket.sendTo(ByteBuffer.allocate(1), InetEndpoint.inet4("127.255.255.255", 9)));
      assertTrue(failure.getMessage().contains("SO_BROADCAST"), failure::getMessage);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"239.1.2.3%lo", "ff12::42%lo", "232.1.2.3%lo from 127.0.0.1"})
  void aGroupIsJoinedAndLeftByOptions(String value) throws Exception {
    SocketSpec spec = value.contains(":") ? SocketSpec.UDP6 : SocketSpec.UDP4;
    try (NetSocket member = transports.open(spec)) {
      member.option(MulticastOptions.IP_ADD_MEMBERSHIP, value);
      assertEquals(value, member.option(MulticastOptions.IP_ADD_MEMBERSHIP));
      member.option(MulticastOptions.IP_DROP_MEMBERSHIP, value);
      assertEquals("", member.option(MulticastOptions.IP_ADD_MEMBERSHIP));
      failure(Reason.WRONG_STATE, () -> member.option(MulticastOptions.IP_DROP_MEMBERSHIP, value));
    }
  }

  @Test
  void aMessageToAGroupReachesItsMembers() throws Exception {
    try (NetSocket member = transports.open(SocketSpec.UDP4).timeout(PATIENCE);
        NetSocket sender = transports.open(SocketSpec.UDP4)) {
      member.bind(InetEndpoint.inet4("", 0));
      member.option(MulticastOptions.IP_ADD_MEMBERSHIP, "239.1.2.3%lo");
      sender.option(StandardSocketOptions.IP_MULTICAST_IF, NetworkInterface.getByName("lo"));
      sender.sendTo(ByteBuffer.wrap(new byte[] {7}), InetEndpoint.inet4("239.1.2.3", port(member)));
      assertEquals(1, member.receiveFrom(ByteBuffer.allocate(9)).length());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, BAD_ENDPOINT",
    "nonsense, BAD_ENDPOINT",
    "239.1.2.3%no-such, NOT_AVAILABLE"
  })
  void aGroupThatIsNoneIsRefused(String value, Reason reason) throws Exception {
    try (NetSocket socket = transports.open(SocketSpec.UDP4)) {
      failure(reason, () -> socket.option(MulticastOptions.IP_ADD_MEMBERSHIP, value));
    }
  }
}
