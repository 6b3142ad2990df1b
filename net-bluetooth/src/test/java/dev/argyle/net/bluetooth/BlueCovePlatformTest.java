// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.spi.Availability;
import org.junit.jupiter.api.Test;

final class BlueCovePlatformTest {
  private static String remedy(BlueCovePlatform platform) {
    return platform.probe(BluetoothSpecs.RFCOMM) instanceof Availability.Unavailable unavailable
        ? unavailable.remedy()
        : "none, as it is available";
  }

  private static BlueCovePlatform without(String system) {
    return new BlueCovePlatform(system, "amd64", false, name -> false);
  }

  private static boolean has(String system, boolean rfcomm) {
    BlueCovePlatform platform = new BlueCovePlatform(system, "amd64", false, name -> true);
    return platform.probe(rfcomm ? BluetoothSpecs.RFCOMM : BluetoothSpecs.L2CAP).isAvailable();
  }

  @Test
  void whatIsMissingIsNamedInTheRemedy() {
    String linux = remedy(without("Linux"));
    assertTrue(linux.contains("bluecove-gpl"), linux);
    String emulator = remedy(new BlueCovePlatform("Linux", "amd64", true, name -> false));
    assertTrue(emulator.contains("bluecove-emu"), emulator);
    String mac = remedy(without("Mac OS X"));
    assertTrue(mac.contains("Linux"), mac);
  }

  @Test
  void aLibraryOnTheClassPathMakesRfcommAvailable() {
    assertTrue(has("Linux", true), "RFCOMM on Linux");
    assertTrue(has("Windows 11", true), "RFCOMM on Windows");
  }

  @Test
  void l2capIsNotToBeHadWhereItDoesNotWork() {
    assertEquals(false, has("Linux", false), "L2CAP on Linux");
    assertEquals(false, has("Windows 11", false), "L2CAP on Windows");
    assertEquals(false, has("Mac OS X", false), "anything on macOS");
  }

  @Test
  void theTestsOwnEmulatorIsAvailable() {
    BlueCoveTransport transport = new BlueCoveTransport();
    transport.specs().forEach(spec -> assertTrue(transport.probe(spec).isAvailable(), "" + spec));
  }
}
