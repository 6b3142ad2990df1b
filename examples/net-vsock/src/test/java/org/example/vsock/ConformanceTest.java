// SPDX-License-Identifier: Apache-2.0
package org.example.vsock;

import dev.argyle.net.tck.Means;
import dev.argyle.net.tck.Subject;
import dev.argyle.net.tck.TransportContract;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

/** The family keeps what every transport promises. */
final class ConformanceTest extends TransportContract {
  private static final long THIS_MACHINE = 1;

  @BeforeEach
  void needsAWayToReachItself() {
    if (!Files.exists(Path.of("/sys/module/vsock_loopback"))) {
      Means.missing("this kernel has no vsock_loopback; try modprobe vsock_loopback", "vsock");
    }
  }

  @Override
  protected Subject subject() {
    return Subject.of(
            new VsockTransport(),
            VsockTransport.STREAM,
            () -> new VsockEndpoint(THIS_MACHINE, VsockEndpoint.ANY))
        .deserted(new VsockEndpoint(THIS_MACHINE, 1));
  }
}
