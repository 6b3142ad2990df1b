// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.spi.TextOption;
import java.net.SocketOption;
import java.util.List;

/**
 * The options of a socket as scripts have them: by name, those that the socket itself knows, with
 * {@link Boolean}s, {@link Long}s and {@link String}s as values.
 */
public final class ScriptOptions {
  private ScriptOptions() {}

  /** The names, sorted. */
  public static List<String> names(NetSocket socket) {
    return socket.options().stream().map(SocketOption::name).sorted().toList();
  }

  /**
   * What the value of an option is to be: {@link Boolean}, {@link Long} or {@link String}.
   *
   * @throws NetException {@code UNSUPPORTED} with the options that there are, or if a script cannot
   *     set this one
   */
  public static Class<?> type(NetSocket socket, String name) throws NetException {
    SocketOption<?> option = find(socket, name);
    if (option.type() == Boolean.class || option.type() == String.class) {
      return option.type();
    } else if (option.type() == Integer.class) {
      return Long.class;
    } else if (option instanceof TextOption<?>) {
      return String.class;
    }
    throw new NetException(Reason.UNSUPPORTED, "the option " + name + " cannot be set by a script");
  }

  /** The value of an option. */
  public static Object get(NetSocket socket, String name) throws NetException {
    Object value = socket.option(find(socket, name));
    if (value instanceof Boolean) {
      return value;
    }
    return value instanceof Number number ? (Object) number.longValue() : value.toString();
  }

  /**
   * Sets an option.
   *
   * @param value of the {@link #type}; a number beyond the range of an int becomes its end
   */
  public static void set(NetSocket socket, String name, Object value) throws NetException {
    set(socket, find(socket, name), value);
  }

  private static <T> void set(NetSocket socket, SocketOption<T> option, Object value)
      throws NetException {
    if (option instanceof TextOption<T> written) {
      socket.option(option, written.parse(value.toString()));
    } else if (value instanceof Long number) {
      Object narrow = Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
      socket.option(option, option.type().cast(narrow));
    } else {
      socket.option(option, option.type().cast(value));
    }
  }

  private static SocketOption<?> find(NetSocket socket, String name) throws NetException {
    for (SocketOption<?> option : socket.options()) {
      if (option.name().equals(name)) {
        return option;
      }
    }
    throw new NetException(
        Reason.UNSUPPORTED,
        "unknown option '%s'; there are %s".formatted(name, String.join(", ", names(socket))));
  }
}
