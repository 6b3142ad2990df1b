// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.Shutdown;
import dev.argyle.net.spi.SocketHandle;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Hands every verb to another handle. For tests of what uses handles: a subclass does one verb in a
 * way of its own, such as with a fault. Threads are as in {@link SocketHandle}.
 */
public abstract class ForwardingHandle implements SocketHandle {
  private final UnaryOperator<SocketHandle> wrapper;
  private volatile SocketHandle handle;

  /** Hands over to a handle, whose accepted connections stay as they are. */
  protected ForwardingHandle(SocketHandle handle) {
    this(handle, UnaryOperator.identity());
  }

  /**
   * Hands over to a handle.
   *
   * @param wrapper makes what {@link #accept} returns of an accepted connection
   */
  protected ForwardingHandle(SocketHandle handle, UnaryOperator<SocketHandle> wrapper) {
    this.handle = handle;
    this.wrapper = wrapper;
  }

  /** Hands over to another handle from now on. The one before is the caller's. */
  protected final void forwardTo(SocketHandle other) {
    handle = other;
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
    return wrapper.apply(handle.accept(nanos));
  }

  @Override
  public void connect(Endpoint remote, long nanos) throws NetException {
    handle.connect(remote, nanos);
  }

  @Override
  public int receive(ByteBuffer target, long nanos) throws NetException {
    return handle.receive(target, nanos);
  }

  @Override
  public int available() throws NetException {
    return handle.available();
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

  @Override
  public void wake() {
    handle.wake();
  }

  @Override
  public void close() throws NetException {
    handle.close();
  }
}
