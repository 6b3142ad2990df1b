// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.net;

import dev.argyle.lang.kscript.modules.io.IoFailures;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.net.NetException;
import java.util.List;

/** Makes exceptions of kscript from those of sockets. */
final class NetFailures {
  /** ENOTCONN of Linux. */
  private static final int NOT_CONNECTED = 107;

  private NetFailures() {}

  /** What asks a socket. */
  interface Call<T> {
    T run() throws NetException;
  }

  /**
   * The exception for a failure.
   *
   * @param what the first words of its text, such as {@code Failed to bind socket}
   */
  static Thrown of(String what, NetException failure) {
    Thrown thrown =
        switch (failure.reason()) {
          case CLOSED -> closed(what);
          case REFUSED -> Thrown.ioError(what + ": Connection refused");
          case RESET -> Thrown.ioError(what + ": Connection reset by peer");
          case TIMED_OUT -> Thrown.ioError(what + ": Connection timed out");
          case UNREACHABLE -> Thrown.ioError(what + ": Network is unreachable");
          case IN_USE -> Thrown.ioError(what + ": Address already in use");
          case NOT_AVAILABLE -> Thrown.ioError(what + ": Cannot assign requested address");
          case BAD_ENDPOINT -> Thrown.valError(what + ": " + failure.getMessage());
          default -> Thrown.ioError(what + ": " + failure.getMessage());
        };
    return detailed(thrown, failure);
  }

  /** As {@link #of} for a read, which the kernel refuses with ENOTCONN before a connection. */
  static Thrown ofRead(String socket, NetException failure) {
    return failure.reason() == NetException.Reason.WRONG_STATE
        ? detailed(
            Thrown.osError(
                NOT_CONNECTED,
                "Failed to read from " + socket + " (Transport endpoint is not connected)"),
            failure)
        : of("Failed to read from socket", failure);
  }

  /** With all that the failure tells, if the text does not. */
  private static Thrown detailed(Thrown thrown, NetException failure) {
    String detail = String.valueOf(failure.getMessage());
    if (!String.valueOf(thrown.getMessage()).contains(detail)) {
      thrown.exception().attributes().put(Str.of("detail"), Str.of(detail));
    }
    return thrown;
  }

  private static Thrown closed(String what) {
    return Thread.currentThread().isInterrupted()
        ? IoFailures.interrupted(what)
        : IoFailures.closed(what);
  }

  /** As {@link #of} for a failure with an address, whose host may have no address. */
  static Thrown of(String what, List<Object> address, NetException failure) {
    return failure.reason() == NetException.Reason.UNKNOWN_HOST
        ? detailed(
            Thrown.ioError(
                "Failed to resolve address: " + Text.repr(Str.of(address.getFirst().toString()))),
            failure)
        : of(what, failure);
  }

  /** As {@link #of} for giving a socket an address, which a closed one cannot have. */
  static Thrown ofNaming(String what, List<Object> address, NetException failure) {
    boolean closed = failure.reason() == NetException.Reason.CLOSED;
    return closed && !Thread.currentThread().isInterrupted()
        ? detailed(Thrown.ioError(what + ": Bad file descriptor"), failure)
        : of(what, address, failure);
  }

  /** Runs a call; an exception with those first words if it fails. */
  static <T> T run(String what, Call<T> call) {
    try {
      return call.run();
    } catch (NetException failed) {
      throw of(what, failed);
    }
  }
}
