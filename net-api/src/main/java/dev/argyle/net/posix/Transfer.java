// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import dev.argyle.net.NetException;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/**
 * Moves bytes between a descriptor and a buffer, one system call each. A direct buffer is used in
 * place; what a heap buffer holds is copied.
 *
 * <p>Results are what the call returned, or a negative errno: EAGAIN is too frequent to be an
 * exception.
 */
final class Transfer {
  /** What EAGAIN looks like as a result. */
  static final int AGAIN = -11;

  private final int descriptor;
  private final boolean flagged;

  /**
   * Of a descriptor.
   *
   * @param flagged whether the flags of what is received are wanted, which the scratch then holds
   */
  Transfer(int descriptor, boolean flagged) {
    this.descriptor = descriptor;
    this.flagged = flagged;
  }

  /** A call that a signal interrupted is repeated; every other negative result is a failure. */
  static void failUnlessInterrupted(int result) throws NetException {
    if (result != -Errno.EINTR.number()) {
      throw Errno.exception(-result);
    }
  }

  /** Whether a buffer's bytes need no copy but through the scratch that every call has. */
  static boolean isCheap(ByteBuffer buffer) {
    return buffer.isDirect() || buffer.remaining() <= Scratch.SMALL;
  }

  /**
   * Receives a piece of a stream or a message (recv(2), recvfrom(2), recvmsg(2)); the buffer's
   * position advances by what was stored. The scratch holds the sender's address, with its length
   * as the value, and the control data.
   *
   * @param chunk the most that is copied: that of a stream, or any length for a message
   * @param named whether the sender's address is wanted
   * @param controlSize the room for control data; 0 if none is wanted
   * @return the length, which is more than was stored if the flags ask for a cut message's
   */
  int receive(
      Scratch scratch, ByteBuffer target, int chunk, int flags, boolean named, int controlSize) {
    int length = target.remaining();
    int received;
    if (target.isDirect()) {
      received = receive(scratch, address(target), length, flags, named, controlSize);
      advance(target, Math.min(received, length));
      Reference.reachabilityFence(target);
    } else if (Math.min(length, chunk) <= Scratch.SMALL) {
      length = Math.min(length, chunk);
      received = receive(scratch, scratch.dataAddress(), length, flags, named, controlSize);
      store(scratch.data, Math.min(received, length), target);
    } else {
      length = Math.min(length, chunk);
      ByteBuffer copy = CopyBuffers.take(length);
      received = receive(scratch, address(copy), length, flags, named, controlSize);
      store(copy, Math.min(received, length), target);
      CopyBuffers.give(copy);
    }
    return received;
  }

  /**
   * Sends a piece of a stream or a whole message (send(2), sendmsg(2)); the buffer's position
   * advances.
   *
   * @param addressLength of the address in the scratch; 0 for none
   * @param controlLength of the control data in the scratch; 0 for none
   * @param chunk the most that is copied: that of a stream, or any length for a message
   */
  int send(Scratch scratch, ByteBuffer source, int addressLength, int controlLength, int chunk) {
    int length = source.remaining();
    int sent;
    if (source.isDirect()) {
      sent = send(scratch, address(source), length, addressLength, controlLength);
      Reference.reachabilityFence(source);
    } else if (length <= Scratch.SMALL) {
      scratch.data.put(0, source, source.position(), length);
      sent = send(scratch, scratch.dataAddress(), length, addressLength, controlLength);
    } else {
      int copied = Math.min(length, chunk);
      ByteBuffer copy = CopyBuffers.take(copied);
      copy.put(0, source, source.position(), copied);
      sent = send(scratch, address(copy), copied, addressLength, controlLength);
      CopyBuffers.give(copy);
    }
    advance(source, sent);
    return sent;
  }

  private int receive(
      Scratch scratch, long data, int length, int flags, boolean named, int controlSize) {
    long received;
    if (controlSize > 0 || flagged) {
      int addressSize = named ? Scratch.ADDRESS_SIZE : 0;
      long header = scratch.header(addressSize, data, length, controlSize);
      received = scratch.call(Libc.RECEIVE_MESSAGE, descriptor, header, flags, 0, 0, 0);
      scratch.value(scratch.headerAddressLength());
    } else {
      scratch.value(named ? Scratch.ADDRESS_SIZE : 0);
      received =
          scratch.call(
              Libc.RECEIVE_FROM,
              descriptor,
              data,
              length,
              flags,
              named ? scratch.addressAddress() : 0,
              named ? scratch.valueAddress() : 0);
    }
    return result(scratch, received);
  }

  private int send(Scratch scratch, long data, int length, int addressLength, int controlLength) {
    int flags = Linux.MSG_DONTWAIT | Linux.MSG_NOSIGNAL;
    long sent;
    if (controlLength > 0) {
      long header = scratch.header(addressLength, data, length, controlLength);
      sent = scratch.call(Libc.SEND_MESSAGE, descriptor, header, flags, 0, 0, 0);
    } else if (addressLength > 0) {
      long address = scratch.addressAddress();
      sent = scratch.call(Libc.SEND_TO, descriptor, data, length, flags, address, addressLength);
    } else {
      sent = scratch.call(Libc.SEND, descriptor, data, length, flags, 0, 0);
    }
    return result(scratch, sent);
  }

  private static int result(Scratch scratch, long result) {
    return result < 0 ? -scratch.errno() : (int) result;
  }

  private static long address(ByteBuffer buffer) {
    return MemorySegment.ofBuffer(buffer).address();
  }

  private static void advance(ByteBuffer buffer, int moved) {
    if (moved > 0) {
      buffer.position(buffer.position() + moved);
    }
  }

  private static void store(ByteBuffer copy, int length, ByteBuffer target) {
    if (length > 0) {
      target.put(target.position(), copy, 0, length);
      advance(target, length);
    }
  }
}
