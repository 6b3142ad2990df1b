// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * The control messages beside a message's bytes (cmsg(3)).
 *
 * @param data as the kernel filled it, on a boundary of 8 bytes; valid only until the verb returns
 */
public record ControlData(MemorySegment data) {
  /** No control messages. */
  public static final ControlData NONE = new ControlData(MemorySegment.NULL);

  private static final int HEADER = 16;

  /**
   * What a control message carries; empty if there is none of the kind.
   *
   * @param level such as {@link Linux#SOL_SOCKET}
   * @param type such as SCM_RIGHTS, which is 1
   */
  public Optional<MemorySegment> find(int level, int type) {
    long offset = 0;
    while (offset + HEADER <= data.byteSize()) {
      long length = data.get(JAVA_LONG, offset);
      if (data.get(JAVA_INT, offset + 8) == level && data.get(JAVA_INT, offset + 12) == type) {
        return Optional.of(data.asSlice(offset + HEADER, length - HEADER));
      }
      offset += Math.max(HEADER, (length + 7) & ~7L);
    }
    return Optional.empty();
  }

  /**
   * Writes one control message.
   *
   * @param target on a boundary of 8 bytes
   * @return the length of what was written
   */
  public static int write(MemorySegment target, int level, int type, MemorySegment content) {
    long length = HEADER + content.byteSize();
    target.set(JAVA_LONG, 0, length);
    target.set(JAVA_INT, 8, level);
    target.set(JAVA_INT, 12, type);
    target.asSlice(HEADER).copyFrom(content);
    return (int) ((length + 7) & ~7L);
  }
}
