// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The names and numbers of network interfaces, in the network namespace of the calling thread
 * (if_nametoindex(3)). Nothing blocks.
 */
public final class Interfaces {
  private static final int IF_NAMESIZE = 16;

  private Interfaces() {}

  /**
   * The number of an interface.
   *
   * @throws NetException {@code NOT_AVAILABLE} if there is none of the name
   */
  public static int index(String name) throws NetException {
    Scratch scratch = Scratch.take();
    try (Arena arena = Arena.ofConfined()) {
      int index = scratch.call(Libc.INTERFACE_INDEX, arena.allocateFrom(name).address(), 0, 0);
      if (index == 0) {
        throw new NetException(
            Reason.NOT_AVAILABLE, "there is no network interface '%s' (ENODEV)".formatted(name));
      }
      return index;
    } finally {
      scratch.give();
    }
  }

  /** The name of an interface; its number where the interface is gone. */
  public static String name(int index) {
    Scratch scratch = Scratch.take();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocate(IF_NAMESIZE);
      long found = scratch.call(Libc.INTERFACE_NAME, index, name.address(), 0, 0, 0, 0);
      return found == 0 ? Integer.toString(index) : name.getString(0);
    } finally {
      scratch.give();
    }
  }
}
