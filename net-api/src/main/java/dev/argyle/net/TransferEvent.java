// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.DataAmount;
import jdk.jfr.Event;
import jdk.jfr.Label;

/** Data was moved. */
abstract class TransferEvent extends Event implements SocketEvent {
  @Label("Socket")
  String socket = "";

  @Label("Bytes")
  @DataAmount
  long bytes;

  @Override
  public final void commitBytes(NetSocket by, int length) {
    end();
    if (shouldCommit()) {
      socket = by.spec().toString();
      bytes = length;
      commit();
    }
  }
}
