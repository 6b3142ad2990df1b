// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.Category;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;

/** Data was handed to the system. */
@Name("dev.argyle.net.SocketSend")
@Label("Socket Send")
@Category({"Argyle", "Network"})
@Threshold("20 ms")
final class SendEvent extends TransferEvent {}
