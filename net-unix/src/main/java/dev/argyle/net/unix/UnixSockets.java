// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketKind;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.Linux;
import java.util.ArrayList;
import java.util.List;

/** Unix sockets that are connected without a name. Any thread may call; nothing blocks. */
public final class UnixSockets {
  private UnixSockets() {}

  /**
   * Two sockets that are connected to each other (socketpair(2)).
   *
   * @param kind {@code STREAM}, {@code DATAGRAM} or {@code SEQPACKET}
   */
  public static List<NetSocket> pair(SocketKind kind) throws NetException {
    List<NetSocket> both = new ArrayList<>();
    if (kind == SocketKind.SEQPACKET) {
      for (Descriptor descriptor : Descriptor.pair(Linux.AF_UNIX, Linux.type(kind))) {
        both.add(adopt(kind, descriptor));
      }
    } else {
      for (JnrSocket socket : JnrSocket.pair(kind)) {
        both.add(connected(kind, UnixSocketHandle.of(kind, socket)));
      }
    }
    return List.copyOf(both);
  }

  /**
   * Makes a socket of a descriptor that came in a message (see {@link
   * UnixOptions#RECEIVED_DESCRIPTORS}) and is a connected Unix socket. The socket owns it from then
   * on.
   */
  public static NetSocket adopt(SocketKind kind, Descriptor descriptor) throws NetException {
    return connected(kind, UnixSocketHandle.of(kind, descriptor));
  }

  private static NetSocket connected(SocketKind kind, UnixSocketHandle handle) {
    return NetSocket.connected(UnixTransport.spec(kind), handle);
  }
}
