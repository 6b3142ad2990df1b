// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.InetEndpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw sockets of IP and the link layer on the loopback, with ping, tshark and Python beside. */
@Timeout(60)
final class RawSocketsTest {
  private static final InetEndpoint HERE4 = InetEndpoint.inet4("127.0.0.1", 0);
  private static final InetEndpoint HERE6 = InetEndpoint.inet6("::1", 0);

  /** For experiments (RFC 3692), so nobody else on the host uses it. */
  private static final int EXPERIMENT = 253;

  private final Transports transports = Transports.of(new RawTransport());
  private final int identifier = (int) ProcessHandle.current().pid() & 0xFFFF;

  @BeforeEach
  void needsThePrivilege() {
    Privilege.require(transports);
  }

  private NetSocket open(SocketFamily family, SocketKind kind, String protocol)
      throws NetException {
    return transports
        .open(new SocketSpec(family, kind, Protocol.of(protocol)))
        .timeout(Duration.ofSeconds(20));
  }

  private static ByteBuffer data(int length) {
    ByteBuffer data = ByteBuffer.allocate(length);
    for (int i = 0; i < length; i++) {
      data.put(i, (byte) i);
    }
    return data;
  }

  private static String hex(ByteBuffer bytes) {
    byte[] content = new byte[bytes.remaining()];
    bytes.duplicate().get(content);
    return HexFormat.of().formatHex(content);
  }

  @Test
  void anEchoOfIpv4ComesBackWithItsHeader() throws NetException {
    try (NetSocket socket = open(SocketFamily.INET4, SocketKind.RAW, "icmp")) {
      socket.option(RawOptions.FILTER, PacketFilter.icmp(0, identifier));
      socket.option(RawOptions.TIME_TO_LIVE, 17);
      IcmpEcho request = IcmpEcho.request(SocketFamily.INET4, identifier, 1, data(56));
      socket.sendTo(request.encode(), HERE4);
      ByteBuffer packet = ByteBuffer.allocate(200);
      Message message = socket.receiveFrom(packet);
      Ipv4Header header = Ipv4Header.parse(packet.flip()).orElseThrow();
      IcmpEcho reply = IcmpEcho.parse(SocketFamily.INET4, packet).orElseThrow();
      assertEquals(
          new IcmpEcho(SocketFamily.INET4, true, identifier, 1, data(56)),
          reply,
          "only the reply passes the filter");
      assertEquals(84, message.fullLength());
      assertEquals(84, header.totalLength());
      assertEquals(Optional.of(HERE4), message.sender());
      assertEquals("lo", message.details().get("interface"));
      assertEquals("127.0.0.1", message.details().get("destination"));
      assertEquals((long) header.timeToLive(), message.details().get("hop-limit"));
    }
  }

  @Test
  void anEchoOfIpv6ComesBackWithoutHeader() throws NetException {
    try (NetSocket socket = open(SocketFamily.INET6, SocketKind.RAW, "icmpv6")) {
      socket.option(RawOptions.FILTER, PacketFilter.icmpv6(129, identifier));
      socket.sendTo(IcmpEcho.request(SocketFamily.INET6, identifier, 9, data(8)).encode(), HERE6);
      ByteBuffer packet = ByteBuffer.allocate(200);
      Message message = socket.receiveFrom(packet);
      IcmpEcho reply = IcmpEcho.parse(SocketFamily.INET6, packet.flip()).orElseThrow();
      assertEquals(new IcmpEcho(SocketFamily.INET6, true, identifier, 9, data(8)), reply);
      assertEquals(Optional.of(HERE6), message.sender());
      assertEquals("lo", message.details().get("interface"));
      assertEquals("::1", message.details().get("destination"));
      assertEquals(64L, message.details().get("hop-limit"));
    }
  }

