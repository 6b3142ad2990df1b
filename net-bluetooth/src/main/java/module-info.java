// SPDX-License-Identifier: Apache-2.0

/**
 * Bluetooth sockets. BlueCove has no module descriptor, and what adds to it (native libraries, the
 * emulator) has classes in the same packages: with those, use the class path.
 */
@org.jspecify.annotations.NullMarked
module dev.argyle.net.bluetooth {
  requires transitive dev.argyle.net;
  requires bluecove;
  requires static org.jspecify;

  exports dev.argyle.net.bluetooth;

  provides dev.argyle.net.spi.Transport with
      dev.argyle.net.bluetooth.BlueCoveTransport,
      dev.argyle.net.bluetooth.LinuxBluetoothTransport;
}
