// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.Event;
import jdk.jfr.Label;

/** What the events tell that bring two ends together. */
abstract class PeerEvent extends Event {
  @Label("Socket")
  String socket = "";

  @Label("Peer")
  String peer = "";
}
