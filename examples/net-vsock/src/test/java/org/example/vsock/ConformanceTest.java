// SPDX-License-Identifier: Apache-2.0
package org.example.vsock;

import dev.argyle.net.tck.Means;
import dev.argyle.net.tck.Subject;
import dev.argyle.net.tck.TransportContract;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The family keeps what every transport promises. */
final class ConformanceTest {
  @BeforeEach
  void needsAWayToReachItself() {
    if (!Files.exists(Path.of("/sys/module/vsock_loopback"))) {
      Means.missing("this kernel has no vsock_loopback; try modprobe vsock_loopback", "vsock");
    }
  }

  @Nested
  final class Stream extends TransportContract {
    @Override
    protected Subject subject() {
      return Subjects.stream();
    }
  }

  @Nested
  final class Seqpacket extends TransportContract {
    @Override
    protected Subject subject() {
      return Subjects.seqpacket();
    }
  }
}
