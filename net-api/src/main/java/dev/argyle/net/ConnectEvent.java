// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A connection was made. Costs nothing unless the flight recorder runs. */
@Name("dev.argyle.net.SocketConnect")
@Label("Socket Connect")
@Category({"Argyle", "Network"})
final class ConnectEvent extends Event {
  @Label("Socket")
  String socket = "";

  @Label("Peer")
  String peer = "";

  void commit(NetSocket from, Endpoint to) {
    end();
    if (shouldCommit()) {
      socket = from.spec().toString();
      peer = to.toString();
      commit();
    }
  }
}
