// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

/**
 * A device that answered an inquiry.
 *
 * @param address {@code 00:11:22:AA:BB:CC}
 * @param name the name that its owner gave it; empty if it did not tell
 * @param deviceClass what it is, by the number of the Bluetooth Assigned Numbers: major class in
 *     bits 8 to 12, minor class in bits 2 to 7
 */
public record BluetoothDevice(String address, String name, int deviceClass) {}
