// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import java.util.Locale;

/** How a socket delivers data. The set is closed: these are the kernel's ways (socket(2)). */
public enum SocketKind {
  /** Bytes in order, with connections and without message boundaries (SOCK_STREAM). */
  STREAM,
  /** Single messages, each with an address, which may get lost (SOCK_DGRAM). */
  DATAGRAM,
  /** Messages in order, with connections (SOCK_SEQPACKET). */
  SEQPACKET,
  /** Packets below the transport layer (SOCK_RAW). */
  RAW,
  /** Link-layer frames by the interface of Linux 2.0, deprecated there (SOCK_PACKET). */
  PACKET;

  /** Whether what is received is messages with boundaries, and not a stream of bytes. */
  public boolean isMessage() {
    return this != STREAM;
  }

  /** Whether sockets of this kind listen, accept and connect to one peer. */
  public boolean isConnected() {
    return this == STREAM || this == SEQPACKET;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
