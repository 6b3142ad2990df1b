// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

/** What a family and kind may have or lack. A check applies to subjects that have all it needs. */
public enum Trait {
  /** Two sockets of this host can talk to each other. */
  PEER,
  /** Sockets listen, accept and connect. */
  CONNECTIONS,
  /** Data is bytes without boundaries. */
  BYTE_STREAM,
  /** Data is messages. */
  MESSAGES,
  /** A message may be empty. */
  EMPTY_MESSAGES,
  /** Messages are sent to an address without a connection. */
  ADDRESSED_MESSAGES,
  /** There is a longest message, and a longer one is refused. */
  LONGEST_MESSAGE,
  /** One direction can be ended alone. */
  HALF_CLOSE,
  /** A sender waits when the receiver does not take what was sent. */
  FLOW_CONTROL,
  /** A connect waits, or fails, when more connections wait than the backlog takes. */
  FULL_BACKLOG,
  /** A hundred sockets of one host can wait at once, and none takes a thread for it. */
  MANY_WAITS,
  /** A sender is told that the peer is gone. */
  HARD_END,
  /** The system completes a local endpoint that leaves something open. */
  CHOSEN_NAME,
  /** A socket that has connected tells the endpoint that its peer sees. */
  KNOWN_NAME,
  /** Two sockets cannot have one local endpoint. */
  EXCLUSIVE_NAME,
  /** {@link Subject#deserted} names an endpoint. */
  DESERTED_ENDPOINT,
  /** {@link Subject#foreign} names an endpoint. */
  FOREIGN_ENDPOINT,
  /** {@link Subject#file} tells what a bound socket creates in the file system. */
  FILES,
  /** The system tells which descriptors this process has open. */
  COUNTED_DESCRIPTORS
}
