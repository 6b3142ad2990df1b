// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.SocketHandle;
import dev.argyle.net.tck.ForwardingHandle;
import java.util.Optional;

/**
 * A socket that listens on one emulated device and connects from another: no device can connect to
 * itself, and the emulator lets a device have one connection of its own making (see {@link
 * EmulatedDevice}). So a socket that connects does it on a device of its own, which goes with it.
 */
final class EmulatedHandle extends ForwardingHandle {
  private static final int MTU = 2048;

  private final SocketSpec spec;
  private final Wakes wakes = new Wakes();
  private Optional<EmulatedDevice> own = Optional.empty();

  private EmulatedHandle(SocketSpec spec, SocketHandle handle) throws NetException {
    super(handle);
    this.spec = spec;
    prepare(handle);
  }

  /** A transport whose listening sockets are all on one device. */
  static BlueCoveTransport transport(EmulatedDevice server) {
    return new BlueCoveTransport(spec -> new EmulatedHandle(spec, server.openHandle(spec)));
  }

  private void prepare(SocketHandle opened) throws NetException {
    wakes.add(opened::wake);
    if (spec.equals(BluetoothSpecs.L2CAP)) {
      opened.option(BluetoothOptions.RECEIVE_MTU, MTU);
      opened.option(BluetoothOptions.TRANSMIT_MTU, MTU);
    }
  }

  @Override
  public void connect(Endpoint remote, long nanos) throws NetException {
    EmulatedDevice device = EmulatedDevice.plugIn();
    own = Optional.of(device);
    super.close();
    SocketHandle connecting = device.openHandle(spec);
    forwardTo(connecting);
    prepare(connecting);
    EmulatedDevice.settle();
    super.connect(remote, nanos);
  }

  /** An accept that begins while its service ends is not ended: it would take the next's peers. */
  @Override
  public void close() throws NetException {
    EmulatedDevice.settle();
    super.close();
    if (own.isPresent()) {
      own.get().close();
    }
  }

  @Override
  public void wake() {
    wakes.wake();
  }
}
