// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The received message that the script has not taken yet, if there is one. Every message is
 * received whole, so that a script that asked for too few bytes loses nothing.
 *
 * <p>For one thread at a time.
 */
final class MessageBox {
  /** Where messages come from. */
  interface Supply {
    Message receiveFrom(ByteBuffer target) throws NetException;
  }

  /** A whole message. */
  record Received(byte[] content, Optional<Endpoint> sender, Map<String, Object> details) {}

  /**
   * More than any IP packet has, and than a Unix message has by default, whatever its sender sets
   * (twice net.core.wmem_max, socket(7)); a larger one makes the buffer grow after it was cut.
   */
  private static final int FIRST_CAPACITY = 512 * 1024;

  private final Supply supply;
  private byte[] bytes = {};
  private Optional<Received> pending = Optional.empty();
  private boolean atEnd;

  MessageBox(Supply supply) {
    this.supply = supply;
  }

  Optional<Received> take(int most) throws NetException {
    if (isAtEnd()) {
      return Optional.empty();
    }
    Received next = pending.orElseThrow();
    if (next.content().length > most) {
      throw new NetException(
          Reason.TOO_LONG,
          "the message has %s bytes, more than the %s that were asked for; ask for more"
              .formatted(next.content().length, most));
    }
    pending = Optional.empty();
    return Optional.of(next);
  }

  boolean isAtEnd() throws NetException {
    if (pending.isEmpty() && !atEnd) {
      receive();
    }
    return atEnd;
  }

  private void receive() throws NetException {
    if (bytes.length == 0) {
      bytes = new byte[FIRST_CAPACITY];
    }
    Message message = supply.receiveFrom(ByteBuffer.wrap(bytes));
    if (message.isTruncated()) {
      int capacity = bytes.length;
      bytes = new byte[message.fullLength()];
      throw new NetException(
          Reason.TOO_LONG,
          "a message of %s bytes was cut to %s and dropped; the next one of that length fits"
              .formatted(message.fullLength(), capacity));
    }
    atEnd = message.isEnd();
    if (!atEnd) {
      byte[] content = Arrays.copyOf(bytes, message.length());
      pending = Optional.of(new Received(content, message.sender(), message.details()));
    }
  }
}
