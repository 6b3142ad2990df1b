// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import java.util.Map;
import java.util.Optional;

/**
 * What {@link NetSocket#receiveFrom} tells of a received message, or of a piece of a stream.
 *
 * @param length the bytes that were stored; 0 is an empty message, -1 is the end of the stream
 * @param fullLength the length that the message had; more than {@code length} if it was cut
 * @param sender who sent it; empty where the family does not tell
 * @param details what the family tells beyond that, by name, such as {@code interface} and {@code
 *     packet-type}; most tell nothing
 */
public record Message(
    int length, int fullLength, Optional<Endpoint> sender, Map<String, Object> details) {

  /** The end of the stream: the peer sends nothing more. */
  public static final Message END = new Message(-1, -1, Optional.empty(), Map.of());

  /** A message without details. */
  public Message(int length, int fullLength, Optional<Endpoint> sender) {
    this(length, fullLength, sender, Map.of());
  }

  /** Whether the buffer was too small, so that the rest of the message is lost. */
  public boolean isTruncated() {
    return fullLength > length;
  }

  /** Whether this is the end of the stream and no message. */
  public boolean isEnd() {
    return length < 0;
  }
}
