// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.NetException;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.Linux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class IpHandleTest {
  private static final int TIMES = 50;

  private static long descriptors() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    }
  }

  /** An IPv4 socket has no options of IPv6, as an old kernel does not have all of them. */
  @Test
  void aSocketThatLacksAnOptionIsClosed() throws Exception {
    SocketSpec spec = new SocketSpec(SocketFamily.INET6, SocketKind.RAW, Protocol.IPV6);
    long before = descriptors();
    for (int i = 0; i < TIMES; i++) {
      Descriptor socket = Descriptor.socket(Linux.AF_INET, Linux.type(SocketKind.DATAGRAM), 0);
      assertThrows(NetException.class, () -> IpHandle.of(spec, InetFamily.INET6, socket));
    }
    long more = descriptors() - before;
    assertTrue(more < TIMES / 2, "%d sockets left %d descriptors".formatted(TIMES, more));
  }
}
