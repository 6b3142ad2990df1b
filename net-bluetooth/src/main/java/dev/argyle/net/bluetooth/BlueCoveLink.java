// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import java.util.Optional;

/**
 * A connection of JSR-82, with one shape for its two kinds. The calls block and nothing ends them
 * but {@link #close} and the peer. One thread receives, one sends, any may close.
 */
interface BlueCoveLink {
  /** The next bytes of a stream, at least one, or the next packet; empty at the end. */
  Optional<byte[]> receive() throws NetException;

  /** Sends all bytes, or one packet. */
  void send(byte[] content) throws NetException;

  /** The longest piece that {@link #send} takes. */
  int longestSend();

  /** The longest piece that {@link #receive} gives. */
  int longestReceive();

  /** The address of the peer's device. */
  String peer();

  /** Closes the connection, with all that JSR-82 wants closed for it. */
  void close() throws NetException;
}
