// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.Availability;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What BlueCove can do on a system, told without loading any of it: by what lies on the class path.
 *
 * @param system the value of {@code os.name}
 * @param architecture the value of {@code os.arch}
 * @param emulated whether the property {@code bluecove.stack} asks for the emulator
 * @param present whether there is such a resource
 */
record BlueCovePlatform(
    String system, String architecture, boolean emulated, Predicate<String> present) {
  private static final String EMULATOR = "com/intel/bluetooth/BluetoothEmulator.class";
  private static final String BLUEZ = "com/intel/bluetooth/BluetoothStackBlueZ.class";

  /** This system. */
  static BlueCovePlatform current() {
    ClassLoader loader = BlueCovePlatform.class.getClassLoader();
    return new BlueCovePlatform(
        System.getProperty("os.name", ""),
        System.getProperty("os.arch", ""),
        System.getProperty("bluecove.stack", "").equals("emulator"),
        name -> loader.getResource(name) != null);
  }

  Availability probe(SocketSpec spec) {
    if (emulated) {
      return present.test(EMULATOR)
          ? Availability.AVAILABLE
          : Availability.unsupported(
              "bluecove.stack asks for the emulator, and it is not on the class path",
              "add net.sf.bluecove:bluecove-emu:2.1.0");
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("linux")) {
      return onLinux(spec);
    }
    if (name.startsWith("windows")) {
      return onWindows(spec);
    }
    return Availability.unsupported(
        name.startsWith("mac")
            ? "BlueCove's library for macOS ends the whole process on macOS 10.11 and later"
            : "BlueCove has no library for " + system,
        "use a host with Linux or Windows");
  }

  private Availability onLinux(SocketSpec spec) {
    if (!present.test(BLUEZ)) {
      return Availability.unsupported(
          "BlueCove's library for Linux is not on the class path",
          "use a kernel with Bluetooth, or add net.sf.bluecove:bluecove-gpl:2.1.0 (GPL) yourself"
              + " and run bluetoothd with -C");
    }
    return spec.equals(BluetoothSpecs.L2CAP)
        ? Availability.unsupported(
            "BlueCove's L2CAP for Linux does not work with kernels of today",
            "use a kernel with Bluetooth, where no library is needed")
        : Availability.AVAILABLE;
  }

  private Availability onWindows(SocketSpec spec) {
    boolean x64 = architecture.equals("amd64");
    if (!present.test(x64 ? "intelbth_x64.dll" : "intelbth.dll")) {
      return Availability.unsupported(
          "BlueCove's library for %s Windows is not on the class path".formatted(architecture),
          "add a build of BlueCove that has it");
    }
    return spec.equals(BluetoothSpecs.L2CAP)
        ? Availability.unsupported(
            "Windows lets programs have RFCOMM only", "use RFCOMM, or a host with Linux")
        : Availability.AVAILABLE;
  }
}
