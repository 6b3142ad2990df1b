// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.Shutdown;
import dev.argyle.net.SocketKind;
import dev.argyle.net.posix.Readiness.Direction;
import dev.argyle.net.spi.SocketHandle;
import java.lang.foreign.MemorySegment;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A socket of the kernel's: the verbs as system calls on one descriptor.
 *
 * <p>It keeps the promises of {@link SocketHandle} for any family that the kernel implements. A
 * family that adds something of its own extends it: options, control data with its messages, or
 * what happens at bind and close. The descriptor never blocks unless a call is meant to.
 */
public class PosixSocketHandle implements SocketHandle {
  private static final long SHORTEST_PAUSE = 200_000;
  private static final long LONGEST_PAUSE = 10_000_000;
  private static final int WHOLE = Integer.MAX_VALUE;

  private final PosixFamily family;
  private final SocketKind kind;
  private final Descriptor descriptor;
  private final Transfer transfer;
  private final Readiness readiness;
  private final Receiver receiver;

  /**
   * A handle that owns a descriptor.
   *
   * @param descriptor a socket of the family and kind that does not block
   */
  @SuppressWarnings("this-escape") // The receiver keeps it, and calls it when it is made.
  public PosixSocketHandle(PosixFamily family, SocketKind kind, Descriptor descriptor) {
    this.family = family;
    this.kind = kind;
    this.descriptor = descriptor;
    this.transfer = new Transfer(descriptor.number(), false);
    this.readiness = new Readiness(descriptor.number());
    this.receiver = new Receiver(this, family, kind, descriptor, readiness);
  }

  /** The descriptor, for what a family does with it beyond the verbs. */
  protected final Descriptor descriptor() {
    return descriptor;
  }

  /** The handle of an accepted connection; the default is one of this class. */
  protected SocketHandle accepted(Descriptor connection) throws NetException {
    return new PosixSocketHandle(family, kind, connection);
  }

  /**
   * The bytes of control data (cmsg(3)) to take in with what is received, up to 1,152. The default
   * is 0: the faster calls that take none are used.
   */
  protected int controlSize() {
    return 0;
  }

  /**
   * Reads what came with a message. The default reads nothing.
   *
   * @param address the sender's sockaddr
   * @param addressLength its length; 0 if there is none
   * @param control the control data
   * @return the details of the message
   */
  protected Map<String, Object> details(
      MemorySegment address, int addressLength, ControlData control) throws NetException {
    return Map.of();
  }

  /**
   * Writes the control data to send with the next message or piece of a stream. Called again when
   * the call has to be repeated. The default writes none.
   *
   * @param target 1,152 bytes
   * @return the length of what was written; 0 for none
   */
  protected int writeControl(MemorySegment target) throws NetException {
    return 0;
  }

  /** Called when the kernel has taken the control data that {@link #writeControl} wrote. */
  protected void controlSent() {}

  /** Calls bind(2). Returns errno, 0 for success. */
  protected int tryBind(Endpoint local) throws NetException {
    return withAddress(Libc.BIND, local);
  }

  /** Calls connect(2), which does not block. Returns errno, 0 for success. */
  protected int tryConnect(Endpoint remote) throws NetException {
    return withAddress(Libc.CONNECT, remote);
  }

  /** Lets go of the descriptor. Called once, when nobody is in the socket. */
  protected void closeDescriptor() throws NetException {
    descriptor.close();
  }

  @Override
  public void bind(Endpoint local) throws NetException {
    int error = tryBind(local);
    if (error == Errno.ENOENT.number()) {
      throw new NetException(Reason.NOT_AVAILABLE, "no such directory (ENOENT)");
    }
    if (error != 0) {
      throw Errno.exception(error);
    }
  }

