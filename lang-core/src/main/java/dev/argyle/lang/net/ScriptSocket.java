// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Shutdown;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.SocketHandle;
import java.io.Closeable;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A socket as both scripting languages have it: addresses are the script's values, receiving is
 * buffered, sending is not delayed.
 *
 * <p>One thread receives while another sends; two threads must not receive at once. {@link #close}
 * may be called at any time and ends every wait, and so does an interrupt.
 *
 * <p>Of message kinds, each receive takes from one message. A message that is longer than asked for
 * is refused with {@code TOO_LONG} and stays to be received. A datagram socket without a peer sends
 * to whom it last received from.
 */
public final class ScriptSocket implements Closeable {
  private final Transports transports;
  private final EndpointFormat format;
  private final Supplier<Path> folder;
  private final ReceiveBuffer buffer = new ReceiveBuffer(new Received());
  private final MessageBox messages = new MessageBox(target -> net().receiveFrom(target));
  private volatile NetSocket net;
  private volatile Optional<Endpoint> lastSender = Optional.empty();
  private boolean bound;

  private ScriptSocket(
      Transports transports, EndpointFormat format, Supplier<Path> folder, NetSocket net) {
    this.transports = transports;
    this.format = format;
    this.folder = folder;
    this.net = net;
  }

  /**
   * Opens a socket.
   *
   * @param folder tells the script's working folder, from which addresses that are paths begin
   * @throws NetException {@code UNSUPPORTED} or {@code NOT_PERMITTED} with what to do about it
   */
  public static ScriptSocket open(Transports transports, SocketSpec spec, Supplier<Path> folder)
      throws NetException {
    NetSocket net = transports.open(spec);
    EndpointFormat format =
        transports
            .format(spec.family())
            .orElseThrow(() ->
                new NetException(
                    Reason.UNSUPPORTED,
                    "the transport of " + spec + " has no form for its addresses"));
    return new ScriptSocket(transports, format, folder, net);
  }

  private NetSocket net() {
    return net;
  }

  /** The socket as it is now: a connect may have put another one in its place. */
  private final class Received implements ReceiveBuffer.Supply {
    @Override
    public int receive(ByteBuffer target) throws NetException {
      return net.receive(target);
    }

    @Override
    public int available() throws NetException {
      return net.available();
    }
  }

  /** The socket below, for options and whatever else a script may reach. */
  public NetSocket netSocket() {
    return net;
  }

  /** Family, kind and protocol; the protocol is definite. */
  public SocketSpec spec() {
    return net.spec();
  }

  /** What the values of an address are in this socket's family. */
  public List<EndpointFormat.Part> addressParts() {
    return format.parts();
  }

  /** Limits each wait from now on; zero is none. */
  public void timeout(Duration limit) {
    net.timeout(limit);
  }

  /**
   * Connects to the address with these values. The addresses of a name are tried as RFC 8305 says.
   * A connect that failed can be repeated.
   */
  public void connect(List<?> address) throws NetException {
    Endpoint remote = endpoint(address);
    Duration limit = net.timeout();
    try {
      if (bound || !net.spec().kind().isConnected() || isSingle(remote, limit)) {
        net.connect(remote);
      } else {
        NetSocket connected = transports.connect(net.spec(), remote, limit);
        net.close();
        net = connected.timeout(limit);
      }
    } catch (NetException e) {
      if (!bound && !net.isOpen() && e.reason() != Reason.CLOSED) {
        net = transports.open(net.spec()).timeout(limit);
      }
      throw e;
    }
    sendWithoutDelay(net);
  }

  private boolean isSingle(Endpoint remote, Duration limit) throws NetException {
    long nanos = limit.isZero() ? SocketHandle.FOREVER : limit.toNanos();
    return format.resolve(remote, nanos).size() == 1;
  }

  /** Gives the socket the address with these values; port 0 and the like let the system choose. */
  public void bind(List<?> address) throws NetException {
    Endpoint local = endpoint(address);
    if (net.spec().kind().isConnected()
        && net.options().contains(StandardSocketOptions.SO_REUSEADDR)) {
      net.option(StandardSocketOptions.SO_REUSEADDR, true);
    }
    net.bind(local);
    bound = true;
  }

  /**
   * Accepts connections from now on; a kind without connections is ready as soon as it is bound.
   */
  public void listen(int backlog) throws NetException {
    if (net.spec().kind().isConnected()) {
      net.listen(backlog);
    }
  }

  /** Waits for a connection and takes it. */
  public ScriptSocket accept() throws NetException {
    NetSocket accepted = net.accept();
    sendWithoutDelay(accepted);
    return new ScriptSocket(transports, format, folder, accepted);
  }

  private Endpoint endpoint(List<?> address) throws NetException {
    return format.inFolder(format.fromValues(address), folder.get());
  }

  private static void sendWithoutDelay(NetSocket net) throws NetException {
    if (net.options().contains(StandardSocketOptions.TCP_NODELAY)) {
      net.option(StandardSocketOptions.TCP_NODELAY, true);
    }
  }

  /** Sends all of it: to the peer, or of a datagram socket without one, to the last sender. */
  public void send(byte[] content) throws NetException {
    send(content, 0, content.length);
  }

  /** Sends a part of an array, as {@link #send(byte[])}. */
  public void send(byte[] content, int offset, int length) throws NetException {
    ByteBuffer source = ByteBuffer.wrap(content, offset, length);
    Optional<Endpoint> target = lastSender;
    if (target.isPresent() && net.remote().isEmpty()) {
      net.sendTo(source, target.get());
    } else {
      net.send(source);
    }
  }

  /** Sends one message to the address with these values. */
  public void sendTo(byte[] content, List<?> address) throws NetException {
    net.sendTo(ByteBuffer.wrap(content), endpoint(address));
  }

  /** Exactly {@code count} bytes; fewer only at the end of the stream. Of a message, all of it. */
  public byte[] receive(int count) throws NetException {
    return net.spec().kind().isMessage()
        ? message(count).map(ScriptMessage::content).orElseGet(() -> new byte[0])
        : buffer.take(count);
  }

  /**
   * What there is, at most {@code most} bytes, after waiting for at least one; empty at the end,
   * and without a wait if {@code most} is 0.
   */
  public byte[] receiveSome(int most) throws NetException {
    return net.spec().kind().isMessage() ? receive(most) : buffer.takeSome(most);
  }

  /** Everything up to the end of the stream; one message of a message kind. */
  public byte[] receiveAll() throws NetException {
    return net.spec().kind().isMessage() ? receive(Integer.MAX_VALUE) : buffer.takeAll();
  }

  /**
   * The next line without its end, or the last bytes of the stream if they have none; empty if
   * there is no more. A message without a line end counts as a line.
   */
  public Optional<byte[]> receiveLine(LineEnd lineEnd) throws NetException {
    if (net.spec().kind().isMessage()) {
      return message(Integer.MAX_VALUE).map(message -> LineEnds.strip(message.content(), lineEnd));
    }
    return buffer.takeLine(lineEnd).map(ReceiveBuffer.Line::content);
  }

  /**
   * The next message whole, with its sender; empty at the end of a connected kind.
   *
   * @throws NetException {@code TOO_LONG} if it has more than {@code most} bytes; it stays
   */
  public Optional<ScriptMessage> receiveMessage(int most) throws NetException {
    if (net.spec().kind().isMessage()) {
      return message(most);
    }
    byte[] content = buffer.takeSome(most);
    return content.length == 0
        ? Optional.empty()
        : Optional.of(new ScriptMessage(content, peer(), Map.of()));
  }

  private Optional<ScriptMessage> message(int most) throws NetException {
    Optional<MessageBox.Received> received = messages.take(most);
    if (received.isEmpty()) {
      return Optional.empty();
    }
    Optional<Endpoint> sender = received.get().sender();
    if (!net.spec().kind().isConnected()) {
      lastSender = sender;
    }
    return Optional.of(
        new ScriptMessage(
            received.get().content(),
            sender.map(format::toValues).orElse(List.of()),
            received.get().details()));
  }

  /** Whether the peer has ended and everything was taken. May wait for the peer. */
  public boolean isAtEnd() throws NetException {
    return net.spec().kind().isMessage() ? messages.isAtEnd() : buffer.isAtEnd();
  }

  /** Ends one direction, or both. */
  public void shutdown(Shutdown how) throws NetException {
    net.shutdown(how);
  }

  /** Whether it has not been closed here. */
  public boolean isOpen() {
    return net.isOpen();
  }

  /** The values of the socket's own address, with what the system chose; empty if it has none. */
  public List<Object> local() throws NetException {
    return net.local().map(format::toValues).orElse(List.of());
  }

  /** The values of the peer's address; of a datagram socket without one, of the last sender. */
  public List<Object> peer() throws NetException {
    return net.remote().or(() -> lastSender).map(format::toValues).orElse(List.of());
  }

  /** The peer's address as people write it; empty if there is none. */
  public String peerName() throws NetException {
    return net.remote().or(() -> lastSender).map(Endpoint::toString).orElse("");
  }

  /** The socket's own address as people write it; empty if there is none. */
  public String localName() throws NetException {
    return net.local().map(Endpoint::toString).orElse("");
  }

  /** Closes the socket. What was received and not taken is dropped. Closing again does nothing. */
  @Override
  public void close() throws NetException {
    net.close();
  }
}
