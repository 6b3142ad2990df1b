// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.argyle.net.NetException;
import dev.argyle.net.SocketFamily;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Packets as bytes, against examples of others. */
final class PacketsTest {
  private static ByteBuffer bytes(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  private static String hex(ByteBuffer bytes) {
    byte[] content = new byte[bytes.remaining()];
    bytes.duplicate().get(content);
    return HexFormat.of().formatHex(content);
  }

  @Test
  void theChecksumOfTheRfcsExampleIsItsOwn() {
    // RFC 1071, section 3: the sum is ddf2, the checksum its complement.
    assertEquals(0x220D, Checksum.of(bytes("0001 f203 f4f5 f6f7")));
    assertEquals(0xFFFF, Checksum.of(ByteBuffer.allocate(0)));
    assertEquals(0x56FF, Checksum.of(bytes("a900")), "an odd length is padded");
    assertEquals(Checksum.of(bytes("a900")), Checksum.of(bytes("a9")));
  }

  @Test
  void anEchoRequestIsWhatPingSends() {
    IcmpEcho echo = IcmpEcho.request(SocketFamily.INET4, 0x1234, 7, bytes("61626364"));
    assertEquals("080020fe1234000761626364", hex(echo.encode()));
    assertEquals(Optional.of(echo), IcmpEcho.parse(SocketFamily.INET4, echo.encode()));
    assertEquals(
        Optional.empty(),
        IcmpEcho.parse(SocketFamily.INET4, bytes("080020ff1234000761626364")),
        "a wrong checksum is no echo");
    assertEquals(Optional.empty(), IcmpEcho.parse(SocketFamily.INET4, bytes("0800")));
  }

  @Test
  void anEchoOfIcmpv6LeavesTheChecksumToTheKernel() {
    IcmpEcho echo = new IcmpEcho(SocketFamily.INET6, true, 1, 2, bytes("ff"));
    assertEquals("8100000000010002ff", hex(echo.encode()));
    assertEquals(Optional.of(echo), IcmpEcho.parse(SocketFamily.INET6, echo.encode()));
    assertEquals(129, echo.type());
  }

  @Test
  void anIpv4HeaderReadsBackFromTheWire() throws Exception {
    // A packet from Wikipedia's page on the IPv4 header checksum.
    ByteBuffer packet = bytes("4500 0073 0000 4000 4011 b861 c0a8 0001 c0a8 00c7 0035");
    Ipv4Header header = Ipv4Header.parse(packet).orElseThrow();
    assertEquals(115, header.totalLength());
    assertEquals(17, header.protocol());
    assertEquals(64, header.timeToLive());
    assertEquals(true, header.dontFragment());
    assertEquals(InetAddress.ofLiteral("192.168.0.199"), header.destination());
    assertEquals(2, packet.remaining(), "the position is at the content");
    assertEquals("45000073000040004011b861c0a80001c0a800c7", hex(header.encode()));
  }

  @Test
  void anIpv4HeaderKeepsItsOptions() {
    Inet4Address here = (Inet4Address) InetAddress.ofLiteral("127.0.0.1");
    Ipv4Header header =
        new Ipv4Header(1, 60, 2, false, true, 3, 4, 5, here, here, bytes("01010100"));
    assertEquals(24, header.length());
    assertEquals(Optional.of(header), Ipv4Header.parse(header.encode()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Ipv4Header(1, 60, 2, false, true, 3, 4, 5, here, here, bytes("0101")),
        "options are whole words");
  }

  @Test
  void aFrameReadsBackFromTheWire() {
    EthernetFrame frame =
        new EthernetFrame(
            "ff:ff:ff:ff:ff:ff", "02:00:00:00:00:01", EthernetFrame.ARP, bytes("0102"));
    assertEquals("ffffffffffff02000000000108060102", hex(frame.encode()));
    assertEquals(Optional.of(frame), EthernetFrame.parse(frame.encode()));
    assertEquals(Optional.empty(), EthernetFrame.parse(bytes("ffffffffffff020000000001")));
  }

  @Test
  void aFilterIsReadFromWhatTcpdumpWrites() {
    PacketFilter arp =
        new PacketFilter(
            List.of(
                new PacketFilter.Instruction(40, 0, 0, 12),
                new PacketFilter.Instruction(21, 0, 1, 2054),
                new PacketFilter.Instruction(6, 0, 0, 262144),
                new PacketFilter.Instruction(6, 0, 0, 0)));
    assertEquals(arp, PacketFilter.parse("4\n40 0 0 12\n21 0 1 2054\n6 0 0 262144\n6 0 0 0\n"));
    assertEquals(arp, PacketFilter.parse("40 0 0 12; 21 0 1 2054; 6 0 0 262144; 6 0 0 0"));
    assertThrows(IllegalArgumentException.class, () -> PacketFilter.parse("40 0 0"));
    assertThrows(IllegalArgumentException.class, () -> PacketFilter.parse("40 0 300 12"));
  }

  @Test
  void aLinkAddressIsWrittenAsItIsRead() throws NetException {
    LinkFormat format = new LinkFormat();
    for (LinkEndpoint each :
        List.of(
            LinkEndpoint.of("eth0"),
            new LinkEndpoint("eth0", 0x0800, ""),
            new LinkEndpoint("eth0", 0, "02:00:00:00:00:01"))) {
      assertEquals(each, format.parse(each.toString()));
      assertEquals(each, format.fromValues(format.toValues(each)));
    }
    NetException e = assertThrows(NetException.class, () -> format.parse("eth0/zz"));
    assertEquals(NetException.Reason.BAD_ENDPOINT, e.reason());
  }
}
