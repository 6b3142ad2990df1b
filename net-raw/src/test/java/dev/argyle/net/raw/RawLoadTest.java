// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.argyle.net.Endpoint;
import dev.argyle.net.InetEndpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import dev.argyle.net.tck.LoadContract;
import java.nio.ByteBuffer;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Many raw and packet sockets and many threads; nobody sends what they would hear. */
@Timeout(300)
final class RawLoadTest {
  private static final Transports TRANSPORTS = Transports.of(new RawTransport());

  /** Numbers for experiments: protocols of IP (RFC 3692) and an EtherType (IEEE 802). */
  private static final String EXPERIMENT = "253";

  private static final String OTHER_EXPERIMENT = "254";
  private static final String ETHER_TYPE = "34997";

  private static final InetEndpoint HERE = InetEndpoint.inet4("127.0.0.1", 0);

  @BeforeEach
  void needsThePrivilege() {
    Privilege.require(TRANSPORTS);
  }

  private static NetSocket open(SocketFamily family, SocketKind kind, String protocol)
      throws NetException {
    return TRANSPORTS.open(new SocketSpec(family, kind, Protocol.of(protocol)));
  }

  private abstract static class Load extends LoadContract {
    private final SocketFamily family;
    private final SocketKind kind;
    private final String protocol;
    private final Endpoint local;

    Load(SocketFamily family, SocketKind kind, String protocol, Endpoint local) {
      this.family = family;
      this.kind = kind;
      this.protocol = protocol;
      this.local = local;
    }

    @Override
    protected final NetSocket silent() throws NetException {
      return open().bind(local);
    }

    @Override
    protected final NetSocket open() throws NetException {
      return RawLoadTest.open(family, kind, protocol);
    }
  }

  @Nested
  final class Inet4 extends Load {
    Inet4() {
      super(SocketFamily.INET4, SocketKind.RAW, EXPERIMENT, HERE);
    }

    @Override
    protected int cycles() {
      return 100_000;
    }
  }

  @Nested
  final class Inet6 extends Load {
    Inet6() {
      super(SocketFamily.INET6, SocketKind.RAW, EXPERIMENT, InetEndpoint.inet6("::1", 0));
    }
  }

  @Nested
  final class Frames extends Load {
    Frames() {
      super(SocketFamily.LINK, SocketKind.RAW, ETHER_TYPE, LinkEndpoint.of("lo"));
    }
  }

  @Nested
  final class CookedFrames extends Load {
    CookedFrames() {
      super(SocketFamily.LINK, SocketKind.DATAGRAM, ETHER_TYPE, LinkEndpoint.of("lo"));
    }
  }

  @Nested
  final class FramesOfOldInterface extends Load {
    FramesOfOldInterface() {
      super(SocketFamily.LINK, SocketKind.PACKET, ETHER_TYPE, LinkEndpoint.of("lo"));
    }
  }

  /** The second socket may get the descriptor's number while the first is still read. */
  @RepeatedTest(100)
  void aClosedSocketNeverReceivesWhatComesToTheNextOfItsNumber() throws Exception {
    NetSocket old = open(SocketFamily.INET4, SocketKind.RAW, EXPERIMENT);
    FutureTask<Reason> reading =
        new FutureTask<>(() ->
            assertThrows(NetException.class, () -> old.receive(ByteBuffer.allocate(100))).reason());
    FutureTask<Reason> closing =
        new FutureTask<>(() -> {
          old.close();
          return Reason.CLOSED;
        });
    Thread.ofPlatform().start(reading);
    Thread.ofPlatform().start(closing);
    try (NetSocket young = open(SocketFamily.INET4, SocketKind.RAW, OTHER_EXPERIMENT).bind(HERE)) {
      young.sendTo(ByteBuffer.allocate(10), HERE);
      closing.get(20, TimeUnit.SECONDS);
      assertEquals(
          Reason.CLOSED, reading.get(20, TimeUnit.SECONDS), "what the reader of the closed got");
      assertEquals(30, young.receive(ByteBuffer.allocate(100)), "header and content");
    }
  }
}
