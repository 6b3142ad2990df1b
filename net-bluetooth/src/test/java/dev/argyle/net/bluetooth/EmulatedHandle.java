// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.Shutdown;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.SocketHandle;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/**
 * A socket that listens on one emulated device and connects from another: no device can connect to
 * itself, and the emulator lets a device have one connection of its own making (see {@link
 * EmulatedDevice}). So a socket that connects does it on a device of its own, which goes with it.
 */
final class EmulatedHandle implements SocketHandle {
  private static final int MTU = 2048;

  private final SocketSpec spec;
  private final Wakes wakes = new Wakes();
  private volatile SocketHandle handle;
  private Optional<EmulatedDevice> own = Optional.empty();

  private EmulatedHandle(SocketSpec spec, SocketHandle handle) throws NetException {
    this.spec = spec;
    this.handle = handle;
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
    handle.close();
    handle = device.openHandle(spec);
    prepare(handle);
    EmulatedDevice.settle();
    handle.connect(remote, nanos);
  }

  /** An accept that begins while its service ends is not ended: it would take the next's peers. */
  @Override
  public void close() throws NetException {
    EmulatedDevice.settle();
    handle.close();
    if (own.isPresent()) {
      own.get().close();
    }
  }

  @Override
  public void wake() {
    wakes.wake();
  }

  @Override
  public void bind(Endpoint local) throws NetException {
    handle.bind(local);
  }

  @Override
  public void listen(int backlog) throws NetException {
    handle.listen(backlog);
  }

  @Override
  public SocketHandle accept(long nanos) throws NetException {
    return handle.accept(nanos);
  }

  @Override
  public int receive(ByteBuffer target, long nanos) throws NetException {
    return handle.receive(target, nanos);
  }

  @Override
  public Message receiveFrom(ByteBuffer target, long nanos) throws NetException {
    return handle.receiveFrom(target, nanos);
  }

  @Override
  public void send(ByteBuffer source, long nanos) throws NetException {
    handle.send(source, nanos);
  }

  @Override
  public void sendTo(ByteBuffer source, Endpoint target, long nanos) throws NetException {
    handle.sendTo(source, target, nanos);
  }

  @Override
  public void shutdown(Shutdown how) throws NetException {
    handle.shutdown(how);
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    handle.option(name, value);
  }

  @Override
  public <T> T option(SocketOption<T> name) throws NetException {
    return handle.option(name);
  }

  @Override
  public Set<SocketOption<?>> options() {
    return handle.options();
  }

  @Override
  public Optional<Endpoint> local() throws NetException {
    return handle.local();
  }

  @Override
  public Optional<Endpoint> remote() throws NetException {
    return handle.remote();
  }
}
