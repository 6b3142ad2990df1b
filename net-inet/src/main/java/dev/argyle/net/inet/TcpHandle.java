// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.Shutdown;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.spi.SocketHandle;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A TCP socket. The channels have two classes where Berkeley sockets have one, so this begins as a
 * {@link SocketChannel} and changes to a {@link TcpListener} when it listens.
 */
final class TcpHandle implements SocketHandle {
  /**
   * The most that one call hands over. The channels copy a heap buffer whole, however little the
   * system then takes of it.
   */
  private static final int PIECE = 128 * 1024;

  private final Addresses addresses;
  private final ChannelOptions options;
  private volatile SocketChannel channel;
  private volatile @Nullable TcpListener listener;
  private volatile boolean woken;
  private volatile @Nullable IOException closeFailure;
  private @Nullable InetSocketAddress bound;
  private byte[] scratch = {};

  TcpHandle(SocketFamily family) throws IOException {
    this.addresses = new Addresses(family);
    this.options = new ChannelOptions();
    this.channel = SocketChannel.open(addresses.protocolFamily());
  }

  /** A connection that was accepted. */
  TcpHandle(SocketFamily family, SocketChannel accepted) {
    this.addresses = new Addresses(family);
    this.options = new ChannelOptions();
    this.channel = accepted;
  }

  @Override
  public void bind(Endpoint local) throws NetException {
    InetSocketAddress address = addresses.local(local, FOREVER);
    try {
      if (!options.isSet(StandardSocketOptions.SO_REUSEADDR)) {
        options.set(channel, StandardSocketOptions.SO_REUSEADDR, true);
      }
      bound = (InetSocketAddress) channel.bind(address).getLocalAddress();
    } catch (IOException e) {
      throw Failures.translated(e, address, Reason.OTHER);
    }
  }

  @Override
  public void listen(int backlog) throws NetException {
    listener = TcpListener.inPlaceOf(channel, addresses.protocolFamily(), options, backlog);
    endIfWoken();
  }

  @Override
  public SocketHandle accept(long nanos) throws NetException {
    return new TcpHandle(addresses.family(), listening().accept(nanos));
  }

  private TcpListener listening() throws NetException {
    TcpListener current = listener;
    if (current == null) {
      throw new NetException(Reason.WRONG_STATE, "the socket does not listen");
    }
    return current;
  }

  /** Tries the addresses of a name one after the other. */
  @Override
  public void connect(Endpoint remote, long nanos) throws NetException {
    long start = System.nanoTime();
    Optional<NetException> failure = Optional.empty();
    for (InetSocketAddress address : addresses.remote(remote, nanos)) {
      try {
        if (failure.isPresent()) {
          reopen();
        }
        connect(address, nanos == FOREVER ? FOREVER : nanos - (System.nanoTime() - start));
        return;
      } catch (IOException e) {
        NetException latest = Failures.translated(e, address, Reason.UNREACHABLE);
        failure.ifPresent(latest::addSuppressed);
        failure = Optional.of(latest);
        if (woken || latest.reason() == Reason.CLOSED) {
          break;
        }
      }
    }
    throw failure.orElseThrow();
  }

  private void connect(InetSocketAddress address, long nanos) throws IOException {
    if (nanos == FOREVER) {
      channel.connect(address);
    } else if (nanos <= 0) {
      throw new NetException(Reason.TIMED_OUT, "no answer");
    } else {
      channel.socket().connect(address, Timeouts.millis(nanos));
    }
  }

  /** A channel that could not connect is closed. */
  private void reopen() throws IOException {
    SocketChannel next = SocketChannel.open(addresses.protocolFamily());
    channel = next;
    endIfWoken();
    options.replay(next);
    if (bound != null) {
      next.bind(bound);
    }
  }

  @Override
  public int receive(ByteBuffer target, long nanos) throws NetException {
    try {
      return nanos == FOREVER ? read(target) : read(target, Timeouts.millis(nanos));
    } catch (IOException e) {
      throw Failures.translated(e, Reason.OTHER);
    }
  }

  private int read(ByteBuffer target) throws IOException {
    if (target.isDirect() || target.remaining() <= PIECE) {
      return channel.read(target);
    }
    int limit = target.limit();
    target.limit(target.position() + PIECE);
    try {
      return channel.read(target);
    } finally {
      target.limit(limit);
    }
  }

