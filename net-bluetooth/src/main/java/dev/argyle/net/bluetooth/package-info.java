// SPDX-License-Identifier: Apache-2.0

/**
 * Bluetooth: RFCOMM as {@code bluetooth/stream/rfcomm} and L2CAP as {@code
 * bluetooth/seqpacket/l2cap}, with addresses such as {@code btspp://00:11:22:AA:BB:CC:3} and {@code
 * btl2cap://00:11:22:AA:BB:CC:0x1001}.
 *
 * <p>There are two providers. {@link dev.argyle.net.bluetooth.LinuxBluetoothTransport} serves where
 * the kernel is a Linux with Bluetooth. {@link dev.argyle.net.bluetooth.BlueCoveTransport} serves
 * elsewhere, and finds devices; it works through BlueCove, an implementation of JSR-82. BlueCove's
 * jar, which is here, is Apache-licensed and has no library for the systems of today; what a person
 * adds for it is of their own choice:
 *
 * <ul>
 *   <li>{@code net.sf.bluecove:bluecove-gpl:2.1.0} for Linux, under the GPL, with {@code bluetoothd
 *       -C};
 *   <li>a build with {@code intelbth_x64.dll} for Windows;
 *   <li>{@code net.sf.bluecove:bluecove-emu:2.1.0}, under the LGPL, and {@code
 *       -Dbluecove.stack=emulator}: devices in memory, to try things without an adapter.
 * </ul>
 *
 * <p>BlueCove writes a line to {@link System#out} when a process that used it ends, and one when it
 * has found its library. A program whose output matters gives {@code System.out} another stream.
 *
 * <p>A Bluetooth connection ends in both directions at once: {@link
 * dev.argyle.net.NetSocket#shutdown} takes {@link dev.argyle.net.Shutdown#BOTH} only.
 */
package dev.argyle.net.bluetooth;
