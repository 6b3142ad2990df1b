// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.posix.Linux;
import dev.argyle.net.posix.PosixFamily;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The family's sockaddr_un: the number of the family, then the bytes of the name in UTF-8. */
final class UnixFamily implements PosixFamily {
  static final UnixFamily INSTANCE = new UnixFamily();

  /** The longest name in bytes: sun_path has 108, of which one is the NUL of a path or a name. */
  static final int LONGEST_NAME = 107;

  private static final int PATH = 2;

  private UnixFamily() {}

  @Override
  public int number() {
    return Linux.AF_UNIX;
  }

  @Override
  public int encode(Endpoint endpoint, MemorySegment target) throws NetException {
    UnixEndpoint unix = (UnixEndpoint) endpoint;
    byte[] name = checkedName(unix);
    target.set(JAVA_SHORT, 0, (short) Linux.AF_UNIX);
    if (unix.isAbstract()) {
      MemorySegment.copy(name, 0, target, JAVA_BYTE, PATH + 1, name.length);
      return PATH + 1 + name.length;
    }
    MemorySegment.copy(name, 0, target, JAVA_BYTE, PATH, name.length);
    return name.length == 0 ? PATH : PATH + name.length + 1;
  }

  @Override
  public Optional<Endpoint> decode(MemorySegment source, int length) {
    if (length <= PATH) {
      return Optional.empty();
    }
    byte[] name = source.asSlice(PATH, length - PATH).toArray(JAVA_BYTE);
    if (name[0] == 0) {
      return Optional.of(UnixEndpoint.abstractName(text(name, 1, name.length)));
    }
    int end = 0;
    while (end < name.length && name[end] != 0) {
      end++;
    }
    return Optional.of(new UnixEndpoint(text(name, 0, end)));
  }

  /** It does, for connections: the kernel wakes the receiver, which sees the end. */
  @Override
  public boolean shutdownEndsReceive() {
    return true;
  }

  /** The bytes of a path or of an abstract name without its {@code @}. */
  static byte[] checkedName(UnixEndpoint endpoint) throws NetException {
    String name = endpoint.isAbstract() ? endpoint.name().substring(1) : endpoint.name();
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_NAME) {
      throw new NetException(
          Reason.TOO_LONG,
          endpoint.isAbstract()
              ? "the abstract name has %s bytes, and %s is the limit"
                  .formatted(bytes.length, LONGEST_NAME)
              : "the path has %s bytes, and %s is the limit; one that begins in the working folder"
                      .formatted(bytes.length, LONGEST_NAME)
                  + " is shorter");
    }
    return bytes;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
