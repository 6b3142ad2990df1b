// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.tck.Means;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What needs a kernel of its own: Bluetooth and vsock, in a guest that build/guest/run boots. */
class GuestIT {
  /** The guest's processor is emulated. */
  private static final Duration PATIENCE = Duration.ofMinutes(12);

  @Test
  void bluetoothAndVsockWorkOnAKernelThatHasThem() {
    if (!Means.isPromised("guest")) {
      Means.missing("it boots a kernel for minutes; ask with ARGYLE_PROMISED=guest", "guest");
    }
    try (Program guest = Program.start(Path.of("../build/guest/run").toString())) {
      guest.ends(0, PATIENCE);
      System.out.println(guest.out());
      assertTrue(guest.out().contains("passed in the guest"), guest::toString);
    }
  }
}
