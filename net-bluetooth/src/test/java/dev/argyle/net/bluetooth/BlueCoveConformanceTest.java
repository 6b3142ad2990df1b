// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.SocketSpec;
import dev.argyle.net.tck.Subject;
import dev.argyle.net.tck.Trait;
import dev.argyle.net.tck.TransportContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What both kinds of sockets over BlueCove promise, on the emulator. */
abstract class BlueCoveConformanceTest extends TransportContract {
  private static EmulatedDevice server;

  private final SocketSpec spec;
  private final int deserted;

  BlueCoveConformanceTest(SocketSpec spec, int deserted) {
    this.spec = spec;
    this.deserted = deserted;
  }

  @BeforeAll
  static void plugIn() {
    server = EmulatedDevice.plugIn();
  }

  @AfterAll
  static void plugOut() throws Exception {
    server.close();
  }

  @Override
  protected Subject subject() {
    return Subject.of(EmulatedHandle.transport(server), spec, () -> BluetoothEndpoint.ANY)
        .deserted(new BluetoothEndpoint(server.address(), deserted))
        .foreign(new BluetoothEndpoint("00:11:22:33:44:55", 0))
        .without(Trait.HALF_CLOSE, "a Bluetooth connection ends in both directions or in none")
        .without(Trait.MANY_WAITS, "JSR-82 has no wait that does not block a thread");
  }
}
