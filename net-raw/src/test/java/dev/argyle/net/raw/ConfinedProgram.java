// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import dev.argyle.net.InetEndpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import dev.argyle.net.spi.Availability;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Runs in a process of its own, with other privileges than the tests', and prints what it finds.
 */
final class ConfinedProgram {
  private ConfinedProgram() {}

  public static void main(String[] arguments) throws NetException {
    Transports transports = Transports.of(new RawTransport());
    for (String argument : arguments) {
      switch (argument) {
        case "ping4" -> ping(transports, InetEndpoint.inet4("127.0.0.1", 0));
        case "ping6" -> ping(transports, InetEndpoint.inet6("::1", 0));
        case "frame" -> frame(transports);
        default -> probe(transports, argument.split("/"));
      }
    }
  }

  private static void probe(Transports transports, String[] parts) {
    SocketSpec spec =
        new SocketSpec(
            SocketFamily.of(parts[0]),
            SocketKind.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT)),
            Protocol.of(parts[2]));
    try (NetSocket socket = transports.open(spec)) {
      System.out.println(spec + " opened " + socket.spec());
    } catch (NetException e) {
      Availability probed = transports.probe(spec);
      System.out.println(spec + " " + e.reason() + " " + e.getMessage());
      System.out.println(spec + " probed " + probed.isAvailable());
    }
  }

  private static void ping(Transports transports, InetEndpoint target) throws NetException {
    try (NetSocket socket = IcmpSockets.open(transports, target.family())) {
      socket.timeout(Duration.ofSeconds(20)).connect(target);
      socket.send(IcmpEcho.request(target.family(), 1, 5, ByteBuffer.allocate(8)).encode());
      ByteBuffer reply = ByteBuffer.allocate(100);
      Message message = socket.receiveFrom(reply);
      IcmpEcho echo = IcmpEcho.parse(target.family(), reply.flip()).orElseThrow();
      System.out.println(
          "ping by %s: reply %s, sequence %d, from %s, interface %s, hop limit %s"
              .formatted(
                  socket.spec(),
                  echo.reply(),
                  echo.sequence(),
                  message.sender().orElseThrow(),
                  message.details().get("interface"),
                  message.details().get("hop-limit")));
    }
  }

  private static void frame(Transports transports) throws NetException {
    SocketSpec spec = new SocketSpec(SocketFamily.LINK, SocketKind.RAW, Protocol.of(0x88B5));
    try (NetSocket socket = transports.open(spec)) {
      socket.timeout(Duration.ofSeconds(20)).bind(LinkEndpoint.of("lo"));
      EthernetFrame frame =
          new EthernetFrame(
              "00:00:00:00:00:00", "02:00:00:00:00:01", 0x88B5, ByteBuffer.allocate(50));
      socket.sendTo(frame.encode(), LinkEndpoint.of("lo"));
      System.out.println("frame of " + socket.receive(ByteBuffer.allocate(100)) + " bytes");
    }
  }
}
