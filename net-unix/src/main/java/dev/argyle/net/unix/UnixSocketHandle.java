// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketKind;
import dev.argyle.net.posix.ControlData;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.PosixSocketHandle;
import dev.argyle.net.spi.SocketHandle;
import java.lang.foreign.MemorySegment;
import java.net.SocketOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Unix socket: the toolkit's, or the toolkit's on a descriptor of jnr-unixsocket, with the
 * options of {@link UnixOptions} and the care for the file that bind creates.
 */
final class UnixSocketHandle extends PosixSocketHandle {
  private final SocketKind kind;
  private final Optional<JnrSocket> jnr;
  private final PassedDescriptors passed = new PassedDescriptors();
  private final BoundFile file;
  private boolean bound;

  private UnixSocketHandle(SocketKind kind, Descriptor descriptor, Optional<JnrSocket> jnr) {
    super(UnixFamily.INSTANCE, kind, descriptor);
    this.kind = kind;
    this.jnr = jnr;
    this.file = new BoundFile(descriptor);
  }

  static UnixSocketHandle of(SocketKind kind, Descriptor descriptor) {
    return new UnixSocketHandle(kind, descriptor, Optional.empty());
  }

  static UnixSocketHandle of(SocketKind kind, JnrSocket socket) {
    return new UnixSocketHandle(kind, socket.descriptor(), Optional.of(socket));
  }

  @Override
  public void bind(Endpoint local) throws NetException {
    UnixEndpoint endpoint = (UnixEndpoint) local;
    if (endpoint.isPath()) {
      file.prepare(endpoint);
    }
    try {
      super.bind(local);
    } catch (NetException e) {
      throw UnixFailures.bind(endpoint, e);
    }
    if (endpoint.isPath()) {
      file.created(endpoint);
    }
    bound = true;
  }

  @Override
  public void connect(Endpoint remote, long nanos) throws NetException {
    try {
      super.connect(remote, nanos);
    } catch (NetException e) {
      throw UnixFailures.connect((UnixEndpoint) remote, e);
    }
  }

  /** The kernel chooses the name of a socket that listens without one. */
  @Override
  public void listen(int backlog) throws NetException {
    if (!bound) {
      bind(UnixEndpoint.UNNAMED);
    }
    super.listen(backlog);
  }

  @Override
  protected SocketHandle accepted(Descriptor connection) {
    return of(kind, connection);
  }

  @Override
  protected int tryBind(Endpoint local) throws NetException {
    UnixEndpoint endpoint = (UnixEndpoint) local;
    boolean done = jnr.isPresent() && JnrSocket.takes(endpoint) && jnr.get().bind(endpoint);
    return done ? 0 : super.tryBind(local);
  }

  @Override
  protected int tryConnect(Endpoint remote) throws NetException {
    UnixEndpoint endpoint = (UnixEndpoint) remote;
    if (endpoint.equals(UnixEndpoint.UNNAMED)) {
      throw new NetException(Reason.BAD_ENDPOINT, "a peer has a path or an abstract name");
    }
    // The library's connect of a datagram socket never calls connect(2).
    boolean done =
        jnr.isPresent()
            && kind == SocketKind.STREAM
            && JnrSocket.takes(endpoint)
            && jnr.get().connect(endpoint);
    return done ? 0 : super.tryConnect(remote);
  }

  @Override
  protected void closeDescriptor() throws NetException {
    try {
      file.remove();
      passed.close();
    } finally {
      if (jnr.isPresent()) {
        jnr.get().close();
      } else {
        super.closeDescriptor();
      }
    }
  }

  @Override
  public Set<SocketOption<?>> options() {
    Set<SocketOption<?>> options = super.options();
    options.add(UnixOptions.REPLACE_STALE);
    options.add(UnixOptions.PERMISSIONS);
    options.add(UnixOptions.PEER_CREDENTIALS);
    options.add(UnixOptions.SEND_DESCRIPTORS);
    options.add(UnixOptions.RECEIVE_DESCRIPTORS);
    options.add(UnixOptions.RECEIVED_DESCRIPTORS);
    return options;
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    if (name.equals(UnixOptions.REPLACE_STALE)) {
      file.replaceStale((Boolean) value);
    } else if (name.equals(UnixOptions.PERMISSIONS)) {
      file.permissions((String) value);
    } else if (name.equals(UnixOptions.SEND_DESCRIPTORS)) {
      passed.send(((UnixOptions.Descriptors) value).list());
    } else if (name.equals(UnixOptions.RECEIVE_DESCRIPTORS)) {
      passed.accept((Boolean) value);
    } else if (name.equals(UnixOptions.PEER_CREDENTIALS)
        || name.equals(UnixOptions.RECEIVED_DESCRIPTORS)) {
      throw new NetException(Reason.UNSUPPORTED, name.name() + " can only be read");
    } else {
      super.option(name, value);
    }
  }

  @Override
  public <T> T option(SocketOption<T> name) throws NetException {
    if (name.equals(UnixOptions.REPLACE_STALE)) {
      return name.type().cast(file.replacesStale());
    } else if (name.equals(UnixOptions.PERMISSIONS)) {
      return name.type().cast(file.permissions());
    } else if (name.equals(UnixOptions.PEER_CREDENTIALS)) {
      return name.type().cast(descriptor().peerCredentials());
    } else if (name.equals(UnixOptions.SEND_DESCRIPTORS)) {
      return name.type().cast(new UnixOptions.Descriptors(passed.toSend()));
    } else if (name.equals(UnixOptions.RECEIVE_DESCRIPTORS)) {
      return name.type().cast(passed.accepts());
    } else if (name.equals(UnixOptions.RECEIVED_DESCRIPTORS)) {
      return name.type().cast(new UnixOptions.Descriptors(passed.takeReceived()));
    }
    return super.option(name);
  }

  @Override
  protected int controlSize() {
    return passed.accepts() ? PassedDescriptors.CONTROL_SIZE : 0;
  }

  @Override
  protected Map<String, Object> details(
      MemorySegment address, int addressLength, ControlData control) {
    if (passed.accepts()) {
      passed.received(control);
    }
    return Map.of();
  }

  @Override
  protected int writeControl(MemorySegment target) {
    return passed.write(target);
  }

  @Override
  protected void controlSent() {
    passed.sent();
  }
}
