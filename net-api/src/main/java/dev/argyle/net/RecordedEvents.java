// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.Event;

/** Events that begin now. Only this class knows those of the flight recorder. */
final class RecordedEvents {
  private RecordedEvents() {}

  static SocketEvent accept() {
    return begun(new AcceptEvent());
  }

  static SocketEvent connect() {
    return begun(new ConnectEvent());
  }

  static SocketEvent receive() {
    return begun(new ReceiveEvent());
  }

  static SocketEvent send() {
    return begun(new SendEvent());
  }

  private static <E extends Event & SocketEvent> SocketEvent begun(E event) {
    event.begin();
    return event;
  }
}