  /** The channel itself cannot limit a wait, but the socket in front of it can. */
  private int read(ByteBuffer target, int millis) throws IOException {
    channel.socket().setSoTimeout(millis);
    if (channel.socket().isInputShutdown()) {
      return -1;
    }
    int most = Math.min(target.remaining(), PIECE);
    if (target.hasArray()) {
      int offset = target.arrayOffset() + target.position();
      int length = channel.socket().getInputStream().read(target.array(), offset, most);
      target.position(target.position() + Math.max(length, 0));
      return length;
    }
    if (scratch.length < most) {
      scratch = new byte[most];
    }
    int length = channel.socket().getInputStream().read(scratch, 0, most);
    target.put(scratch, 0, Math.max(length, 0));
    return length;
  }

  @Override
  public int available() throws NetException {
    try {
      return channel.socket().isInputShutdown() ? 0 : channel.socket().getInputStream().available();
    } catch (IOException e) {
      throw Failures.translated(e, Reason.OTHER);
    }
  }

  @Override
  public Message receiveFrom(ByteBuffer target, long nanos) throws NetException {
    throw new NetException(Reason.UNSUPPORTED, "a stream has no messages");
  }

  @Override
  public void send(ByteBuffer source, long nanos) throws NetException {
    @Nullable SendLimit limit = nanos == FOREVER ? null : new SendLimit(channel, nanos);
    @Nullable IOException failure = null;
    try {
      write(source);
    } catch (IOException e) {
      failure = e;
    }
    if (limit != null && !limit.isKept()) {
      throw new NetException(Reason.TIMED_OUT, "the peer took no more data", failure);
    }
    if (failure != null) {
      throw Failures.translated(failure, Reason.OTHER);
    }
  }

  private void write(ByteBuffer source) throws IOException {
    int end = source.limit();
    try {
      while (source.position() < end) {
        source.limit(Math.min(end - source.position(), PIECE) + source.position());
        channel.write(source);
      }
    } finally {
      source.limit(end);
    }
  }

  @Override
  public void sendTo(ByteBuffer source, Endpoint target, long nanos) throws NetException {
    throw new NetException(Reason.UNSUPPORTED, "a stream sends to its peer only");
  }

  @Override
  public void shutdown(Shutdown how) throws NetException {
    try {
      if (how != Shutdown.SEND) {
        channel.shutdownInput();
      }
      if (how != Shutdown.RECEIVE) {
        channel.shutdownOutput();
      }
    } catch (IOException e) {
      throw Failures.translated(e, Reason.OTHER);
    }
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    TcpListener current = listener;
    if (current == null) {
      options.set(channel, name, value);
    } else {
      current.option(name, value);
    }
  }

  @Override
  public <T> T option(SocketOption<T> name) throws NetException {
    TcpListener current = listener;
    return current == null ? ChannelOptions.get(channel, name) : current.option(name);
  }

  @Override
  public Set<SocketOption<?>> options() {
    return channel.supportedOptions();
  }

  @Override
  public Optional<Endpoint> local() throws NetException {
    TcpListener current = listener;
    try {
      return addresses.shown((current == null ? channel : current.channel()).getLocalAddress());
    } catch (IOException e) {
      throw Failures.translated(e, Reason.OTHER);
    }
  }

  @Override
  public Optional<Endpoint> remote() throws NetException {
    if (listener != null) {
      return Optional.empty();
    }
    try {
      return addresses.shown(channel.getRemoteAddress());
    } catch (IOException e) {
      throw Failures.translated(e, Reason.OTHER);
    }
  }

  /** Closes the channel: it lets go of the descriptor only when no thread uses it any more. */
  @Override
  public void wake() {
    woken = true;
    addresses.wake();
    endIfWoken();
  }

  private void endIfWoken() {
    if (woken) {
      end(channel);
      TcpListener current = listener;
      if (current != null) {
        end(current.channel());
      }
    }
  }

  private void end(NetworkChannel ending) {
    try {
      ending.close();
    } catch (IOException e) {
      closeFailure = e;
    }
  }

  @Override
  public void close() throws NetException {
    wake();
    IOException failure = closeFailure;
    if (failure != null) {
      throw Failures.translated(failure, Reason.OTHER);
    }
  }
}