  @ParameterizedTest
  @CsvSource({"raw", "ipv4"})
  void aPacketWithItsHeaderArrivesAsItWasSent(String protocol) throws NetException {
    Inet4Address here = (Inet4Address) InetAddress.ofLiteral("127.0.0.1");
    try (NetSocket receiver = open(SocketFamily.INET4, SocketKind.RAW, String.valueOf(EXPERIMENT));
        NetSocket sender = open(SocketFamily.INET4, SocketKind.RAW, protocol)) {
      Ipv4Header header =
          new Ipv4Header(
              0, 30, 77, true, false, 0, 9, EXPERIMENT, here, here, ByteBuffer.allocate(0));
      ByteBuffer packet = ByteBuffer.allocate(30).put(header.encode()).put(data(10)).flip();
      sender.sendTo(packet.duplicate(), HERE4);
      ByteBuffer received = ByteBuffer.allocate(100);
      receiver.receive(received);
      assertEquals(hex(packet), hex(received.flip()), "byte for byte");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30_000})
  void aNumberedProtocolOfIpv6CarriesMessages(int length) throws NetException {
    try (NetSocket socket =
        open(SocketFamily.INET6, SocketKind.RAW, String.valueOf(EXPERIMENT)).bind(HERE6)) {
      socket.sendTo(data(length), HERE6);
      ByteBuffer received = ByteBuffer.allocate(10);
      Message message = socket.receiveFrom(received);
      assertEquals(length, message.fullLength(), "the true length, also of a cut packet");
      assertEquals(Math.min(10, length), message.length());
    }
  }

  @Test
  void aFrameGoesOutAndComesBackAsPythonSeesIt() throws Exception {
    EthernetFrame frame =
        new EthernetFrame("00:00:00:00:00:00", "02:00:00:00:00:01", 0x88B5, data(50));
    try (NetSocket socket = open(SocketFamily.LINK, SocketKind.RAW, "34997");
        Peer python =
            Peer.python(
                """
                s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(0x88B5))
                s.bind(('lo', 0x88B5)); say('ready')
                say(s.recv(2000).hex())
                """)) {
      socket.bind(LinkEndpoint.of("lo"));
      assertEquals("ready", python.line());
      socket.sendTo(frame.encode(), LinkEndpoint.of("lo"));
      assertEquals(hex(frame.encode()), python.line(), "byte for byte");
      ByteBuffer target = ByteBuffer.allocate(100);
      Message message = socket.receiveFrom(target);
      assertEquals(Optional.of(frame), EthernetFrame.parse(target.flip()));
      assertEquals(
          Optional.of(new LinkEndpoint("lo", 0x88B5, "02:00:00:00:00:01")), message.sender());
      assertEquals("lo", message.details().get("interface"));
      assertEquals("host", message.details().get("packet-type"));
      assertEquals(0x88B5L, message.details().get("protocol"));
    }
  }

