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

/** Hands every verb to another handle; a fault is one verb that does something else. */
class ForwardingHandle implements SocketHandle {
  protected final SocketHandle sound;

  ForwardingHandle(SocketHandle sound) {
    this.sound = sound;
  }

  /** An accepted connection has the fault too. */
  ForwardingHandle wrap(SocketHandle accepted) {
    return new ForwardingHandle(accepted);
  }

  @Override
  public void bind(Endpoint local) throws NetException {
    sound.bind(local);
  }

  @Override
  public void listen(int backlog) throws NetException {
    sound.listen(backlog);
  }

  @Override
  public SocketHandle accept(long nanos) throws NetException {
    return wrap(sound.accept(nanos));
  }

  @Override
  public void connect(Endpoint remote, long nanos) throws NetException {
    sound.connect(remote, nanos);
  }

  @Override
  public int receive(ByteBuffer target, long nanos) throws NetException {
    return sound.receive(target, nanos);
  }

  @Override
  public Message receiveFrom(ByteBuffer target, long nanos) throws NetException {
    return sound.receiveFrom(target, nanos);
  }

  @Override
  public void send(ByteBuffer source, long nanos) throws NetException {
    sound.send(source, nanos);
  }

  @Override
  public void sendTo(ByteBuffer source, Endpoint target, long nanos) throws NetException {
    sound.sendTo(source, target, nanos);
  }

  @Override
  public void shutdown(Shutdown how) throws NetException {
    sound.shutdown(how);
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    sound.option(name, value);
  }

  @Override
  public <T> T option(SocketOption<T> name) throws NetException {
    return sound.option(name);
  }

  @Override
  public Set<SocketOption<?>> options() {
    return sound.options();
  }

  @Override
  public Optional<Endpoint> local() throws NetException {
    return sound.local();
  }

  @Override
  public Optional<Endpoint> remote() throws NetException {
    return sound.remote();
  }

  @Override
  public void wake() {
    sound.wake();
  }

  @Override
  public void close() throws NetException {
    sound.close();
  }
}
