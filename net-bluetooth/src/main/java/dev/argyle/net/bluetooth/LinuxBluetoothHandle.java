// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.Shutdown;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.PosixOption;
import dev.argyle.net.posix.PosixSocketHandle;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.Set;

/** What RFCOMM and L2CAP sockets of the kernel have in common. */
abstract class LinuxBluetoothHandle extends PosixSocketHandle {
  private static final int SOL_BLUETOOTH = 274;
  private static final int LOW = 1;
  private static final int MEDIUM = 2;

  /** BT_SECURITY: one level for authentication and encryption together. */
  private static final PosixOption<Integer> SECURITY =
      new PosixOption<>("BT_SECURITY", Integer.class, SOL_BLUETOOTH, 4);

  private final SocketSpec spec;

  LinuxBluetoothHandle(LinuxBluetoothFamily family, SocketSpec spec, Descriptor descriptor) {
    super(family, spec.kind(), descriptor);
    this.spec = spec;
  }

  @Override
  public void connect(Endpoint remote, long nanos) throws NetException {
    BluetoothSpecs.checkPeer(spec, (BluetoothEndpoint) remote);
    super.connect(remote, nanos);
  }

  /** A socket sends only once it is connected; if the kernel says it is not, the peer is gone. */
  @Override
  public void send(ByteBuffer source, long nanos) throws NetException {
    try {
      super.send(source, nanos);
    } catch (NetException e) {
      throw e.reason() == Reason.WRONG_STATE
          ? new NetException(Reason.RESET, "the peer has closed the connection", e)
          : e;
    }
  }

  /** The kernel ends the connection when one direction is shut down. */
  @Override
  public void shutdown(Shutdown how) throws NetException {
    if (how != Shutdown.BOTH) {
      throw new NetException(
          Reason.UNSUPPORTED, "a Bluetooth connection ends in both directions or in none");
    }
    super.shutdown(how);
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    if (isSecurity(name)) {
      super.option(SECURITY, value.equals(true) ? MEDIUM : LOW);
    } else {
      super.option(name, value);
    }
  }

  @Override
  public <T> T option(SocketOption<T> name) throws NetException {
    return isSecurity(name)
        ? name.type().cast((super.option(SECURITY) & 0xFF) >= MEDIUM)
        : super.option(name);
  }

  private static boolean isSecurity(SocketOption<?> name) {
    return name.equals(BluetoothOptions.AUTHENTICATE) || name.equals(BluetoothOptions.ENCRYPT);
  }

  @Override
  public Set<SocketOption<?>> options() {
    Set<SocketOption<?>> options = super.options();
    options.add(BluetoothOptions.AUTHENTICATE);
    options.add(BluetoothOptions.ENCRYPT);
    return options;
  }
}
