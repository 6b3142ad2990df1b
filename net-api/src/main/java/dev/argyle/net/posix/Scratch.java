// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * The native memory of one call: errno, an address, a message header, control data, and room for a
 * small message. Taken for the call and given back after it; held by one thread at a time.
 */
final class Scratch {
  /** What a sockaddr of any family fits into (struct sockaddr_storage). */
  static final int ADDRESS_SIZE = 128;

  /** Messages up to this length are copied through the scratch itself. */
  static final int SMALL = 8 << 10;

  /** Room for the 253 descriptors that one message can carry (SCM_MAX_FD), and a little more. */
  static final int CONTROL_SIZE = 1152;

  private static final int VALUE = 16;
  private static final int ADDRESS = 64;
  private static final int HEADER = ADDRESS + ADDRESS_SIZE;
  private static final int VECTOR = HEADER + 56;
  private static final int CONTROL = VECTOR + 24;
  private static final int DATA = 1536;

  private static final Pool<Scratch> POOL = new Pool<>(Scratch::new);

  private final MemorySegment memory = Arena.ofAuto().allocate(DATA + SMALL, 16);
  private final MemorySegment errno = memory.asSlice(0, 4);
  private final long base = memory.address();

  /** Where a sockaddr goes. */
  final MemorySegment address = memory.asSlice(ADDRESS, ADDRESS_SIZE);

  /** Where control messages go. */
  final MemorySegment control = memory.asSlice(CONTROL, CONTROL_SIZE);

  /** Where a small message goes. */
  final ByteBuffer data = memory.asSlice(DATA, SMALL).asByteBuffer();

  private Scratch() {}

  static Scratch take() {
    return POOL.take();
  }

  void give() {
    POOL.give(this);
  }

  /** Calls a function; -1 means that {@link #errno} says why it failed. */
  long call(MemorySegment function, long a, long b, long c, long d, long e, long f) {
    return Libc.call(function, errno, a, b, c, d, e, f);
  }

  /** Calls a function of up to four parameters that returns an int. */
  int call(MemorySegment function, long a, long b, long c, long d) {
    return (int) Libc.call(function, errno, a, b, c, d, 0, 0);
  }

  /** Calls a function of up to three parameters that returns an int. */
  int call(MemorySegment function, long a, long b, long c) {
    return call(function, a, b, c, 0);
  }

  /** What the last failed call said. */
  int errno() {
    return errno.get(JAVA_INT, 0);
  }

  long addressAddress() {
    return base + ADDRESS;
  }

  long dataAddress() {
    return base + DATA;
  }

  long controlAddress() {
    return base + CONTROL;
  }

  /** The memory of an int or a few that a call reads or writes, such as a socklen_t. */
  long valueAddress() {
    return base + VALUE;
  }

  int value() {
    return valueAt(0);
  }

  int valueAt(int index) {
    return memory.get(JAVA_INT, VALUE + 4L * index);
  }

  void value(int value) {
    valueAt(0, value);
  }

  void valueAt(int index, int value) {
    memory.set(JAVA_INT, VALUE + 4L * index, value);
  }

  /**
   * Fills a struct msghdr with one vector. Its lengths are 64 bits wide in one C library and 32
   * with zero padding in the other, which is the same memory on a little-endian machine.
   */
  long header(int addressLength, long data, long length, int controlLength) {
    memory.set(JAVA_LONG, VECTOR, data);
    memory.set(JAVA_LONG, VECTOR + 8, length);
    memory.set(JAVA_LONG, HEADER, addressLength == 0 ? 0 : base + ADDRESS);
    memory.set(JAVA_LONG, HEADER + 8, addressLength);
    memory.set(JAVA_LONG, HEADER + 16, base + VECTOR);
    memory.set(JAVA_LONG, HEADER + 24, 1);
    memory.set(JAVA_LONG, HEADER + 32, controlLength == 0 ? 0 : base + CONTROL);
    memory.set(JAVA_LONG, HEADER + 40, controlLength);
    memory.set(JAVA_LONG, HEADER + 48, 0);
    return base + HEADER;
  }

  /** The length of the address that came with a message. */
  int headerAddressLength() {
    return memory.get(JAVA_INT, HEADER + 8);
  }

  /** The flags of a received message, such as MSG_CTRUNC. */
  int headerFlags() {
    return memory.get(JAVA_INT, HEADER + 48);
  }

  /** The control data that came with a message. */
  ControlData receivedControl() {
    return new ControlData(control.asSlice(0, memory.get(JAVA_LONG, HEADER + 40)));
  }
}
