// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.argyle.net.NetException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * The file that stands for a Unix socket, by the same bytes that the kernel got as its name.
 * java.nio.file cannot name it where Java's locale has no UTF-8.
 */
public final class SocketFile {
  private static final int AT_FDCWD = -100;
  private static final int AT_SYMLINK_NOFOLLOW = 0x100;
  private static final int STATX_BASIC_STATS = 0x7ff;
  private static final int STATX_SIZE = 256;
  private static final int FILE_TYPE = 0xF000;
  private static final int SOCKET_TYPE = 0xC000;

  private final byte[] path;

  /**
   * What makes a file this one and no other of the same name.
   *
   * @param device the file system
   * @param inode its number there
   * @param isSocket whether it is a socket's
   */
  public record Identity(long device, long inode, boolean isSocket) {}

  /**
   * A file that may or may not exist.
   *
   * @param path without a NUL
   */
  public SocketFile(byte[] path) {
    this.path = path.clone();
  }

  /** Which file has the name now, symbolic links not followed; empty if none has. */
  public Optional<Identity> identity() throws NetException {
    Scratch scratch = Scratch.take();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment status = arena.allocate(STATX_SIZE, 8);
      long result =
          scratch.call(
              Libc.STATUS,
              AT_FDCWD,
              name(arena),
              AT_SYMLINK_NOFOLLOW,
              STATX_BASIC_STATS,
              status.address(),
              0);
      if ((int) result < 0) {
        if (scratch.errno() == Errno.ENOENT.number()) {
          return Optional.empty();
        }
        throw Errno.exception(scratch.errno());
      }
      int mode = Short.toUnsignedInt(status.get(JAVA_SHORT, 28));
      long inode = status.get(JAVA_LONG, 32);
      long device = ((long) status.get(JAVA_INT, 136) << 32) | status.get(JAVA_INT, 140);
      return Optional.of(new Identity(device, inode, (mode & FILE_TYPE) == SOCKET_TYPE));
    } finally {
      scratch.give();
    }
  }

  /** Removes the name if it still stands for this file; says whether it did. */
  public boolean remove(Identity expected) throws NetException {
    return identity().equals(Optional.of(expected)) && call(Libc.REMOVE, 0);
  }

  /**
   * Sets the permissions.
   *
   * @param mode such as 0600
   */
  public void permissions(int mode) throws NetException {
    call(Libc.CHANGE_MODE, mode);
  }

  /**
   * Sets the permissions that bind(2) gives to the file of a socket, less the process's umask: so
   * the file is never more open than it shall be.
   */
  public static void permissionsOfBind(Descriptor socket, int mode) throws NetException {
    Scratch scratch = Scratch.take();
    try {
      if (scratch.call(Libc.CHANGE_OPEN_MODE, socket.number(), mode, 0) < 0) {
        throw Errno.exception(scratch.errno());
      }
    } finally {
      scratch.give();
    }
  }

  private boolean call(MemorySegment function, int argument) throws NetException {
    Scratch scratch = Scratch.take();
    try (Arena arena = Arena.ofConfined()) {
      if (scratch.call(function, name(arena), argument, 0) < 0) {
        throw Errno.exception(scratch.errno());
      }
      return true;
    } finally {
      scratch.give();
    }
  }

  private long name(Arena arena) {
    MemorySegment name = arena.allocate(path.length + 1L);
    MemorySegment.copy(path, 0, name, JAVA_BYTE, 0, path.length);
    return name.address();
  }
}
