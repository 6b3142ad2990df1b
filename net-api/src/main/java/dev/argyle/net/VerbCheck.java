// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.NetException.Reason;
import java.net.SocketOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which verbs fit a kind of socket, and how its messages begin.
 *
 * @param spec the socket's, which messages name
 */
record VerbCheck(SocketSpec spec) {
  /** The verb, its address and the socket, for the front of a message. */
  String describe(String verb, @Nullable Endpoint where) {
    String target = where == null ? "" : " " + where;
    return verb + target + " (" + spec + ")";
  }

  void connectedKind(String verb) throws NetException {
    if (!spec.kind().isConnected()) {
      throw new NetException(
          Reason.UNSUPPORTED,
          "a %s socket has no connections to %s for".formatted(spec.kind(), verb));
    }
  }

  void unconnectedKind() throws NetException {
    if (spec.kind().isConnected()) {
      throw new NetException(
          Reason.UNSUPPORTED, "a %s socket sends to its peer only".formatted(spec.kind()));
    }
  }

  void family(String verb, Endpoint endpoint) throws NetException {
    if (!endpoint.family().equals(spec.family())) {
      throw new NetException(
          Reason.BAD_ENDPOINT,
          "%s: %s is an address of family %s, and the socket is %s"
              .formatted(verb, endpoint, endpoint.family(), spec));
    }
  }

  void option(SocketOption<?> name, Set<SocketOption<?>> known) throws NetException {
    if (!known.contains(name)) {
      throw new NetException(
          Reason.UNSUPPORTED,
          "a %s socket has no such option; it has %s"
              .formatted(spec, known.stream().map(SocketOption::name).sorted().toList()));
    }
  }

  /** A stream's send that ran into its limit. */
  NetException cutOff(int length, int left, NetException limit) {
    return new NetException(
        Reason.TIMED_OUT,
        "%s: %s; the system took %d of %d bytes, and the sending side is now shut down"
            .formatted(describe("send", null), limit.getMessage(), length - left, length),
        limit);
  }

  NetException truncated(Message message) {
    return new NetException(
        Reason.TOO_LONG,
        "%s: the message has %d bytes and was cut to %d; receive with a larger buffer"
            .formatted(describe("receive", null), message.fullLength(), message.length()));
  }
}
