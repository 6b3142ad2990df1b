// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketState.Phase;
import dev.argyle.net.spi.SocketHandle;
import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A socket of any family, with the Berkeley verbs.
 *
 * <p><b>Threads.</b> Any thread may call any method. One receives while another sends; of several
 * that receive, or several that send, one goes first and the others wait. {@link #close} may be
 * called at any time: every thread that waits in the socket gets {@code CLOSED}, and when close
 * returns no thread is in it. Interrupting a thread that waits in a socket closes the socket, as
 * with {@link java.nio.channels.InterruptibleChannel}: the thread gets {@code CLOSED} and keeps its
 * interrupt status. Waiting in a virtual thread does not hold its carrier.
 *
 * <p><b>Limits.</b> {@link #timeout(Duration)} limits each single wait for the peer. A wait that
 * reaches its limit fails with {@code TIMED_OUT} and takes nothing: what arrives later is received
 * later. Only a stream's send that reached its limit cannot be taken back, as the peer has an
 * unknown part of it: the sending side is shut down, and receiving goes on.
 *
 * <p><b>States.</b> A socket is open, then may be bound, then listens or is connected, and in the
 * end is closed. A verb that does not fit fails with {@code WRONG_STATE} and changes nothing. A
 * connect that fails closes the socket, since its state is not specified then (connect(3p)).
 */
public final class NetSocket implements Closeable {
  /** How many connections wait to be accepted when {@link #listen()} is not told. */
  public static final int DEFAULT_BACKLOG = 128;

  private final SocketSpec spec;
  private final VerbCheck check;
  private final VerbFailures failures;
  private final SocketHandle handle;
  private final ReentrantLock receiving = new ReentrantLock();
  private final ReentrantLock sending = new ReentrantLock();
  private final ReentrantLock controlling = new ReentrantLock();
  private final SocketState state;
  private volatile boolean sendingEnded;
  private volatile long timeoutNanos = SocketHandle.FOREVER;

  private NetSocket(SocketSpec spec, SocketHandle handle, Phase phase) {
    this.spec = spec;
    this.check = new VerbCheck(spec);
    this.failures = new VerbFailures(spec);
    this.handle = handle;
    this.state = new SocketState(phase);
  }

  /** Wraps what a transport opened. */
  static NetSocket opened(SocketSpec spec, SocketHandle handle) {
    return new NetSocket(spec, handle, Phase.OPEN);
  }

  /**
   * Wraps a handle that a transport has connected by a way of its own, such as socketpair(2).
   *
   * @param spec with a definite protocol
   */
  public static NetSocket connected(SocketSpec spec, SocketHandle handle) {
    return new NetSocket(spec, handle, Phase.CONNECTED);
  }

  /** Family, kind and protocol; the protocol is definite. */
  public SocketSpec spec() {
    return spec;
  }

  /** Whether it has not been closed on this side. */
  public boolean isOpen() {
    return !state.isClosed();
  }

  /** The limit on each wait for the peer; zero is none. */
  public Duration timeout() {
    long nanos = timeoutNanos;
    return nanos == SocketHandle.FOREVER ? Duration.ZERO : Duration.ofNanos(nanos);
  }

  /**
   * Limits each wait for the peer from now on: in connect, accept, receive and send.
   *
   * @param limit not negative; zero is none, as at the start
   */
  public NetSocket timeout(Duration limit) {
    if (limit.isNegative()) {
      throw new IllegalArgumentException("a timeout is not negative: " + limit);
    }
    timeoutNanos = limit.isZero() ? SocketHandle.FOREVER : saturatedNanos(limit);
    return this;
  }

  /**
   * Gives the socket an address of this host (bind(2)).
   *
   * @throws NetException {@code IN_USE}, {@code NOT_AVAILABLE}, {@code NOT_PERMITTED}, {@code
   *     BAD_ENDPOINT}, {@code TOO_LONG}
   */
  public NetSocket bind(Endpoint local) throws NetException {
    check.family("bind", local);
    enter(controlling, "bind", local);
    try {
      state.requireUnused(state.phase() == Phase.OPEN);
      handle.bind(local);
      state.become(Phase.BOUND);
      return this;
    } catch (NetException | RuntimeException e) {
      throw failed("bind", local, e);
    } finally {
      controlling.unlock();
    }
  }

  /** Listens with {@link #DEFAULT_BACKLOG}. */
  public NetSocket listen() throws NetException {
    return listen(DEFAULT_BACKLOG);
  }

  /**
   * Makes the socket accept connections (listen(2)).
   *
   * @param backlog how many may wait to be accepted, at least 1; the system may cap it
   * @throws NetException {@code UNSUPPORTED} for a kind without connections, {@code IN_USE}
   */
  public NetSocket listen(int backlog) throws NetException {
    if (backlog < 1) {
      throw new IllegalArgumentException("a backlog is at least 1, not " + backlog);
    }
    enter(controlling, "listen", null);
    try {
      check.connectedKind("listen");
      state.requireUnused(state.phase() == Phase.OPEN || state.phase() == Phase.BOUND);
      handle.listen(backlog);
      state.become(Phase.LISTENING);
      return this;
    } catch (NetException | RuntimeException e) {
      throw failed("listen", null, e);
    } finally {
      controlling.unlock();
    }
  }

  /**
   * Waits for a connection and takes it (accept(2)). The new socket has no timeout.
   *
   * @throws NetException {@code TIMED_OUT}, {@code NO_RESOURCES}; the connection stays in the
   *     backlog then
   */
  public NetSocket accept() throws NetException {
    enter(receiving, "accept", null);
    SocketEvent event = SocketEvent.begin(SocketEvent.Kind.ACCEPT);
    try {
      state.require(Phase.LISTENING, "the socket does not listen");
      NetSocket accepted = connected(spec, handle.accept(timeoutNanos));
      event.commitPeer(this, accepted);
      return accepted;
    } catch (NetException | RuntimeException e) {
      throw failed("accept", null, e);
    } finally {
      receiving.unlock();
    }
  }

  /**
   * Connects to a peer (connect(2)); for message kinds, sets whom {@link #send} sends to and from
   * whom messages are taken. The timeout covers all of it.
   *
   * @throws NetException {@code REFUSED}, {@code TIMED_OUT}, {@code UNREACHABLE}, {@code
   *     UNKNOWN_HOST}, {@code NOT_PERMITTED}; the socket is closed then
   */
  public NetSocket connect(Endpoint remote) throws NetException {
    check.family("connect", remote);
    beginConnect(remote);
    enter(sending, "connect", remote);
    SocketEvent event = SocketEvent.begin(SocketEvent.Kind.CONNECT);
    try {
      handle.connect(remote, timeoutNanos);
      state.become(Phase.CONNECTED);
      event.commitPeer(this, remote);
      return this;
    } catch (NetException | RuntimeException e) {
      NetException failure = failed("connect", remote, e);
      close();
      throw failure;
    } finally {
      sending.unlock();
    }
  }

  /** Keeps bind, listen and other connects out: from here on the state tells of this one. */
  private void beginConnect(Endpoint remote) throws NetException {
    enter(controlling, "connect", remote);
    try {
      Phase now = state.phase();
      boolean begun = now == Phase.CONNECTING || now == Phase.CONNECTED;
      boolean again = begun && !spec.kind().isConnected();
      state.requireUnused(now == Phase.OPEN || now == Phase.BOUND || again);
      if (!again) {
        state.become(Phase.CONNECTING);
      }
    } catch (NetException e) {
      throw failed("connect", remote, e);
    } finally {
      controlling.unlock();
    }
  }

  /**
   * Waits for data and stores it: of a stream at least one byte and as much as there is and fits,
   * of a message kind one message.
   *
   * @return how many bytes were stored; -1 at the end of the stream, 0 for an empty message or a
   *     target that is full
   * @throws NetException {@code RESET}, {@code TIMED_OUT}; {@code TOO_LONG} if a message was cut:
   *     the target then holds what fitted
   * @throws IllegalArgumentException if the target is read-only
   */
  public int receive(ByteBuffer target) throws NetException {
    if (spec.kind().isMessage()) {
      Message message = receiveFrom(target);
      if (message.isTruncated()) {
        throw failures.truncated(message);
      }
      return message.length();
    }
    VerbCheck.target(target);
    enter(receiving, "receive", null);
    SocketEvent event = SocketEvent.begin(SocketEvent.Kind.RECEIVE);
    try {
      state.require(Phase.CONNECTED, "the socket is not connected");
      int room = target.remaining();
      int length = room == 0 ? 0 : VerbCheck.received(handle.receive(target, timeoutNanos), room);
      event.commitBytes(this, length);
      return length;
    } catch (NetException | RuntimeException e) {
      throw failed("receive", null, e);
    } finally {
      receiving.unlock();
    }
  }

  /**
   * How many bytes of a stream can be received without waiting, as far as the transport can tell:
   * there may be more. 0 for a message kind. Never blocks, whoever waits in the socket.
   */
  public int available() throws NetException {
    if (spec.kind().isMessage()) {
      return 0;
    }
    enter(controlling, "available", null);
    try {
      state.require(Phase.CONNECTED, "the socket is not connected");
      return handle.available();
    } catch (NetException | RuntimeException e) {
      throw failed("available", null, e);
    } finally {
      controlling.unlock();
    }
  }

  /**
   * As {@link #receive}, and tells the sender and the full length. A message that does not fit is
   * cut without an exception: see {@link Message#isTruncated}.
   */
  public Message receiveFrom(ByteBuffer target) throws NetException {
    if (!spec.kind().isMessage()) {
      int length = receive(target);
      return length < 0 ? Message.END : new Message(length, length, remote());
    }
    VerbCheck.target(target);
    enter(receiving, "receive", null);
    SocketEvent event = SocketEvent.begin(SocketEvent.Kind.RECEIVE);
    try {
      if (spec.kind().isConnected()) {
        state.require(Phase.CONNECTED, "the socket is not connected");
      }
      Message message = handle.receiveFrom(target, timeoutNanos);
      event.commitBytes(this, message.length());
      return message;
    } catch (NetException | RuntimeException e) {
      throw failed("receive", null, e);
    } finally {
      receiving.unlock();
    }
  }

  /**
   * Sends to the peer: all remaining bytes of the source to a stream, or one message. Returns when
   * the system has taken them.
   *
   * @throws NetException {@code RESET}, {@code TIMED_OUT}, {@code TOO_LONG} for a message
   */
  public void send(ByteBuffer source) throws NetException {
    enter(sending, "send", null);
    SocketEvent event = SocketEvent.begin(SocketEvent.Kind.SEND);
    int length = source.remaining();
    try {
      state.require(Phase.CONNECTED, "the socket is not connected");
      if (sendingEnded) {
        throw new NetException(Reason.WRONG_STATE, "the sending side is shut down");
      }
      handle.send(source, timeoutNanos);
      event.commitBytes(this, length);
    } catch (NetException | RuntimeException e) {
      if (spec.kind() == SocketKind.STREAM
          && e instanceof NetException limit
          && limit.reason() == Reason.TIMED_OUT) {
        throw cutOff(length, source.remaining(), limit);
      }
      throw failed("send", null, e);
    } finally {
      sending.unlock();
    }
  }

  /**
   * Sends one message to an address (sendto(2)).
   *
   * @throws NetException {@code TOO_LONG}, {@code UNREACHABLE}, {@code UNSUPPORTED} for a kind with
   *     connections
   */
  public void sendTo(ByteBuffer source, Endpoint target) throws NetException {
    check.family("send", target);
    enter(sending, "send", target);
    SocketEvent event = SocketEvent.begin(SocketEvent.Kind.SEND);
    int length = source.remaining();
    try {
      check.unconnectedKind();
      handle.sendTo(source, target, timeoutNanos);
      event.commitBytes(this, length);
    } catch (NetException | RuntimeException e) {
      throw failed("send", target, e);
    } finally {
      sending.unlock();
    }
  }

  /**
   * Ends one direction or both (shutdown(2)); what was sent before still arrives.
   *
   * @throws NetException {@code UNSUPPORTED} if the family cannot end one direction alone
   */
  public void shutdown(Shutdown how) throws NetException {
    enter(controlling, "shutdown", null);
    try {
      state.require(Phase.CONNECTED, "the socket is not connected");
      handle.shutdown(how);
      if (how != Shutdown.RECEIVE) {
        sendingEnded = true;
      }
    } catch (NetException | RuntimeException e) {
      throw failed("shutdown", null, e);
    } finally {
      controlling.unlock();
    }
  }

  /**
   * Sets an option.
   *
   * @throws NetException {@code UNSUPPORTED} if this socket does not know it: see {@link #options}
   */
  public <T> NetSocket option(SocketOption<T> name, T value) throws NetException {
    enter(controlling, "set option", null);
    try {
      check.option(name, handle.options());
      handle.option(name, value);
      return this;
    } catch (NetException | RuntimeException e) {
      throw failed("set option " + name.name(), null, e);
    } finally {
      controlling.unlock();
    }
  }

  /** The value of an option. */
  public <T> T option(SocketOption<T> name) throws NetException {
    enter(controlling, "get option", null);
    try {
      check.option(name, handle.options());
      return handle.option(name);
    } catch (NetException | RuntimeException e) {
      throw failed("get option " + name.name(), null, e);
    } finally {
      controlling.unlock();
    }
  }

  /** The options that this socket knows. */
  public Set<SocketOption<?>> options() {
    return handle.options();
  }

  /** The address that the socket is bound to, with what the system chose; empty if it has none. */
  public Optional<Endpoint> local() throws NetException {
    enter(controlling, "local address", null);
    try {
      return handle.local();
    } catch (NetException | RuntimeException e) {
      throw failed("local address", null, e);
    } finally {
      controlling.unlock();
    }
  }

  /** The address of the peer; empty if there is none or it has none. */
  public Optional<Endpoint> remote() throws NetException {
    enter(controlling, "remote address", null);
    try {
      return handle.remote();
    } catch (NetException | RuntimeException e) {
      throw failed("remote address", null, e);
    } finally {
      controlling.unlock();
    }
  }

  /** Reads from this socket; closing the stream closes the socket. */
  public InputStream inputStream() {
    return new SocketInputStream(this);
  }

  /** Writes to this socket; closing the stream closes the socket. */
  public OutputStream outputStream() {
    return new SocketOutputStream(this);
  }

  /**
   * Closes the socket. Threads that wait in it get {@code CLOSED}; what was sent is still
   * delivered. Closing again does nothing.
   *
   * @throws NetException if the system reports that letting go failed; the socket is closed all the
   *     same
   */
  @Override
  public void close() throws NetException {
    if (!state.close()) {
      return;
    }
    handle.wake();
    receiving.lock();
    sending.lock();
    controlling.lock();
    try {
      handle.close();
    } finally {
      controlling.unlock();
      sending.unlock();
      receiving.unlock();
    }
  }

  /** For people: spec and addresses, without those while another thread works on the socket. */
  @Override
  public String toString() {
    String addresses = "";
    if (controlling.tryLock()) {
      try {
        addresses = state.isClosed() ? "" : addresses();
      } catch (NetException toldByItsOwnVerb) {
        addresses = "";
      } finally {
        controlling.unlock();
      }
    }
    return "NetSocket[" + spec + ", " + state + addresses + "]";
  }

  private String addresses() throws NetException {
    String local = handle.local().map(found -> " on " + found).orElse("");
    return local + handle.remote().map(found -> " to " + found).orElse("");
  }

  /** Waits for a group of verbs to be free. An interrupt in this wait closes the socket as well. */
  private void enter(ReentrantLock group, String verb, @Nullable Endpoint where)
      throws NetException {
    try {
      if (!group.tryLock()) {
        group.lockInterruptibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw failures.closed(verb, where, "interrupted", e);
    }
    if (state.isClosed()) {
      group.unlock();
      throw failures.closed(verb, where, "the socket is closed", null);
    }
  }

  /**
   * The failure as callers see it. In a socket that another thread has closed it is {@code CLOSED},
   * whatever the verb ran into on its way out. An interrupt has ended the handle's waits, so the
   * rest follows.
   */
  private NetException failed(String verb, @Nullable Endpoint where, Exception e) {
    if (state.isClosed()) {
      return failures.closed(verb, where, "the socket was closed", e);
    }
    if (e instanceof NetException ended && ended.reason() == Reason.CLOSED) {
      try {
        close();
      } catch (NetException second) {
        e.addSuppressed(second);
      }
    }
    return failures.of(verb, where, timeoutNanos, e);
  }

  private NetException cutOff(int length, int left, NetException e) {
    sendingEnded = true;
    try {
      handle.shutdown(Shutdown.SEND);
    } catch (NetException second) {
      e.addSuppressed(second);
    }
    return failures.cutOff(length, left, timeoutNanos, e);
  }

  static long saturatedNanos(Duration limit) {
    try {
      return limit.toNanos();
    } catch (ArithmeticException longerThanALifetime) {
      return SocketHandle.FOREVER;
    }
  }
}
