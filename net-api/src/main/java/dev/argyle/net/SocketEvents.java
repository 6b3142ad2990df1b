// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import java.util.function.Supplier;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Tells the flight recorder what sockets do, if it runs. To register its first event takes it tens
 * of milliseconds, so no event's class is touched before.
 */
final class SocketEvents {
  private SocketEvents() {}

  /** An event that begins now; null while the flight recorder has not been started. */
  static <E extends Event> @Nullable E begin(Supplier<E> kind) {
    if (!FlightRecorder.isInitialized()) {
      return null;
    }
    E event = kind.get();
    event.begin();
    return event;
  }

  static void commit(@Nullable PeerEvent event, NetSocket socket, Object peer) {
    if (event != null) {
      event.end();
      if (event.shouldCommit()) {
        event.socket = socket.spec().toString();
        event.peer = peer.toString();
        event.commit();
      }
    }
  }

  static void commit(@Nullable TransferEvent event, NetSocket socket, int bytes) {
    if (event != null) {
      event.end();
      if (event.shouldCommit()) {
        event.socket = socket.spec().toString();
        event.bytes = bytes;
        event.commit();
      }
    }
  }
}
