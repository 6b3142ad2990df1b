// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A socket operation failed. The reason says how, in one model for every family; the message names
 * the operation and the endpoint, and the kernel's errno where there is one.
 */
public final class NetException extends IOException {
  private static final long serialVersionUID = 1;

  /** What went wrong. The names of errno are those that usually lead here (errno(3)). */
  public enum Reason {
    /** Nobody accepts connections there (ECONNREFUSED). */
    REFUSED,
    /** The peer, or the network for it, ended the connection hard (ECONNRESET, EPIPE). */
    RESET,
    /** The limit on the wait passed (ETIMEDOUT). */
    TIMED_OUT,
    /** No way leads to the host, network or device (EHOSTUNREACH, ENETUNREACH, EHOSTDOWN). */
    UNREACHABLE,
    /** Another socket has the endpoint (EADDRINUSE). */
    IN_USE,
    /** The endpoint is not one of this host's (EADDRNOTAVAIL). */
    NOT_AVAILABLE,
    /** A privilege or a permission is missing (EACCES, EPERM). */
    NOT_PERMITTED,
    /**
     * The family, kind, protocol, option or verb is not offered here (EAFNOSUPPORT, EOPNOTSUPP).
     */
    UNSUPPORTED,
    /** The host's name has no address. */
    UNKNOWN_HOST,
    /** The endpoint is not one: wrong form, wrong range, wrong family. */
    BAD_ENDPOINT,
    /** A message or a name is longer than it may be (EMSGSIZE, ENAMETOOLONG). */
    TOO_LONG,
    /** The socket was closed on this side, or the thread was interrupted, which closes it. */
    CLOSED,
    /** The system is out of something: descriptors, memory, ports (EMFILE, ENFILE, ENOBUFS). */
    NO_RESOURCES,
    /** The verb does not fit what the socket was used for so far (EISCONN, ENOTCONN, EINVAL). */
    WRONG_STATE,
    /** None of the others. */
    OTHER
  }

  private final Reason reason;

  /**
   * A failure.
   *
   * @param message what failed, where, and what could be done about it
   */
  public NetException(Reason reason, String message) {
    this(reason, message, null);
  }

  /**
   * A failure with what caused it.
   *
   * @param message what failed, where, and what could be done about it
   */
  public NetException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What failed, where, and what could be done about it. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** How it failed. */
  public Reason reason() {
    return reason;
  }
}
