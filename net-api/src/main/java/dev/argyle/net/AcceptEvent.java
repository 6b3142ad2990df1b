// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.Category;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A connection was accepted. */
@Name("dev.argyle.net.SocketAccept")
@Label("Socket Accept")
@Category({"Argyle", "Network"})
final class AcceptEvent extends PeerEvent {}
