// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.SocketSpec;

/**
 * A service of a device that can be connected to.
 *
 * @param spec what to open for it
 * @param endpoint where to connect to
 * @param name its name; empty if it has none
 */
public record BluetoothService(SocketSpec spec, BluetoothEndpoint endpoint, String name) {}
