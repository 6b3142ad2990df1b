// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.DataAmount;
import jdk.jfr.Event;
import jdk.jfr.Label;

/** What the events of data tell. */
abstract class TransferEvent extends Event {
  @Label("Socket")
  String socket = "";

  @Label("Bytes")
  @DataAmount
  long bytes;
}
