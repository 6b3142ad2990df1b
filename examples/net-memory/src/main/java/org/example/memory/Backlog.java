// SPDX-License-Identifier: Apache-2.0
package org.example.memory;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/** The connections that wait to be accepted. */
final class Backlog {
  private final Gate gate = new Gate();
  private final int capacity;
  private final Queue<MemoryHandle> waiting = new ArrayDeque<>();
  private boolean closed;

  Backlog(int capacity) {
    this.capacity = capacity;
  }

  void add(MemoryHandle connection, BooleanSupplier woken, long nanos) throws NetException {
    gate.when(() -> waiting.size() < capacity || closed, woken, nanos, () -> put(connection));
  }

  private boolean put(MemoryHandle connection) throws NetException {
    if (closed) {
      throw new NetException(Reason.REFUSED, "nobody listens there any more");
    }
    return waiting.add(connection);
  }

  MemoryHandle take(BooleanSupplier woken, long nanos) throws NetException {
    return gate.when(() -> !waiting.isEmpty(), woken, nanos, waiting::remove);
  }

  void nudge() {
    gate.change(() -> {});
  }

  /** Who was not accepted is cut off. */
  void close() {
    gate.change(() -> {
      closed = true;
      waiting.forEach(MemoryHandle::close);
    });
  }
}
