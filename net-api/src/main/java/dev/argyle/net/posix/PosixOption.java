// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A socket option that the kernel keeps as an int: a boolean or a number.
 *
 * @param name for people, such as {@code SO_PASSCRED}
 * @param type {@link Boolean} or {@link Integer}
 * @param level the kernel's number of the protocol level, such as {@link Linux#SOL_SOCKET}
 * @param number the kernel's number of the option
 */
public record PosixOption<T>(String name, Class<T> type, int level, int number)
    implements SocketOption<T> {
  /** The options of {@link StandardSocketOptions} that every family has, by the standard ones. */
  static final Map<SocketOption<?>, PosixOption<?>> STANDARD =
      Stream.of(
              standard(StandardSocketOptions.SO_RCVBUF, Linux.SO_RCVBUF),
              standard(StandardSocketOptions.SO_SNDBUF, Linux.SO_SNDBUF),
              standard(StandardSocketOptions.SO_REUSEADDR, Linux.SO_REUSEADDR),
              standard(StandardSocketOptions.SO_KEEPALIVE, Linux.SO_KEEPALIVE),
              standard(StandardSocketOptions.SO_BROADCAST, Linux.SO_BROADCAST))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Checks the type. */
  public PosixOption {
    if (type != Boolean.class && type != Integer.class) {
      throw new IllegalArgumentException("an option of the kernel is a Boolean or an Integer");
    }
  }

  /** The kernel's value of a value. */
  int encode(T value) {
    return value instanceof Boolean flag ? (flag ? 1 : 0) : (Integer) value;
  }

  /** The value of the kernel's. */
  T decode(int value) {
    return type == Boolean.class ? type.cast(value != 0) : type.cast(value);
  }

  private static <T> Map.Entry<SocketOption<?>, PosixOption<?>> standard(
      SocketOption<T> option, int number) {
    return Map.entry(
        option, new PosixOption<>(option.name(), option.type(), Linux.SOL_SOCKET, number));
  }
}
