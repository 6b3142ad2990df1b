// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import dev.argyle.net.Endpoint;
import dev.argyle.net.InetEndpoint;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.tck.Subject;
import dev.argyle.net.tck.Trait;
import dev.argyle.net.tck.TransportContract;
import org.junit.jupiter.api.Nested;

/** Raw and packet sockets keep what every transport promises. */
final class RawConformanceTest {
  private static Subject subject(
      SocketFamily family, SocketKind kind, String protocol, Endpoint local) {
    SocketSpec spec = new SocketSpec(family, kind, Protocol.of(protocol));
    return Subject.of(new RawTransport(), spec, () -> local)
        .without(Trait.PEER, "every socket of the protocol hears everything, itself included")
        .without(Trait.CHOSEN_NAME, "there is no port for the system to choose")
        .without(Trait.EXCLUSIVE_NAME, "any number of sockets may have one address");
  }

  @Nested
  final class Inet4 extends TransportContract {
    @Override
    protected Subject subject() {
      InetEndpoint loopback = InetEndpoint.inet4("127.0.0.1", 0);
      return RawConformanceTest.subject(SocketFamily.INET4, SocketKind.RAW, "253", loopback)
          .foreign(InetEndpoint.inet4("192.0.2.1", 0));
    }
  }

  @Nested
  final class Inet6 extends TransportContract {
    @Override
    protected Subject subject() {
      InetEndpoint loopback = InetEndpoint.inet6("::1", 0);
      return RawConformanceTest.subject(SocketFamily.INET6, SocketKind.RAW, "253", loopback)
          .foreign(InetEndpoint.inet6("2001:db8::1", 0));
    }
  }

  @Nested
  final class Frames extends TransportContract {
    @Override
    protected Subject subject() {
      // An EtherType for local experiments (IEEE 802), of which there is no traffic.
      LinkEndpoint loopback = new LinkEndpoint("lo", 0x88B5, "00:00:00:00:00:00");
      return RawConformanceTest.subject(SocketFamily.LINK, SocketKind.RAW, "34997", loopback)
          .foreign(LinkEndpoint.of("no-interface"));
    }
  }

  @Nested
  final class FramesOfOldInterface extends TransportContract {
    @Override
    protected Subject subject() {
      return RawConformanceTest.subject(
          SocketFamily.LINK, SocketKind.PACKET, "34997", LinkEndpoint.of("lo"));
    }
  }
}
