// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.NetException.Reason;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Which verbs and arguments fit a socket, and which results fit a verb.
 *
 * @param spec the socket's, which messages name
 */
record VerbCheck(SocketSpec spec) {
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

  /** A transport would find out when it has received what it cannot store. */
  static void target(ByteBuffer target) {
    if (target.isReadOnly()) {
      throw new IllegalArgumentException("a read-only buffer cannot hold what is received");
    }
  }

  /** A piece of a stream has bytes, and no more than there was room for. */
  static int received(int length, int room) throws NetException {
    if (length == 0 || length < -1 || length > room) {
      throw VerbFailures.defect(
          "of a stream it received %s bytes, which must be 1 to %s, or -1 at the end"
              .formatted(length, room),
          null);
    }
    return length;
  }
}
