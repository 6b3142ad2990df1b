// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.FlightRecorder;

/**
 * Something that a socket does, for the flight recorder. While that does not run, nothing is told:
 * to register its first event takes it tens of milliseconds, and it keeps the event's class, and
 * all that is linked with it, out of Java's class cache.
 */
interface SocketEvent {
  SocketEvent UNTOLD = new SocketEvent() {};

  /** What a socket does. */
  enum Kind {
    ACCEPT,
    CONNECT,
    RECEIVE,
    SEND
  }

  /** The end of something that brought two ends together. */
  default void commitPeer(NetSocket socket, Object peer) {}

  /** The end of something that moved data. */
  default void commitBytes(NetSocket socket, int bytes) {}

  /** Something that begins now. */
  static SocketEvent begin(Kind kind) {
    return FlightRecorder.isInitialized() ? RecordedEvents.begin(kind) : UNTOLD;
  }
}
