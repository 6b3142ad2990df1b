// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A connection with a thread that receives ahead and a thread that sends. Both start when they are
 * first needed. One thread may receive while another sends.
 */
final class Connected {
  private final BlueCoveLink link;
  private final BluetoothEndpoint peer;
  private final BlueCoveStack stack;

  /** Received pieces; an empty one is the end. */
  private final Handoff<Optional<byte[]>> inbox;

  private final Outbox outbox;
  private volatile boolean ended;
  private boolean receiving;
  private boolean atEnd;
  private ByteBuffer piece = ByteBuffer.allocate(0);

  /**
   * Takes the link over.
   *
   * @param ahead how many pieces are received before they are asked for
   */
  Connected(BlueCoveLink link, int channel, BlueCoveStack stack, int ahead) {
    this.link = link;
    this.peer = new BluetoothEndpoint(link.peer(), channel);
    this.stack = stack;
    this.inbox = new Handoff<>(ahead);
    this.outbox = new Outbox(link::send, stack::start);
  }

  Endpoint peer() {
    return peer;
  }

  /** What was agreed with the peer about an option. */
  <T> Optional<T> option(SocketOption<T> name) {
    if (name.equals(BluetoothOptions.TRANSMIT_MTU)) {
      return Optional.of(name.type().cast(link.longestSend()));
    }
    return name.equals(BluetoothOptions.RECEIVE_MTU)
        ? Optional.of(name.type().cast(link.longestReceive()))
        : Optional.empty();
  }

  int receive(ByteBuffer target, long nanos) throws NetException {
    if (!piece.hasRemaining() && !atEnd) {
      Optional<byte[]> next = next(nanos);
      atEnd = next.isEmpty();
      piece = ByteBuffer.wrap(next.orElseGet(() -> new byte[0]));
    }
    return atEnd ? -1 : move(piece, target);
  }

  Message receivePacket(ByteBuffer target, long nanos) throws NetException {
    Optional<byte[]> packet = atEnd ? Optional.empty() : next(nanos);
    atEnd = packet.isEmpty();
    if (atEnd) {
      return Message.END;
    }
    ByteBuffer content = ByteBuffer.wrap(packet.get());
    return new Message(move(content, target), content.capacity(), Optional.of(peer));
  }

  private static int move(ByteBuffer from, ByteBuffer to) {
    int length = Math.min(from.remaining(), to.remaining());
    to.put(from.slice(from.position(), length));
    from.position(from.position() + length);
    return length;
  }

  private Optional<byte[]> next(long nanos) throws NetException {
    if (!receiving) {
      receiving = true;
      stack.start("Bluetooth receiver", this::receiveAhead);
    }
    return inbox.take(nanos);
  }

  private void receiveAhead() {
    boolean more = true;
    while (more) {
      try {
        Optional<byte[]> next = link.receive();
        more = inbox.put(next) && next.isPresent();
      } catch (NetException e) {
        more = false;
        failed(e);
      }
    }
  }

  private void failed(NetException e) {
    if (ended) {
      inbox.put(Optional.empty());
    } else {
      inbox.fail(e);
    }
  }

  /** Sends all of it, piece by piece; the position says how much was taken. */
  void send(ByteBuffer source, long nanos) throws NetException {
    Limit limit = Limit.of(nanos);
    while (source.hasRemaining()) {
      int length = Math.min(source.remaining(), link.longestSend());
      outbox.send(bytes(source, length), limit);
      source.position(source.position() + length);
    }
  }

  /**
   * Sends one packet.
   *
   * @throws NetException {@code TOO_LONG} for what BlueCove would cut without a word
   */
  void sendPacket(ByteBuffer source, long nanos) throws NetException {
    int length = source.remaining();
    if (length > link.longestSend()) {
      throw new NetException(
          Reason.TOO_LONG,
          "the packet has %s bytes, and the MTU is %s".formatted(length, link.longestSend()));
    }
    outbox.send(bytes(source, length), Limit.of(nanos));
    source.position(source.position() + length);
  }

  private static byte[] bytes(ByteBuffer source, int length) {
    byte[] bytes = new byte[length];
    source.get(source.position(), bytes);
    return bytes;
  }

  void wake() {
    inbox.abandon();
    outbox.abandon();
  }

  /** Ends the connection; receivers see the end of the stream. */
  void end() throws NetException {
    ended = true;
    link.close();
  }

  void close() throws NetException {
    outbox.linger();
    link.close();
  }
}
