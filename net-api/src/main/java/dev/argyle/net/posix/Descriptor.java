// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import dev.argyle.net.NetException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;

/**
 * An open file of the kernel: a socket, or a file whose descriptor came in a message.
 *
 * <p>It owns the number: whoever has the object closes it, once. Nothing here guards against use
 * after close or by several threads at once; {@link dev.argyle.net.NetSocket} does that for
 * sockets. No method blocks but {@link #open} on a slow file system.
 *
 * @param number the descriptor's number in this process
 */
public record Descriptor(int number) implements AutoCloseable {
  private static final int OPTION_SIZE = 12;

  /**
   * Makes a socket that does not block and is closed on exec (socket(2)).
   *
   * @param family the kernel's number, such as {@link Linux#AF_UNIX}
   * @param type the kernel's number, as {@link Linux#type} gives it
   * @param protocol the kernel's number, in the byte order that the family wants
   */
  public static Descriptor socket(int family, int type, int protocol) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      int flags = Linux.SOCK_CLOEXEC | Linux.SOCK_NONBLOCK;
      return new Descriptor(
          checked(scratch, scratch.call(Libc.SOCKET, family, type | flags, protocol)));
    } finally {
      scratch.give();
    }
  }

  /** Makes two sockets that are connected to each other (socketpair(2)). */
  public static List<Descriptor> pair(int family, int type) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      int flags = Linux.SOCK_CLOEXEC | Linux.SOCK_NONBLOCK;
      checked(
          scratch, scratch.call(Libc.SOCKETPAIR, family, type | flags, 0, scratch.valueAddress()));
      return List.of(new Descriptor(scratch.valueAt(0)), new Descriptor(scratch.valueAt(1)));
    } finally {
      scratch.give();
    }
  }

  /** Opens a file for reading, to pass it to another process (open(2)). */
  public static Descriptor open(Path file) throws NetException {
    Scratch scratch = Scratch.take();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(file.toString());
      return new Descriptor(
          checked(scratch, scratch.call(Libc.OPEN, name.address(), Linux.O_CLOEXEC, 0)));
    } finally {
      scratch.give();
    }
  }

  /** Makes the descriptor of another library's socket one that is closed on exec (fcntl(2)). */
  public void closeOnExec() throws NetException {
    control(Linux.F_SETFD, Linux.FD_CLOEXEC);
  }

  /** Whether calls block when they do not say otherwise (O_NONBLOCK, fcntl(2)). */
  public void blocking(boolean blocking) throws NetException {
    control(Linux.F_SETFL, blocking ? 0 : Linux.O_NONBLOCK);
  }

  /**
   * How many bytes of a stream have arrived (FIONREAD, in tcp(7) and unix(7) as SIOCINQ); 0 if the
   * family does not tell.
   */
  int available() {
    Scratch scratch = Scratch.take();
    try {
      scratch.value(0);
      int result =
          scratch.call(Libc.CONTROL_DEVICE, number, Linux.FIONREAD, scratch.valueAddress());
      return result < 0 ? 0 : scratch.value();
    } finally {
      scratch.give();
    }
  }

  /** Sets an option whose value is an int (setsockopt(2)). */
  public void option(int level, int name, int value) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      scratch.value(value);
      setOption(scratch, level, name, scratch.valueAddress(), 4);
    } finally {
      scratch.give();
    }
  }

  /** Sets an option whose value is a structure. */
  public void option(int level, int name, MemorySegment value) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      setOption(scratch, level, name, value.address(), value.byteSize());
    } finally {
      scratch.give();
    }
  }

  /** The value of an option that is an int (getsockopt(2)). */
  public int option(int level, int name) throws NetException {
    return structure(level, name, 4)[0];
  }

  /** Who is at the other end (SO_PEERCRED); only for Unix sockets that are connected. */
  public PeerCredentials peerCredentials() throws NetException {
    int[] value = structure(Linux.SOL_SOCKET, Linux.SO_PEERCRED, 12);
    return new PeerCredentials(value[0], value[1], value[2]);
  }

  /** SO_LINGER: whether close waits for what was sent, and how many seconds. */
  int[] linger() throws NetException {
    return structure(Linux.SOL_SOCKET, Linux.SO_LINGER, 8);
  }

  void linger(int seconds) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      scratch.valueAt(0, seconds < 0 ? 0 : 1);
      scratch.valueAt(1, Math.max(0, seconds));
      setOption(scratch, Linux.SOL_SOCKET, Linux.SO_LINGER, scratch.valueAddress(), 8);
    } finally {
      scratch.give();
    }
  }

  /** Lets go of it (close(2)). */
  @Override
  public void close() throws NetException {
    Scratch scratch = Scratch.take();
    try {
      int result = scratch.call(Libc.CLOSE, number, 0, 0);
      // On Linux the number is free again after EINTR, so there is nothing to repeat.
      if (result < 0 && scratch.errno() != Errno.EINTR.number()) {
        throw Errno.exception(scratch.errno());
      }
    } finally {
      scratch.give();
    }
  }

  /**
   * The value of an option that is a structure (getsockopt(2)).
   *
   * @param size its bytes, at most 12
   * @return three ints in the byte order of the machine; what the kernel did not fill is anything
   */
  public int[] structure(int level, int name, int size) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      int lengthIndex = OPTION_SIZE / 4;
      scratch.valueAt(lengthIndex, size);
      checked(
          scratch,
          (int)
              scratch.call(
                  Libc.GET_OPTION,
                  number,
                  level,
                  name,
                  scratch.valueAddress(),
                  scratch.valueAddress() + OPTION_SIZE,
                  0));
      return new int[] {scratch.valueAt(0), scratch.valueAt(1), scratch.valueAt(2)};
    } finally {
      scratch.give();
    }
  }

  private void setOption(Scratch scratch, int level, int name, long value, long size)
      throws NetException {
    checked(scratch, (int) scratch.call(Libc.SET_OPTION, number, level, name, value, size, 0));
  }

  private void control(int command, int argument) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      checked(scratch, scratch.call(Libc.CONTROL_FILE, number, command, argument));
    } finally {
      scratch.give();
    }
  }

  private static int checked(Scratch scratch, int result) throws NetException {
    if (result < 0) {
      throw Errno.exception(scratch.errno());
    }
    return result;
  }
}
