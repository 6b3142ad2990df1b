// SPDX-License-Identifier: Apache-2.0
package org.example.memory;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.Shutdown;
import dev.argyle.net.spi.SocketHandle;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/** One socket. */
final class MemoryHandle implements SocketHandle {
  private final Names names;
  private Optional<MemoryEndpoint> own = Optional.empty();
  private Optional<MemoryEndpoint> local = Optional.empty();
  private Optional<MemoryEndpoint> remote = Optional.empty();
  private volatile Optional<Backlog> backlog = Optional.empty();
  private volatile Pipe incoming = new Pipe();
  private volatile Pipe outgoing = new Pipe();
  private volatile boolean woken;

  MemoryHandle(Names names) {
    this.names = names;
  }

  @Override
  public void bind(Endpoint wanted) throws NetException {
    own = Optional.of(names.take((MemoryEndpoint) wanted));
    local = own;
  }

  @Override
  public void listen(int capacity) throws NetException {
    if (own.isEmpty()) {
      bind(new MemoryEndpoint(""));
    }
    backlog = Optional.of(new Backlog(capacity));
    names.listen(own.orElseThrow(), backlog.orElseThrow());
  }

  @Override
  public SocketHandle accept(long nanos) throws NetException {
    return backlog.orElseThrow().take(this::isWoken, nanos);
  }

  @Override
  public void connect(Endpoint target, long nanos) throws NetException {
    Backlog listener = names.listener((MemoryEndpoint) target);
    MemoryHandle peer = new MemoryHandle(names);
    peer.incoming = outgoing;
    peer.outgoing = incoming;
    peer.local = Optional.of((MemoryEndpoint) target);
    peer.remote = local;
    listener.add(peer, this::isWoken, nanos);
    remote = peer.local;
  }

  @Override
  public int receive(ByteBuffer target, long nanos) throws NetException {
    return incoming.read(target, this::isWoken, nanos);
  }

  @Override
  public int available() throws NetException {
    return incoming.available();
  }

  @Override
  public void send(ByteBuffer source, long nanos) throws NetException {
    outgoing.write(source, this::isWoken, nanos);
  }

  @Override
  public Message receiveFrom(ByteBuffer target, long nanos) throws NetException {
    throw unsupported("messages");
  }

  @Override
  public void sendTo(ByteBuffer source, Endpoint target, long nanos) throws NetException {
    throw unsupported("messages");
  }

  @Override
  public void shutdown(Shutdown how) {
    if (how != Shutdown.RECEIVE) {
      outgoing.end();
    }
    if (how != Shutdown.SEND) {
      incoming.abandon();
    }
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    throw unsupported("options");
  }

  @Override
  public <T> T option(SocketOption<T> name) throws NetException {
    throw unsupported("options");
  }

  @Override
  public Set<SocketOption<?>> options() {
    return Set.of();
  }

  @Override
  public Optional<Endpoint> local() {
    return local.map(name -> name);
  }

  @Override
  public Optional<Endpoint> remote() {
    return remote.map(name -> name);
  }

  @Override
  public void wake() {
    woken = true;
    incoming.nudge();
    outgoing.nudge();
    backlog.ifPresent(Backlog::nudge);
  }

  @Override
  public void close() {
    own.ifPresent(names::release);
    backlog.ifPresent(Backlog::close);
    shutdown(Shutdown.BOTH);
  }

  private boolean isWoken() {
    return woken;
  }

  private static NetException unsupported(String what) {
    return new NetException(Reason.UNSUPPORTED, "a memory socket has no " + what);
  }
}
