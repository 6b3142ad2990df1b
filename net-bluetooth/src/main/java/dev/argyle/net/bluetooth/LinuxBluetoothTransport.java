// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.posix.PosixFamily;
import dev.argyle.net.posix.PosixTransport;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.SocketHandle;
import java.util.List;

/**
 * Bluetooth sockets of a Linux kernel, without any library. It is preferred where the kernel has
 * the family (AF_BLUETOOTH).
 *
 * <p>The kernel neither finds devices nor registers services: addresses and channels are given, or
 * found with {@link BluetoothDiscovery} or BlueZ's tools. Between two devices there is one RFCOMM
 * connection a channel, a second is {@code IN_USE}; and a connect that comes while the last RFCOMM
 * connection between them goes down fails with {@code RESET} and can be repeated. The kernel drops
 * a connection that its peer closes before it is accepted, and does not look whether an address to
 * bind is one of this host's. L2CAP is in its basic mode, which has no flow control: packets that a
 * receiver's buffer has no room for are dropped.
 */
public final class LinuxBluetoothTransport extends PosixTransport {
  private static final int BTPROTO_L2CAP = 0;
  private static final int BTPROTO_RFCOMM = 3;

  private final int mtu;

  /** For {@link java.util.ServiceLoader}. */
  public LinuxBluetoothTransport() {
    this(BluetoothOptions.USUAL_MTU);
  }

  /** For tests, whose packets are larger than usual. */
  LinuxBluetoothTransport(int mtu) {
    this.mtu = mtu;
  }

  @Override
  public String name() {
    return "net-bluetooth-linux";
  }

  @Override
  public int preference() {
    return 10;
  }

  @Override
  public List<SocketSpec> specs() {
    return BluetoothSpecs.ALL;
  }

  @Override
  public List<EndpointFormat> formats() {
    return List.of(BluetoothFormat.INSTANCE);
  }

  @Override
  protected PosixFamily family(SocketSpec spec) {
    return spec.equals(BluetoothSpecs.RFCOMM)
        ? LinuxBluetoothFamily.RFCOMM
        : LinuxBluetoothFamily.L2CAP;
  }

  @Override
  protected int protocol(SocketSpec spec) {
    return spec.equals(BluetoothSpecs.RFCOMM) ? BTPROTO_RFCOMM : BTPROTO_L2CAP;
  }

  @Override
  protected SocketHandle create(SocketSpec spec) throws NetException {
    if (spec.equals(BluetoothSpecs.RFCOMM)) {
      return new LinuxRfcommHandle(socket(spec));
    }
    LinuxL2capHandle handle = new LinuxL2capHandle(socket(spec));
    if (mtu != BluetoothOptions.USUAL_MTU) {
      handle.option(BluetoothOptions.RECEIVE_MTU, mtu);
      handle.option(BluetoothOptions.TRANSMIT_MTU, mtu);
    }
    return handle;
  }
}
