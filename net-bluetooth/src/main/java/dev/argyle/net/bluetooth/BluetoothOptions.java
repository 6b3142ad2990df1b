// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.net.SocketOption;
import java.util.UUID;

/**
 * Options of Bluetooth sockets. They are set before bind, listen and connect. Which of them a
 * socket has depends on the provider and the protocol: see {@link
 * dev.argyle.net.NetSocket#options}.
 */
public final class BluetoothOptions {
  /**
   * The UUID under which a listening socket is found by service search. At first that of the serial
   * port profile (0x1101) for RFCOMM, and a random one for L2CAP. BlueCove only: the native
   * provider registers no service.
   */
  public static final SocketOption<UUID> SERVICE_UUID = new Named<>("SERVICE_UUID", UUID.class);

  /**
   * The name that service search shows for a listening socket: letters, digits, space, {@code -}
   * and {@code _}. BlueCove only.
   */
  public static final SocketOption<String> SERVICE_NAME = new Named<>("SERVICE_NAME", String.class);

  /** Whether the peer must be authenticated (paired). At first false. */
  public static final SocketOption<Boolean> AUTHENTICATE =
      new Named<>("AUTHENTICATE", Boolean.class);

  /** Whether the link must be encrypted, which takes authentication. At first false. */
  public static final SocketOption<Boolean> ENCRYPT = new Named<>("ENCRYPT", Boolean.class);

  /**
   * Whether each connection to a listening socket must be authorised by the user of this host. At
   * first false. BlueCove only.
   */
  public static final SocketOption<Boolean> AUTHORIZE = new Named<>("AUTHORIZE", Boolean.class);

  /** The longest packet that an L2CAP socket takes, in bytes, from 48. At first 672. */
  public static final SocketOption<Integer> RECEIVE_MTU = new Named<>("RECEIVE_MTU", Integer.class);

  /**
   * The longest packet that an L2CAP socket sends, in bytes, from 48. At first 672; a connected
   * socket tells what was agreed with the peer.
   */
  public static final SocketOption<Integer> TRANSMIT_MTU =
      new Named<>("TRANSMIT_MTU", Integer.class);

  static final int USUAL_MTU = 672;

  /** The smallest MTU (Core Specification, volume 3, part A, 5.1). */
  static final int SMALLEST_MTU = 48;

  private BluetoothOptions() {}

  static NetException badMtu(int mtu) {
    return new NetException(Reason.UNSUPPORTED, "an MTU is from 48 to 65535, not " + mtu);
  }

  private record Named<T>(String name, Class<T> type) implements SocketOption<T> {
    @Override
    public String toString() {
      return name;
    }
  }
}
