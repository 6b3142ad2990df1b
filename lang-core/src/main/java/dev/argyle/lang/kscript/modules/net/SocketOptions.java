// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.net;

import dev.argyle.lang.kscript.types.Comparisons;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.net.ScriptOptions;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;

/** The options of a socket with kscript's values. */
final class SocketOptions {
  private SocketOptions() {}

  static ListValue names(NetSocket socket) {
    ListValue list = new ListValue();
    for (String name : ScriptOptions.names(socket)) {
      list.add(Str.of(name));
    }
    return list;
  }

  static Object get(NetSocket socket, String name) throws NetException {
    check(socket, name);
    Object value = ScriptOptions.get(socket, name);
    return value instanceof String text ? Str.of(text) : value;
  }

  static void set(NetSocket socket, String name, Object value) throws NetException {
    check(socket, name);
    Class<?> type = ScriptOptions.type(socket, name);
    Object plain;
    if (type == Boolean.class) {
      plain = Comparisons.truth(value);
    } else if (type == Long.class) {
      plain = Convert.size(value);
    } else {
      plain = Convert.text(value);
    }
    ScriptOptions.set(socket, name, plain);
  }

  private static void check(NetSocket socket, String name) {
    if (!ScriptOptions.names(socket).contains(name)) {
      throw Thrown.valError(
          "Unknown option " + Text.repr(Str.of(name)) + "; there are " + Text.repr(names(socket)));
    }
  }
}
