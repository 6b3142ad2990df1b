// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import jdk.jfr.Category;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A connection was made. */
@Name("dev.argyle.net.SocketConnect")
@Label("Socket Connect")
@Category({"Argyle", "Network"})
final class ConnectEvent extends PeerEvent {}
