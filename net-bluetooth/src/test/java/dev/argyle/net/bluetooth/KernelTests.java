// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

/** Tests of the native provider between two controllers of a kernel. */
final class KernelTests {
  private KernelTests() {}

  public static void main(String[] args) throws Exception {
    LinuxBluetoothTransport t = new LinuxBluetoothTransport();
    for (var spec : t.specs()) {
      System.out.println(spec + " " + t.probe(spec));
    }
  }
}
