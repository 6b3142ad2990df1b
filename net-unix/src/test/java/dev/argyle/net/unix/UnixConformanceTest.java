// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import dev.argyle.net.Endpoint;
import dev.argyle.net.SocketKind;
import dev.argyle.net.tck.Subject;
import dev.argyle.net.tck.TransportContract;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Unix sockets keep what every transport promises. */
final class UnixConformanceTest {
  @TempDir static Path folder;

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private static Subject paths(SocketKind kind) {
    return Subject.of(
            new UnixTransport(),
            UnixTransport.spec(kind),
            () -> UnixEndpoint.path(folder.resolve("s" + NUMBERS.incrementAndGet())))
        .deserted(UnixEndpoint.path(folder.resolve("nobody")))
        .foreign(UnixEndpoint.path(folder.resolve("no-folder/s")))
        .file(endpoint -> Path.of(((UnixEndpoint) endpoint).name()));
  }

  @Nested
  final class Stream extends TransportContract {
    @Override
    protected Subject subject() {
      return paths(SocketKind.STREAM);
    }
  }

  @Nested
  final class Datagram extends TransportContract {
    @Override
    protected Subject subject() {
      return paths(SocketKind.DATAGRAM);
    }
  }

  @Nested
  final class Seqpacket extends TransportContract {
    @Override
    protected Subject subject() {
      return paths(SocketKind.SEQPACKET);
    }
  }

  /** Names that the kernel chooses. */
  @Nested
  final class AbstractStream extends TransportContract {
    @Override
    protected Subject subject() {
      Endpoint nobody = UnixEndpoint.abstractName("argyle-nobody");
      return Subject.of(
              new UnixTransport(),
              UnixTransport.spec(SocketKind.STREAM),
              () -> UnixEndpoint.UNNAMED)
          .deserted(nobody);
    }
  }
}
