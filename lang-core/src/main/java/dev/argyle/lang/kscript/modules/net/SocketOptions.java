// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.net;

import dev.argyle.lang.kscript.types.Comparisons;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import java.net.SocketOption;
import java.util.ArrayList;
import java.util.List;

/** The options of a socket, by name: those that the socket itself knows. */
final class SocketOptions {
  private SocketOptions() {}

  static ListValue names(NetSocket socket) {
    List<String> names = new ArrayList<>();
    for (SocketOption<?> option : socket.options()) {
      names.add(option.name());
    }
    names.sort(null);
    ListValue list = new ListValue();
    for (String name : names) {
      list.add(Str.of(name));
    }
    return list;
  }

  private static SocketOption<?> find(NetSocket socket, String name) {
    for (SocketOption<?> option : socket.options()) {
      if (option.name().equals(name)) {
        return option;
      }
    }
    throw Thrown.valError(
        "Unknown option " + Text.repr(Str.of(name)) + "; there are " + Text.repr(names(socket)));
  }

  static Object get(NetSocket socket, String name) throws NetException {
    Object value = socket.option(find(socket, name));
    if (value instanceof Boolean truth) {
      return truth;
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    return Str.of(value.toString());
  }

  static void set(NetSocket socket, String name, Object value) throws NetException {
    set(socket, find(socket, name), value);
  }

  private static <T> void set(NetSocket socket, SocketOption<T> option, Object value)
      throws NetException {
    Class<T> type = option.type();
    Object converted;
    if (type == Boolean.class) {
      converted = Comparisons.truth(value);
    } else if (type == Integer.class) {
      converted =
          Math.toIntExact(Math.clamp(Convert.size(value), Integer.MIN_VALUE, Integer.MAX_VALUE));
    } else if (type == String.class) {
      converted = Convert.text(value);
    } else {
      throw Thrown.valError("The option " + option.name() + " cannot be set by a script");
    }
    socket.option(option, type.cast(converted));
  }
}
