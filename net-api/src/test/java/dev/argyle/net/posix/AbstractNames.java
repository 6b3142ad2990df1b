// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.argyle.net.Endpoint;
import dev.argyle.net.SocketFamily;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A family for the tests: abstract names of Unix sockets, of which nothing stays behind. */
final class AbstractNames implements PosixFamily {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** A name. */
  record Name(String text) implements Endpoint {
    /** One that nobody else has. */
    static Name fresh() {
      return new Name(
          "argyle-%d-%d".formatted(ProcessHandle.current().pid(), NUMBERS.addAndGet(1)));
    }

    @Override
    public SocketFamily family() {
      return SocketFamily.UNIX;
    }
  }

  @Override
  public int number() {
    return Linux.AF_UNIX;
  }

  @Override
  public int encode(Endpoint endpoint, MemorySegment target) {
    byte[] text = ((Name) endpoint).text().getBytes(StandardCharsets.UTF_8);
    target.set(JAVA_SHORT, 0, (short) Linux.AF_UNIX);
    MemorySegment.copy(text, 0, target, JAVA_BYTE, 3, text.length);
    return 3 + text.length;
  }

  @Override
  public Optional<Endpoint> decode(MemorySegment source, int length) {
    if (length <= 3) {
      return Optional.empty();
    }
    byte[] text = source.asSlice(3, length - 3).toArray(JAVA_BYTE);
    return Optional.of(new Name(new String(text, StandardCharsets.UTF_8)));
  }

  @Override
  public boolean shutdownEndsReceive() {
    return true;
  }
}
