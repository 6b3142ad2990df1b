// SPDX-License-Identifier: Apache-2.0
package org.example.memory;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;

/** One direction of a connection: bytes that were sent and not yet received. */
final class Pipe {
  private static final int CAPACITY = 1 << 16;

  private final Gate gate = new Gate();
  private final ByteBuffer content = ByteBuffer.allocate(CAPACITY);
  private boolean ended;
  private boolean abandoned;

  int read(ByteBuffer target, BooleanSupplier woken, long nanos) throws NetException {
    return gate.when(
        () -> content.position() > 0 || ended || abandoned, woken, nanos, () -> take(target));
  }

  int available() throws NetException {
    return gate.when(() -> true, () -> false, 0, () -> abandoned ? 0 : content.position());
  }

  private int take(ByteBuffer target) {
    if (content.position() == 0 || abandoned) {
      return -1;
    }
    content.flip();
    int length = Math.min(content.remaining(), target.remaining());
    target.put(content.slice(content.position(), length));
    content.position(content.position() + length).compact();
    return length;
  }

  void write(ByteBuffer source, BooleanSupplier woken, long nanos) throws NetException {
    long end = System.nanoTime() + nanos;
    while (source.hasRemaining()) {
      long left = nanos == Long.MAX_VALUE ? nanos : end - System.nanoTime();
      gate.when(() -> content.hasRemaining() || abandoned, woken, left, () -> put(source));
    }
  }

  private int put(ByteBuffer source) throws NetException {
    if (abandoned) {
      throw new NetException(Reason.RESET, "the peer receives nothing more");
    }
    int length = Math.min(content.remaining(), source.remaining());
    content.put(source.slice(source.position(), length));
    source.position(source.position() + length);
    return length;
  }

  /** The sender sends nothing more. */
  void end() {
    gate.change(() -> ended = true);
  }

  /** The receiver receives nothing more. */
  void abandon() {
    gate.change(() -> abandoned = true);
  }

  /** Lets those who wait look whether their socket was closed. */
  void nudge() {
    gate.change(() -> {});
  }
}