  @Override
  public void listen(int backlog) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      check(scratch, scratch.call(Libc.LISTEN, descriptor.number(), backlog, 0));
    } finally {
      scratch.give();
    }
  }

  @Override
  public SocketHandle accept(long nanos) throws NetException {
    long deadline = Readiness.deadline(nanos);
    while (true) {
      int result = tryAccept();
      if (result >= 0) {
        return accepted(new Descriptor(result));
      }
      if (result == Transfer.AGAIN) {
        readiness.await(Direction.RECEIVE, deadline);
      } else if (result != -Errno.ECONNABORTED.number()) {
        Transfer.failUnlessInterrupted(result);
      }
    }
  }

  @Override
  public void connect(Endpoint remote, long nanos) throws NetException {
    long deadline = Readiness.deadline(nanos);
    long pause = SHORTEST_PAUSE;
    while (true) {
      int error = tryConnect(remote);
      if (error == 0) {
        return;
      }
      if (error == Errno.EAGAIN.number()) {
        // A full backlog of a Unix socket, of whose end the kernel gives no notice.
        readiness.pause(pause, deadline);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      } else if (error == Errno.EINPROGRESS.number() || error == Errno.EINTR.number()) {
        readiness.await(Direction.SEND, deadline);
        int outcome = descriptor.option(Linux.SOL_SOCKET, Linux.SO_ERROR);
        if (outcome != 0) {
          throw notConnected(outcome);
        }
        return;
      } else {
        throw notConnected(error);
      }
    }
  }

  /** Some families answer with a reset where TCP says that a connection is refused. */
  private static NetException notConnected(int error) {
    return error == Errno.ECONNRESET.number()
        ? new NetException(Reason.REFUSED, "the peer refuses the connection (ECONNRESET)")
        : Errno.exception(error);
  }

  @Override
  public int receive(ByteBuffer target, long nanos) throws NetException {
    return receiver.receive(target, nanos);
  }

  @Override
  public int available() throws NetException {
    return descriptor.available();
  }

  @Override
  public Message receiveFrom(ByteBuffer target, long nanos) throws NetException {
    return receiver.receiveFrom(target, nanos);
  }

  @Override
  public void send(ByteBuffer source, long nanos) throws NetException {
    long deadline = Readiness.deadline(nanos);
    do {
      send(source, Optional.empty(), deadline);
    } while (kind == SocketKind.STREAM && source.hasRemaining());
  }

  @Override
  public void sendTo(ByteBuffer source, Endpoint target, long nanos) throws NetException {
    send(source, Optional.of(target), Readiness.deadline(nanos));
  }

  @Override
  public void shutdown(Shutdown how) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      check(scratch, scratch.call(Libc.SHUTDOWN, descriptor.number(), how.ordinal(), 0));
      if (how != Shutdown.SEND) {
        receiver.end();
      }
    } finally {
      scratch.give();
    }
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    if (name.equals(StandardSocketOptions.SO_LINGER)) {
      descriptor.linger((Integer) value);
    } else {
      PosixOption<T> option = known(name);
      descriptor.option(option.level(), option.number(), option.encode(value));
    }
  }

  @Override
  public <T> T option(SocketOption<T> name) throws NetException {
    if (name.equals(StandardSocketOptions.SO_LINGER)) {
      int[] linger = descriptor.linger();
      return name.type().cast(linger[0] == 0 ? -1 : linger[1]);
    }
    PosixOption<T> option = known(name);
    return option.decode(descriptor.option(option.level(), option.number()));
  }

  @Override
  public Set<SocketOption<?>> options() {
    Set<SocketOption<?>> options = new HashSet<>(PosixOption.STANDARD.keySet());
    options.add(StandardSocketOptions.SO_LINGER);
    return options;
  }

  @Override
  public Optional<Endpoint> local() throws NetException {
    return name(Libc.LOCAL_NAME);
  }

  @Override
  public Optional<Endpoint> remote() throws NetException {
    return name(Libc.PEER_NAME);
  }

  @Override
  public void wake() {
    readiness.wake();
  }

  @Override
  public void close() throws NetException {
    try {
      readiness.close();
    } finally {
      closeDescriptor();
    }
  }

  private int withAddress(MemorySegment function, Endpoint endpoint) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      int length = encode(scratch, endpoint);
      int result = scratch.call(function, descriptor.number(), scratch.addressAddress(), length);
      return result < 0 ? scratch.errno() : 0;
    } finally {
      scratch.give();
    }
  }

  private int tryAccept() {
    Scratch scratch = Scratch.take();
    try {
      int flags = Linux.SOCK_CLOEXEC | Linux.SOCK_NONBLOCK;
      int result = scratch.call(Libc.ACCEPT, descriptor.number(), 0, 0, flags);
      return result < 0 ? -scratch.errno() : result;
    } finally {
      scratch.give();
    }
  }

  private void send(ByteBuffer source, Optional<Endpoint> target, long deadline)
      throws NetException {
    long pause = SHORTEST_PAUSE;
    boolean wasReady = false;
    while (true) {
      int sent = trySend(source, target);
      if (sent >= 0) {
        return;
      }
      if (sent != Transfer.AGAIN) {
        Transfer.failUnlessInterrupted(sent);
      } else if (wasReady) {
        // The socket has room, but not the receiver's queue, of which the kernel gives no notice.
        readiness.pause(pause, deadline);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      } else {
        readiness.await(Direction.SEND, deadline);
        wasReady = true;
      }
    }
  }

  private int trySend(ByteBuffer source, Optional<Endpoint> target) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      int addressLength = target.isPresent() ? encode(scratch, target.get()) : 0;
      int controlLength = writeControl(scratch.control);
      int chunk = kind == SocketKind.STREAM ? CopyBuffers.CHUNK : WHOLE;
      int sent = transfer.send(scratch, source, addressLength, controlLength, chunk);
      if (controlLength > 0 && sent >= 0) {
        controlSent();
      }
      return sent;
    } finally {
      scratch.give();
    }
  }

  private Optional<Endpoint> name(MemorySegment function) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      scratch.value(Scratch.ADDRESS_SIZE);
      int result =
          scratch.call(
              function, descriptor.number(), scratch.addressAddress(), scratch.valueAddress());
      if (result < 0 && scratch.errno() == Errno.ENOTCONN.number()) {
        return Optional.empty();
      }
      check(scratch, result);
      return family.decode(scratch.address, scratch.value());
    } finally {
      scratch.give();
    }
  }

  private int encode(Scratch scratch, Endpoint endpoint) throws NetException {
    scratch.address.fill((byte) 0);
    return family.encode(endpoint, scratch.address);
  }

  /** The kernel's option; the cast holds since an option's value type is that of its key. */
  @SuppressWarnings("unchecked")
  private <T> PosixOption<T> known(SocketOption<T> name) throws NetException {
    PosixOption<?> option =
        name instanceof PosixOption<T> own ? own : PosixOption.STANDARD.get(name);
    if (option == null) {
      throw new NetException(Reason.UNSUPPORTED, "no option " + name.name());
    }
    return (PosixOption<T>) option;
  }

  private static void check(Scratch scratch, int result) throws NetException {
    if (result < 0) {
      throw Errno.exception(scratch.errno());
    }
  }
}
