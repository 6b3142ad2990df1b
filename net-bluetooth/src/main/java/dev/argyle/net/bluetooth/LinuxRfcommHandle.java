// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.Errno;
import dev.argyle.net.spi.SocketHandle;
import java.nio.ByteBuffer;

/** An RFCOMM socket of the kernel. */
final class LinuxRfcommHandle extends LinuxBluetoothHandle {
  /** Of the receiving thread. */
  private boolean ended;

  LinuxRfcommHandle(Descriptor descriptor) {
    super(LinuxBluetoothFamily.RFCOMM, BluetoothSpecs.RFCOMM, descriptor);
  }

  @Override
  protected SocketHandle accepted(Descriptor connection) {
    return new LinuxRfcommHandle(connection);
  }

  /**
   * The kernel chooses a channel at listen(2) only, the first that is free. So bind tries them, and
   * the channel is known from then on.
   */
  @Override
  protected int tryBind(Endpoint local) throws NetException {
    BluetoothEndpoint wanted = (BluetoothEndpoint) local;
    int error = super.tryBind(wanted.channel() == 0 ? channel(wanted, 1) : wanted);
    if (wanted.channel() == 0) {
      for (int i = 2;
          i <= BluetoothEndpoint.MAX_RFCOMM_CHANNEL && error == Errno.EADDRINUSE.number();
          i++) {
        error = super.tryBind(channel(wanted, i));
      }
    }
    return error;
  }

  private static BluetoothEndpoint channel(BluetoothEndpoint endpoint, int channel) {
    return new BluetoothEndpoint(endpoint.address(), channel);
  }

  /**
   * A peer that closes makes the kernel say ECONNRESET, once, after what the peer sent; asked again
   * it waits.
   */
  @Override
  public int receive(ByteBuffer target, long nanos) throws NetException {
    if (ended) {
      return -1;
    }
    try {
      int length = super.receive(target, nanos);
      ended = length < 0;
      return length;
    } catch (NetException e) {
      if (e.reason() != Reason.RESET) {
        throw e;
      }
      ended = true;
      return -1;
    }
  }
}
