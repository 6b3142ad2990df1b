// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.io.IOException;
import java.net.SocketOption;
import java.nio.channels.NetworkChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The options that were set on a socket, so that they outlive its channel: a new one follows when
 * an address could not be connected, when the socket begins to listen, and for each accepted
 * connection, which has the options of its listener as in Linux.
 */
final class ChannelOptions {
  private final Map<SocketOption<?>, Object> chosen = new ConcurrentHashMap<>();

  /** Sets an option on a channel and keeps it. */
  <T> void set(NetworkChannel channel, SocketOption<T> name, T value) throws NetException {
    try {
      if (channel.supportedOptions().contains(name)) {
        channel.setOption(name, value);
      }
      chosen.put(name, value);
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      throw new NetException(
          Reason.UNSUPPORTED,
          "%s cannot be %s: %s".formatted(name.name(), value, e.getMessage()),
          e);
    } catch (IOException e) {
      throw Failures.translated(e, Reason.UNSUPPORTED);
    }
  }

  /** What was set; else what the channel has. */
  static <T> T get(NetworkChannel channel, SocketOption<T> name) throws NetException {
    try {
      @Nullable T value = channel.getOption(name);
      if (value == null) {
        throw new NetException(Reason.NOT_AVAILABLE, "it is not set, so the system chooses");
      }
      return value;
    } catch (UnsupportedOperationException e) {
      throw new NetException(Reason.UNSUPPORTED, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw Failures.translated(e, Reason.UNSUPPORTED);
    }
  }

  boolean isSet(SocketOption<?> name) {
    return chosen.containsKey(name);
  }

  @Nullable Object value(SocketOption<?> name) {
    return chosen.get(name);
  }

  /** Keeps a value that the channel before has, unless one was set. */
  <T> void keep(NetworkChannel before, SocketOption<T> name) throws NetException {
    chosen.putIfAbsent(name, get(before, name));
  }

  /** Sets everything that was set on another channel, as far as that knows the options. */
  void replay(NetworkChannel channel) throws IOException {
    for (Map.Entry<SocketOption<?>, Object> option : chosen.entrySet()) {
      if (channel.supportedOptions().contains(option.getKey())) {
        replay(channel, option.getKey(), option.getValue());
      }
    }
  }

  private static <T> void replay(NetworkChannel channel, SocketOption<T> name, Object value)
      throws IOException {
    channel.setOption(name, name.type().cast(value));
  }
}
