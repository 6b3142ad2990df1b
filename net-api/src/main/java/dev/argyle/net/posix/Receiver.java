// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.SocketKind;
import dev.argyle.net.posix.Readiness.Direction;
import dev.argyle.net.spi.SocketHandle;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/**
 * The receiving side of a socket: which call, whether it may block, and what is the end.
 *
 * <p>An empty message of a connection reads as no bytes, and so does the end. Only the time of
 * arrival (SO_TIMESTAMP, socket(7)) tells them apart, since the end has none. It is asked for
 * without room for it: the flag that it was left out (MSG_CTRUNC) says enough.
 *
 * <p>For one thread at a time, but for {@link #end}.
 */
final class Receiver {
  private static final int WHOLE = Integer.MAX_VALUE;

  private final PosixSocketHandle handle;
  private final PosixFamily family;
  private final SocketKind kind;
  private final Descriptor descriptor;
  private final Readiness readiness;
  private final boolean timed;
  private final Transfer transfer;
  private volatile boolean ended;
  private boolean timestamps;
  private boolean blocking;

  Receiver(
      PosixSocketHandle handle,
      PosixFamily family,
      SocketKind kind,
      Descriptor descriptor,
      Readiness readiness) {
    this.handle = handle;
    this.family = family;
    this.kind = kind;
    this.descriptor = descriptor;
    this.readiness = readiness;
    this.timed = kind.isConnected() && kind.isMessage();
    this.transfer = new Transfer(descriptor.number(), timed);
  }

  /** What arrives from now on is not wanted: a receive that finds nothing is at the end. */
  void end() {
    ended = true;
  }

  /** Receives a piece of a stream; -1 at its end. */
  int receive(ByteBuffer target, long nanos) throws NetException {
    long deadline = Readiness.deadline(nanos);
    boolean block = mayBlock(nanos);
    boolean blockNow = block && Transfer.isCheap(target);
    while (true) {
      int received = blockNow ? receiveBlocking(target) : receiveStream(target, false);
      if (received > 0) {
        return received;
      }
      if (received == 0) {
        checkNotWoken();
        return -1;
      }
      if (received != Transfer.AGAIN) {
        Transfer.failUnlessInterrupted(received);
      } else if (blockNow || !block) {
        readiness.await(Direction.RECEIVE, deadline);
      }
      blockNow = block;
    }
  }

  Message receiveFrom(ByteBuffer target, long nanos) throws NetException {
    long deadline = Readiness.deadline(nanos);
    boolean block = mayBlock(nanos) && Transfer.isCheap(target);
    if (timed && !timestamps) {
      // What waits already gets the time of its receipt.
      descriptor.option(Linux.SOL_SOCKET, Linux.SO_TIMESTAMP, 1);
      timestamps = true;
    }
    while (true) {
      Scratch scratch = Scratch.take();
      int received;
      try {
        int room = target.remaining();
        received =
            block ? receiveBlocking(scratch, target) : receiveMessage(scratch, target, false);
        if (received >= 0) {
          return message(scratch, received, room);
        }
      } finally {
        scratch.give();
      }
      if (received != Transfer.AGAIN) {
        Transfer.failUnlessInterrupted(received);
      } else if (ended) {
        // A datagram socket that was shut down is always ready and never has anything.
        return Message.END;
      } else {
        readiness.await(Direction.RECEIVE, deadline);
      }
    }
  }

  /** Whether a thread may block in the receive call itself: shutdown(2) has to end that. */
  private boolean mayBlock(long nanos) {
    return nanos == SocketHandle.FOREVER
        && kind.isConnected()
        && family.shutdownEndsReceive()
        && !Thread.currentThread().isVirtual();
  }

  private int receiveBlocking(ByteBuffer target) throws NetException {
    enterBlocking();
    try {
      return receiveStream(target, true);
    } finally {
      readiness.platform().leaveReceive();
    }
  }

  private int receiveBlocking(Scratch scratch, ByteBuffer target) throws NetException {
    enterBlocking();
    try {
      return receiveMessage(scratch, target, true);
    } finally {
      readiness.platform().leaveReceive();
    }
  }

  /** Lets the receive calls of a platform thread block, and end when the socket is woken. */
  private void enterBlocking() throws NetException {
    if (!blocking) {
      descriptor.blocking(true);
      blocking = true;
    }
    readiness.platform().enterReceive();
    if (readiness.isWoken()) {
      readiness.platform().leaveReceive();
      readiness.checkAwake();
    }
  }

  private int receiveStream(ByteBuffer target, boolean block) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      int chunk = block ? Scratch.SMALL : CopyBuffers.CHUNK;
      int controlSize = handle.controlSize();
      int flags = flags(controlSize, block);
      int received = transfer.receive(scratch, target, chunk, flags, false, controlSize);
      if (received > 0 && controlSize > 0) {
        handle.details(scratch.address, 0, scratch.receivedControl());
      }
      return received;
    } finally {
      scratch.give();
    }
  }

  private int receiveMessage(Scratch scratch, ByteBuffer target, boolean block) {
    int controlSize = handle.controlSize();
    int flags = flags(controlSize, block) | Linux.MSG_TRUNC;
    return transfer.receive(scratch, target, WHOLE, flags, !kind.isConnected(), controlSize);
  }

  /** Packet sockets refuse flags that mean nothing to them, so only what is needed is set. */
  private static int flags(int controlSize, boolean block) {
    int flags = controlSize > 0 ? Linux.MSG_CMSG_CLOEXEC : 0;
    return block ? flags : flags | Linux.MSG_DONTWAIT;
  }

  private Message message(Scratch scratch, int received, int room) throws NetException {
    ControlData control = handle.controlSize() > 0 ? scratch.receivedControl() : ControlData.NONE;
    if (received == 0 && timed && !hasTime(scratch, control)) {
      checkNotWoken();
      return Message.END;
    }
    int addressLength = kind.isConnected() ? 0 : scratch.value();
    Optional<Endpoint> sender =
        addressLength < 2 ? Optional.empty() : family.decode(scratch.address, addressLength);
    Map<String, Object> details = handle.details(scratch.address, addressLength, control);
    return new Message(Math.min(received, room), received, sender, details);
  }

  private static boolean hasTime(Scratch scratch, ControlData control) {
    return (scratch.headerFlags() & Linux.MSG_CTRUNC) != 0
        || control.find(Linux.SOL_SOCKET, Linux.SO_TIMESTAMP).isPresent();
  }

  private void checkNotWoken() throws NetException {
    if (readiness.isWoken()) {
      readiness.checkAwake();
    }
  }
}
