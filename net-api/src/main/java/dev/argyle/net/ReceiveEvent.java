// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.Category;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;

/** Data was received; the time includes the wait for it. */
@Name("dev.argyle.net.SocketReceive")
@Label("Socket Receive")
@Category({"Argyle", "Network"})
@Threshold("20 ms")
final class ReceiveEvent extends TransferEvent {}
