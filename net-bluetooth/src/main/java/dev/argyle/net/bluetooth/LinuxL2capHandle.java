// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.spi.SocketHandle;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/** An L2CAP socket of the kernel. */
final class LinuxL2capHandle extends LinuxBluetoothHandle {
  private static final int SOL_L2CAP = 6;

  /** {@code struct l2cap_options}: MTU of sending, MTU of receiving, and 8 bytes more. */
  private static final int L2CAP_OPTIONS = 1;

  private static final int L2CAP_OPTIONS_SIZE = 12;

  /** Of the receiving thread: whether the peer has closed, and who it was. */
  private boolean ended;

  private Optional<Endpoint> peer = Optional.empty();

  LinuxL2capHandle(Descriptor descriptor) {
    super(LinuxBluetoothFamily.L2CAP, BluetoothSpecs.L2CAP, descriptor);
  }

  @Override
  protected SocketHandle accepted(Descriptor connection) throws NetException {
    return new LinuxL2capHandle(connection);
  }

  /**
   * When the peer has closed, the kernel says so once before it gives the packets that still wait:
   * by ECONNRESET, or by an end that is none. Asked again it gives those, and then the end.
   */
  @Override
  public Message receiveFrom(ByteBuffer target, long nanos) throws NetException {
    Message message = ended ? rest(target) : first(target, nanos);
    return message.isEnd() || message.sender().isPresent()
        ? message
        : new Message(message.length(), message.fullLength(), peer);
  }

  private Message first(ByteBuffer target, long nanos) throws NetException {
    if (peer.isEmpty()) {
      peer = remote();
    }
    try {
      Message message = super.receiveFrom(target, nanos);
      if (!message.isEnd()) {
        return message;
      }
    } catch (NetException e) {
      if (e.reason() != Reason.RESET) {
        throw e;
      }
    }
    ended = true;
    return rest(target);
  }

  private Message rest(ByteBuffer target) throws NetException {
    try {
      return super.receiveFrom(target, 0);
    } catch (NetException e) {
      if (e.reason() != Reason.TIMED_OUT) {
        throw e;
      }
      return Message.END;
    }
  }

  /**
   * The kernel knows no PSM of the side that connected; of the other, it is that of the service.
   */
  @Override
  public Optional<Endpoint> local() throws NetException {
    Optional<Endpoint> own = super.local();
    Optional<Endpoint> peer = remote();
    if (own.isPresent() && peer.isPresent()) {
      BluetoothEndpoint local = (BluetoothEndpoint) own.get();
      int psm = ((BluetoothEndpoint) peer.get()).channel();
      return Optional.of(
          local.channel() == 0 ? new BluetoothEndpoint(local.address(), psm) : local);
    }
    return own;
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    if (!isMtu(name)) {
      super.option(name, value);
      return;
    }
    int mtu = (Integer) value;
    if (mtu < BluetoothOptions.SMALLEST_MTU || mtu > 0xFFFF) {
      throw BluetoothOptions.badMtu(mtu);
    }
    int[] options = l2capOptions();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment target = arena.allocateFrom(ValueLayout.JAVA_INT, options);
      target.set(ValueLayout.JAVA_SHORT, mtuAt(name), (short) mtu);
      descriptor().option(SOL_L2CAP, L2CAP_OPTIONS, target);
    }
  }

  @Override
  public <T> T option(SocketOption<T> name) throws NetException {
    if (!isMtu(name)) {
      return super.option(name);
    }
    int both = l2capOptions()[0];
    return name.type().cast(both >>> (mtuAt(name) * Byte.SIZE) & 0xFFFF);
  }

  private int[] l2capOptions() throws NetException {
    return descriptor().structure(SOL_L2CAP, L2CAP_OPTIONS, L2CAP_OPTIONS_SIZE);
  }

  private static boolean isMtu(SocketOption<?> name) {
    return name.equals(BluetoothOptions.RECEIVE_MTU) || name.equals(BluetoothOptions.TRANSMIT_MTU);
  }

  private static int mtuAt(SocketOption<?> name) {
    return name.equals(BluetoothOptions.TRANSMIT_MTU) ? 0 : 2;
  }

  @Override
  public Set<SocketOption<?>> options() {
    Set<SocketOption<?>> options = super.options();
    options.add(BluetoothOptions.RECEIVE_MTU);
    options.add(BluetoothOptions.TRANSMIT_MTU);
    return options;
  }
}
