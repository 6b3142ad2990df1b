// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

/** Which direction of a connection to end (shutdown(2)). */
public enum Shutdown {
  /** Nothing more is received: waiting receivers see the end of the stream. */
  RECEIVE,
  /** Nothing more is sent: the peer sees the end of the stream after what was sent. */
  SEND,
  /** Both. */
  BOTH
}
