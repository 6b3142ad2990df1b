// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;

/**
 * Data was received; the time includes the wait for it. Costs nothing unless the flight recorder
 * runs.
 */
@Name("dev.argyle.net.SocketReceive")
@Label("Socket Receive")
@Category({"Argyle", "Network"})
@Threshold("20 ms")
final class ReceiveEvent extends Event {
  @Label("Socket")
  String socket = "";

  @Label("Bytes")
  @DataAmount
  long bytes;

  void commit(NetSocket by, int length) {
    end();
    if (shouldCommit()) {
      socket = by.spec().toString();
      bytes = length;
      commit();
    }
  }
}