  @Test
  void aCookedSocketLeavesTheHeaderToTheSystem() throws NetException {
    try (NetSocket socket = open(SocketFamily.LINK, SocketKind.DATAGRAM, "34998")) {
      socket.bind(LinkEndpoint.of("lo"));
      socket.sendTo(data(20), new LinkEndpoint("lo", 34998, "00:00:00:00:00:00"));
      ByteBuffer target = ByteBuffer.allocate(100);
      assertEquals(20, socket.receiveFrom(target).fullLength());
      assertEquals(hex(data(20)), hex(target.flip()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "inet4"})
  void theOldPacketSocketsSendAndReceive(String family) throws NetException {
    boolean link = family.equals("link");
    try (NetSocket socket = open(SocketFamily.of(family), SocketKind.PACKET, "34999")) {
      socket.bind(link ? LinkEndpoint.of("lo") : InetEndpoint.inet4("lo", 0));
      EthernetFrame frame =
          new EthernetFrame("00:00:00:00:00:00", "02:00:00:00:00:02", 34999, data(30));
      socket.sendTo(
          frame.encode(),
          link ? new LinkEndpoint("lo", 34999, "") : InetEndpoint.inet4("lo", 34999));
      ByteBuffer target = ByteBuffer.allocate(100);
      Message message = socket.receiveFrom(target);
      assertEquals(Optional.of(frame), EthernetFrame.parse(target.flip()));
      assertEquals(44, message.fullLength());
      assertEquals(
          Optional.of(link ? new LinkEndpoint("lo", 34999, "") : InetEndpoint.inet4("lo", 34999)),
          message.sender());
    }
  }

  @Test
  void aSnifferSeesWhatPingSends() throws Exception {
    try (NetSocket sniffer = open(SocketFamily.LINK, SocketKind.RAW, "all")) {
      sniffer.bind(LinkEndpoint.of("lo"));
      try (Peer ping = Peer.command("ping", "-c1", "-e", "4711", "-p", "a5", "127.0.0.1")) {
        IcmpEcho request = nextEcho(sniffer, 4711);
        assertEquals(false, request.reply());
        assertEquals(1, request.sequence());
        assertEquals((byte) 0xA5, request.data().get(request.data().limit() - 1));
        ping.lineWith("1 received");
      }
    }
  }

  @Test
  void tsharkFindsOurEchoesValid() throws Exception {
    try (Peer tshark =
            Peer.command(
                "tshark",
                "-i",
                "lo",
                "-l",
                "-c",
                "1",
                "-a",
                "duration:20",
                "-o",
                "ip.check_checksum:TRUE",
                "-f",
                "icmp and icmp[4:2] = " + identifier,
                "-T",
                "fields",
                "-e",
                "icmp.type",
                "-e",
                "icmp.checksum.status",
                "-e",
                "icmp.seq",
                "-e",
                "ip.checksum.status",
                "-e",
                "data.data");
        NetSocket socket = open(SocketFamily.INET4, SocketKind.RAW, "icmp")) {
      String line = tshark.lineWith("Capturing on");
      assertTrue(line.contains("Capturing on"), "tshark captures: " + line);
      socket.option(RawOptions.FILTER, PacketFilter.icmp(0, identifier));
      ByteBuffer request = IcmpEcho.request(SocketFamily.INET4, identifier, 5, data(16)).encode();
      // tshark says that it captures a little before it does, so one echo may not be enough.
      CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> firstFields(tshark));
      while (!seen.isDone()) {
        socket.sendTo(request.duplicate(), HERE4);
        socket.receive(ByteBuffer.allocate(100));
        LockSupport.parkNanos(20_000_000);
      }
      assertTrue(
          seen.get().matches("[08]\t1\t5\t1\t000102030405060708090a0b0c0d0e0f"),
          "tshark should find type, checksums, sequence and data right: " + seen.get());
    }
  }

  private static String firstFields(Peer tshark) {
    try {
      return tshark.lineWith("\t");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFilterOfNumbersKeepsOneEtherType() throws NetException {
    try (NetSocket socket = open(SocketFamily.LINK, SocketKind.RAW, "all");
        NetSocket sender = open(SocketFamily.LINK, SocketKind.RAW, "all")) {
      socket.option(
          RawOptions.FILTER, PacketFilter.parse("40 0 0 12; 21 0 1 35000; 6 0 0 262144; 6 0 0 0"));
      socket.bind(LinkEndpoint.of("lo"));
      for (int etherType : new int[] {0x88B5, 35000}) {
        EthernetFrame frame =
            new EthernetFrame("00:00:00:00:00:00", "02:00:00:00:00:03", etherType, data(20));
        sender.sendTo(frame.encode(), LinkEndpoint.of("lo"));
      }
      Message outgoing = socket.receiveFrom(ByteBuffer.allocate(100));
      assertEquals("outgoing", outgoing.details().get("packet-type"), "on the loopback twice");
      Message incoming = socket.receiveFrom(ByteBuffer.allocate(100));
      assertEquals("host", incoming.details().get("packet-type"));
      assertEquals(35000L, incoming.details().get("protocol"));
    }
  }

  @Test
  void aSocketIsTiedToAnInterface() throws NetException {
    try (NetSocket socket = open(SocketFamily.INET4, SocketKind.RAW, "icmp")) {
      socket.option(RawOptions.INTERFACE, "lo");
      assertEquals("lo", socket.option(RawOptions.INTERFACE));
    }
    try (NetSocket socket = open(SocketFamily.LINK, SocketKind.RAW, "all")) {
      socket.bind(LinkEndpoint.of("lo"));
      socket.option(RawOptions.PROMISCUOUS, true);
      assertEquals(true, socket.option(RawOptions.PROMISCUOUS));
      socket.option(RawOptions.PROMISCUOUS, false);
    }
  }

  /** The next echo of an identifier that comes in, out of whatever else happens on the loopback. */
  private static IcmpEcho nextEcho(NetSocket sniffer, int identifier) throws NetException {
    while (true) {
      ByteBuffer target = ByteBuffer.allocate(2000);
      Message message = sniffer.receiveFrom(target);
      Optional<IcmpEcho> echo =
          EthernetFrame.parse(target.flip())
              .filter(frame -> frame.etherType() == EthernetFrame.IPV4)
              .flatMap(frame -> {
                ByteBuffer packet = frame.content().duplicate();
                return Ipv4Header.parse(packet)
                    .filter(header -> header.protocol() == 1)
                    .flatMap(header -> IcmpEcho.parse(SocketFamily.INET4, packet));
              });
      if (echo.isPresent()
          && echo.get().identifier() == identifier
          && message.details().containsValue("host")) {
        return echo.get();
      }
    }
  }
}
