// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Frames that are not ours, as tshark and a socket of ours have captured them. */
@Timeout(60)
final class ForeignFramesTest {
  /** The header of a pcap file and that of each packet (pcap-savefile(5)). */
  private static final int FILE_HEADER = 24;

  private static final int PACKET_HEADER = 16;
  private static final int PACKET_LENGTH = 8;

  private static final int CAPTURED = 6;

  private final Transports transports = Transports.of(new RawTransport());

  @TempDir Path folder;

  /** Of 12 bytes of Ethernet type and header on: IPv4, ICMP, and the identifier. */
  private static PacketFilter echoes(int identifier) {
    return PacketFilter.parse(
        "40 0 0 12; 21 0 5 2048; 48 0 0 23; 21 0 3 1; 40 0 0 38; 21 0 1 %d; 6 0 0 262144; 6 0 0 0"
            .formatted(identifier));
  }

  @Test
  void ourSnifferHasTheFramesOfPingByteForByteAsTsharkHasThem() throws Exception {
    Privilege.require(transports);
    int identifier = (int) ProcessHandle.current().pid() & 0xFFFF;
    Path file = folder.resolve("frames.pcap");
    SocketSpec spec = new SocketSpec(SocketFamily.LINK, SocketKind.RAW, Protocol.of("all"));
    try (NetSocket sniffer = transports.open(spec).timeout(Duration.ofSeconds(20));
        Peer tshark =
            Peer.command(
                ("tshark -i lo -F pcap -w %s -c %d -a duration:20 -f icmp[4:2]=%d")
                    .formatted(file, CAPTURED, identifier)
                    .split(" "))) {
      sniffer.option(RawOptions.FILTER, echoes(identifier)).bind(LinkEndpoint.of("lo"));
      String line = tshark.lineWith("Capturing on");
      assertTrue(line.contains("Capturing on"), "tshark captures: " + line);
      List<String> ours;
      // tshark says that it captures a little before it does, so there are more pings than it
      // takes.
      try (Peer ping =
          Peer.command(
              "ping -c 20 -i 0.1 -s 333 -e %d 127.0.0.1".formatted(identifier).split(" "))) {
        ours = frames(sniffer, 2 * 20);
        assertFalse(ping.lineWith("20 received").equals("(end)"), "ping has its answers");
      }
      tshark.lineWith("(end)");
      List<String> theirs = frames(Files.readAllBytes(file));
      assertEquals(CAPTURED, theirs.size(), "frames that tshark has captured");
      assertTrue(
          Collections.indexOfSubList(ours, theirs) >= 0,
          () -> "tshark has captured\n%s\nand we\n%s".formatted(theirs, ours));
    }
  }

  /** Those that come in; on the loopback each has gone out before. */
  private static List<String> frames(NetSocket sniffer, int count) throws NetException {
    List<String> frames = new ArrayList<>();
    while (frames.size() < count) {
      ByteBuffer frame = ByteBuffer.allocate(2000);
      Message message = sniffer.receiveFrom(frame);
      if (message.details().containsValue("host")) {
        frames.add(HexFormat.of().formatHex(frame.array(), 0, frame.position()));
      }
    }
    return frames;
  }

  private static List<String> frames(byte[] pcap) {
    List<String> frames = new ArrayList<>();
    ByteBuffer file = ByteBuffer.wrap(pcap).order(ByteOrder.nativeOrder());
    int at = FILE_HEADER;
    while (at < pcap.length) {
      int length = file.getInt(at + PACKET_LENGTH);
      int from = at + PACKET_HEADER;
      frames.add(HexFormat.of().formatHex(pcap, from, from + length));
      at = from + length;
    }
    return frames;
  }
}
