// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.spi.SocketHandle;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@link TcpHandle} becomes when it listens. */
final class TcpListener {
  private final ServerSocketChannel channel;
  private final ChannelOptions accepting;
  private final ChannelOptions shown;

  private TcpListener(ServerSocketChannel channel, ChannelOptions accepting, ChannelOptions shown) {
    this.channel = channel;
    this.accepting = accepting;
    this.shown = shown;
  }

  /**
   * Listens on the address of a socket, which is closed. Nobody can take the address in between:
   * with SO_REUSEADDR on both, Linux lets the listener have it beside a socket that does not
   * listen.
   *
   * @param options what was set on the socket; accepted connections get it
   */
  static TcpListener inPlaceOf(
      SocketChannel socket, ProtocolFamily family, ChannelOptions options, int backlog)
      throws NetException {
    try {
      ServerSocketChannel listening = ServerSocketChannel.open(family);
      try {
        @Nullable SocketAddress local = socket.getLocalAddress();
        ChannelOptions shown = new ChannelOptions();
        for (SocketOption<?> name : socket.supportedOptions()) {
          if (!listening.supportedOptions().contains(name)) {
            shown.keep(socket, name);
          }
        }
        boolean reuse = socket.getOption(StandardSocketOptions.SO_REUSEADDR);
        options.replay(listening);
        socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        listening.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        listening.bind(local, backlog);
        if (local != null) {
          listening.setOption(StandardSocketOptions.SO_REUSEADDR, reuse);
        }
        socket.close();
        return new TcpListener(listening, options, shown);
      } catch (IOException e) {
        listening.close();
        throw e;
      }
    } catch (IOException e) {
      throw Failures.translated(e, Reason.OTHER);
    }
  }

  ServerSocketChannel channel() {
    return channel;
  }

  SocketChannel accept(long nanos) throws NetException {
    try {
      SocketChannel accepted =
          nanos == SocketHandle.FOREVER ? channel.accept() : accept(Timeouts.millis(nanos));
      try {
        accepting.replay(accepted);
        return accepted;
      } catch (IOException e) {
        accepted.close();
        throw e;
      }
    } catch (IOException e) {
      throw Failures.translated(e, Reason.OTHER);
    }
  }

  /** The channel itself cannot limit a wait, but the socket in front of it can. */
  private SocketChannel accept(int millis) throws IOException {
    channel.socket().setSoTimeout(millis);
    return channel.socket().accept().getChannel();
  }

  <T> void option(SocketOption<T> name, T value) throws NetException {
    accepting.set(channel, name, value);
    shown.set(channel, name, value);
  }

  /** An option that a listening channel does not have is the one that accepted sockets get. */
  <T> T option(SocketOption<T> name) throws NetException {
    return channel.supportedOptions().contains(name)
        ? ChannelOptions.get(channel, name)
        : name.type().cast(Objects.requireNonNull(shown.value(name)));
  }
}
