// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.Event;
import jdk.jfr.Label;

/** Two ends were brought together. */
abstract class PeerEvent extends Event implements SocketEvent {
  @Label("Socket")
  String socket = "";

  @Label("Peer")
  String peer = "";

  @Override
  public final void commitPeer(NetSocket by, Object with) {
    end();
    if (shouldCommit()) {
      socket = by.spec().toString();
      peer = with.toString();
      commit();
    }
  }
}
