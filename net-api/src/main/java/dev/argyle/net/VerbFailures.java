// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.NetException.Reason;
import dev.argyle.net.spi.SocketHandle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The failures of a socket's verbs as callers see them: the verb, its address and the socket come
 * first, then what the transport says.
 *
 * @param spec the socket's, which messages name
 */
record VerbFailures(SocketSpec spec) {
  /** A handle's failure; one that reached its limit tells the limit. */
  NetException of(String verb, @Nullable Endpoint where, long nanos, Exception thrown) {
    NetException e = told(thrown);
    String limit = e.reason() == Reason.TIMED_OUT ? within(nanos) : "";
    return new NetException(e.reason(), front(verb, where) + limit + ": " + e.getMessage(), e);
  }

  /** A verb in a socket that was closed on this side. */
  NetException closed(
      String verb, @Nullable Endpoint where, String how, @Nullable Throwable cause) {
    return new NetException(Reason.CLOSED, front(verb, where) + ": " + how, cause);
  }

  /** A stream's send that reached its limit. */
  NetException cutOff(int length, int left, long nanos, NetException limit) {
    return new NetException(
        Reason.TIMED_OUT,
        "%s; the system took %s of %s bytes, and the sending side is now shut down"
            .formatted(of("send", null, nanos, limit).getMessage(), length - left, length),
        limit);
  }

  NetException truncated(Message message) {
    return new NetException(
        Reason.TOO_LONG,
        "%s: the message has %s bytes and was cut to %s; receive with a larger buffer"
            .formatted(front("receive", null), message.fullLength(), message.length()));
  }

  /** What a transport threw: where that is no NetException, a defect. */
  static NetException told(Throwable thrown) {
    return thrown instanceof NetException known ? known : defect(thrown.toString(), thrown);
  }

  /** What a transport must not do. */
  static NetException defect(String what, @Nullable Throwable cause) {
    return new NetException(
        Reason.OTHER,
        "the transport failed: " + what + "; this is a defect of it, report it to its author",
        cause);
  }

  /** A limit on waits as messages tell it, such as {@code within 2 s} after a space; or nothing. */
  static String within(long nanos) {
    if (nanos == SocketHandle.FOREVER) {
      return "";
    }
    BigDecimal seconds = BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.UP);
    return " within " + seconds.stripTrailingZeros().toPlainString() + " s";
  }

  private String front(String verb, @Nullable Endpoint where) {
    return verb + (where == null ? "" : " " + where) + " (" + spec + ")";
  }
}
