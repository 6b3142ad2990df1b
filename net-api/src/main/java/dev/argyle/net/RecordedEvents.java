// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.Event;

/** Makes the flight recorder's events. Only this class knows them. */
final class RecordedEvents {
  private RecordedEvents() {}

  static SocketEvent begin(SocketEvent.Kind kind) {
    return switch (kind) {
      case ACCEPT -> begun(new AcceptEvent());
      case CONNECT -> begun(new ConnectEvent());
      case RECEIVE -> begun(new ReceiveEvent());
      case SEND -> begun(new SendEvent());
    };
  }

  private static <E extends Event & SocketEvent> SocketEvent begun(E event) {
    event.begin();
    return event;
  }
}
