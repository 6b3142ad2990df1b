// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

final class BlueCoveL2capConformanceTest extends BlueCoveConformanceTest {
  BlueCoveL2capConformanceTest() {
    super(BluetoothSpecs.L2CAP, 0x1EFF);
  }
}
