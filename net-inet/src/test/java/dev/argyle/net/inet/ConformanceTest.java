// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import dev.argyle.net.InetEndpoint;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.tck.Subject;
import dev.argyle.net.tck.TransportContract;
import org.junit.jupiter.api.Nested;

/** TCP keeps the promises of every transport. */
final class ConformanceTest {
  @Nested
  final class Tcp4 extends TransportContract {
    @Override
    protected Subject subject() {
      return inet4(SocketSpec.TCP4);
    }
  }

  @Nested
  final class Tcp6 extends TransportContract {
    @Override
    protected Subject subject() {
      return inet6(SocketSpec.TCP6);
    }
  }

  private static Subject inet4(SocketSpec spec) {
    return Subject.of(new InetTransport(), spec, () -> InetEndpoint.inet4("127.0.0.1", 0))
        .deserted(InetEndpoint.inet4("127.0.0.1", 1))
        .foreign(InetEndpoint.inet4("192.0.2.1", 0));
  }

  private static Subject inet6(SocketSpec spec) {
    return Subject.of(new InetTransport(), spec, () -> InetEndpoint.inet6("::1", 0))
        .deserted(InetEndpoint.inet6("::1", 1))
        .foreign(InetEndpoint.inet6("2001:db8::1", 0));
  }
}
