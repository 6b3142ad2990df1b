// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;

/** Data was handed to the system. Costs nothing unless the flight recorder runs. */
@Name("dev.argyle.net.SocketSend")
@Label("Socket Send")
@Category({"Argyle", "Network"})
@Threshold("20 ms")
final class SendEvent extends Event {
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
