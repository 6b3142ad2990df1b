// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketKind;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.Linux;
import dev.argyle.net.posix.PosixFamily;
import dev.argyle.net.posix.PosixSocketHandle;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.SocketOption;
import java.util.Set;

/** What raw and packet sockets have in common: a filter in the kernel. */
abstract class FilteredHandle extends PosixSocketHandle {
  private static final int SO_ATTACH_FILTER = 26;
  private static final int INSTRUCTION_SIZE = 8;

  FilteredHandle(PosixFamily family, SocketKind kind, Descriptor descriptor) {
    super(family, kind, descriptor);
  }

  @Override
  public Set<SocketOption<?>> options() {
    Set<SocketOption<?>> options = super.options();
    options.add(RawOptions.FILTER);
    return options;
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    if (name.equals(RawOptions.FILTER)) {
      attach((PacketFilter) value);
    } else {
      super.option(name, value);
    }
  }

  @Override
  public <T> T option(SocketOption<T> name) throws NetException {
    if (name.equals(RawOptions.FILTER)) {
      throw new NetException(Reason.UNSUPPORTED, "a filter can only be set");
    }
    return super.option(name);
  }

  /** Hands the kernel a struct sock_fprog. */
  private void attach(PacketFilter filter) throws NetException {
    try (Arena arena = Arena.ofConfined()) {
      int length = filter.instructions().size();
      MemorySegment program = arena.allocate((long) length * INSTRUCTION_SIZE, 4);
      for (int i = 0; i < length; i++) {
        PacketFilter.Instruction instruction = filter.instructions().get(i);
        long offset = (long) i * INSTRUCTION_SIZE;
        program.set(JAVA_SHORT, offset, (short) instruction.code());
        program.set(JAVA_BYTE, offset + 2, (byte) instruction.jumpTrue());
        program.set(JAVA_BYTE, offset + 3, (byte) instruction.jumpFalse());
        program.set(JAVA_INT, offset + 4, (int) instruction.operand());
      }
      MemorySegment header = arena.allocate(16, 8);
      header.set(JAVA_SHORT, 0, (short) length);
      header.set(ADDRESS, 8, program);
      descriptor().option(Linux.SOL_SOCKET, SO_ATTACH_FILTER, header);
    }
  }
}
