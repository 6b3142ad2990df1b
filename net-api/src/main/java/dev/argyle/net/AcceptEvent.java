// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A connection was accepted. Costs nothing unless the flight recorder runs. */
@Name("dev.argyle.net.SocketAccept")
@Label("Socket Accept")
@Category({"Argyle", "Network"})
final class AcceptEvent extends Event {
  @Label("Socket")
  String socket = "";

  @Label("Peer")
  String peer = "";

  void commit(NetSocket listener, NetSocket accepted) {
    end();
    if (shouldCommit()) {
      socket = listener.spec().toString();
      peer = accepted.toString();
      commit();
    }
  }
}
