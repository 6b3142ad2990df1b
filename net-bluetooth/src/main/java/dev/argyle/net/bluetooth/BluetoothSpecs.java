// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import java.util.List;

/** The two kinds of Bluetooth sockets, and which channels each has. */
final class BluetoothSpecs {
  static final SocketSpec RFCOMM =
      new SocketSpec(SocketFamily.BLUETOOTH, SocketKind.STREAM, Protocol.RFCOMM);
  static final SocketSpec L2CAP =
      new SocketSpec(SocketFamily.BLUETOOTH, SocketKind.SEQPACKET, Protocol.L2CAP);
  static final List<SocketSpec> ALL = List.of(RFCOMM, L2CAP);

  private static final int BIT_8 = 0x100;

  private BluetoothSpecs() {}

  /**
   * Checks that the spec has such a channel. Bluetooth Core Specification, volume 3: part A, 4.2
   * for PSMs; RFCOMM 1.1, 5.4 for server channels.
   *
   * @throws NetException {@code BAD_ENDPOINT} if not
   */
  static void checkChannel(SocketSpec spec, BluetoothEndpoint endpoint) throws NetException {
    int channel = endpoint.channel();
    if (spec.equals(RFCOMM)) {
      if (channel > BluetoothEndpoint.MAX_RFCOMM_CHANNEL) {
        throw new NetException(
            Reason.BAD_ENDPOINT, "a channel of RFCOMM is from 1 to 30, not " + channel);
      }
    } else if (channel != 0 && ((channel & 1) == 0 || (channel & BIT_8) != 0)) {
      throw new NetException(
          Reason.BAD_ENDPOINT,
          "a PSM is odd and has bit 8 clear, such as 0x1001, unlike 0x%04X".formatted(channel));
    }
  }

  /** As {@link #checkChannel}, for an address to connect to: it names a device and a channel. */
  static void checkPeer(SocketSpec spec, BluetoothEndpoint peer) throws NetException {
    checkChannel(spec, peer);
    if (peer.address().isEmpty() || peer.channel() == 0) {
      throw new NetException(
          Reason.BAD_ENDPOINT, "connecting takes the address of a device and a channel on it");
    }
  }
}
