// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;

/**
 * What the channels throw, as {@link NetException}s. Java has a class for some errors only and the
 * kernel's text (strerror(3)) in the message for most, so the text is looked at first; it may be in
 * another language than English, and then the class decides.
 */
final class Failures {
  /**
   * One error of the kernel.
   *
   * @param text how the message begins, or contains
   */
  private record Errno(String text, String name, Reason reason, String remedy) {
    Errno(String text, String name, Reason reason) {
      this(text, name, reason, "");
    }

    Errno with(Reason reason, String remedy) {
      return new Errno(text, name, reason, remedy);
    }

    /** The failure; what was said may be more than the kernel's text. */
    NetException exception(String said, IOException e) {
      String then = remedy.isEmpty() ? "" : "; " + remedy;
      return new NetException(reason, "%s (%s)%s".formatted(said, name, then), e);
    }
  }

  private static final Errno INVALID = new Errno("Invalid argument", "EINVAL", Reason.OTHER);

  private static final List<Errno> ERRORS =
      List.of(
          new Errno(
              "Connection refused",
              "ECONNREFUSED",
              Reason.REFUSED,
              "see that the server runs, and on this port"),
          new Errno("Connection reset", "ECONNRESET", Reason.RESET),
          new Errno("Broken pipe", "EPIPE", Reason.RESET),
          new Errno("Software caused connection abort", "ECONNABORTED", Reason.RESET),
          new Errno("Connection timed out", "ETIMEDOUT", Reason.TIMED_OUT),
          new Errno(
              "Network is unreachable",
              "ENETUNREACH",
              Reason.UNREACHABLE,
              "this host has no route there (ip route)"),
          new Errno(
              "No route to host",
              "EHOSTUNREACH",
              Reason.UNREACHABLE,
              "no host there answers, or a route or firewall forbids it"),
          new Errno("Host is down", "EHOSTDOWN", Reason.UNREACHABLE),
          new Errno("Network is down", "ENETDOWN", Reason.UNREACHABLE),
          new Errno(
              "Address already in use",
              "EADDRINUSE",
              Reason.IN_USE,
              "another socket has it; choose another port, or port 0 for a free one"),
          new Errno(
              "Cannot assign requested address",
              "EADDRNOTAVAIL",
              Reason.NOT_AVAILABLE,
              "it is not an address of this host, or no free port is left"),
          new Errno(
              "Permission denied",
              "EACCES",
              Reason.NOT_PERMITTED,
              "binding a port below 1024 needs a privilege, sending to a broadcast address the"
                  + " option SO_BROADCAST, and a route or firewall can forbid an address"),
          new Errno(
              "Operation not permitted",
              "EPERM",
              Reason.NOT_PERMITTED,
              "a firewall rule or a missing privilege forbids it"),
          new Errno(
              "Too many open files in system",
              "ENFILE",
              Reason.NO_RESOURCES,
              "close sockets, or raise fs.file-max"),
          new Errno(
              "Too many open files",
              "EMFILE",
              Reason.NO_RESOURCES,
              "close sockets, or raise the limit (ulimit -n)"),
          new Errno("Cannot allocate memory", "ENOMEM", Reason.NO_RESOURCES),
          new Errno("No buffer space available", "ENOBUFS", Reason.NO_RESOURCES),
          new Errno(
              "Message too long",
              "EMSGSIZE",
              Reason.TOO_LONG,
              "a datagram carries at most 65507 bytes over IPv4 and 65527 over IPv6"),
          new Errno("Operation not supported", "EOPNOTSUPP", Reason.UNSUPPORTED),
          new Errno("Protocol not available", "ENOPROTOOPT", Reason.UNSUPPORTED),
          new Errno("Address family not supported", "EAFNOSUPPORT", Reason.UNSUPPORTED),
          new Errno("No such device", "ENODEV", Reason.NOT_AVAILABLE),
          new Errno("not connected", "ENOTCONN", Reason.WRONG_STATE),
          INVALID);

  private Failures() {}

  /**
   * The same failure in the words of the API.
   *
   * @param otherwise the reason if nothing is known about it
   */
  static NetException translated(IOException e, Reason otherwise) {
    if (e instanceof NetException already) {
      return already;
    }
    if (e instanceof ClosedChannelException || e.getCause() instanceof ClosedChannelException) {
      return new NetException(
          Reason.CLOSED,
          Thread.currentThread().isInterrupted()
              ? "the thread was interrupted, which closes the socket"
              : "the socket was closed",
          e);
    }
    String text =
        e instanceof PortUnreachableException
            ? "Connection refused: the host answered that nobody receives on the port"
            : String.valueOf(e.getMessage());
    return errno(text)
        .map(error -> error.exception(text, e))
        .orElseGet(() -> new NetException(byClass(e, otherwise), text, e));
  }

  /**
   * The same for a verb with an address. Of one that it cannot use the kernel says no more than
   * that.
   *
   * @param invalid the reason if the address is a proper one
   */
  static NetException translated(IOException e, InetSocketAddress address, Reason invalid) {
    String text = String.valueOf(e.getMessage());
    if (e instanceof NetException || !errno(text).equals(Optional.of(INVALID))) {
      return translated(e, Reason.OTHER);
    }
    boolean withoutScope =
        address.getAddress() instanceof Inet6Address inet6
            && inet6.isLinkLocalAddress()
            && inet6.getScopeId() == 0;
    Errno error =
        withoutScope
            ? INVALID.with(
                Reason.BAD_ENDPOINT, "a link-local address needs its interface: fe80::1%eth0")
            : INVALID.with(invalid, "the system cannot use this address, or its route (ip route)");
    return error.exception(text, e);
  }

  private static Optional<Errno> errno(String text) {
    return ERRORS.stream().filter(error -> text.contains(error.text)).findFirst();
  }

  private static Reason byClass(IOException e, Reason otherwise) {
    return switch (e) {
      case SocketTimeoutException _ -> Reason.TIMED_OUT;
      case PortUnreachableException _ -> Reason.REFUSED;
      case ConnectException _ -> Reason.REFUSED;
      case NoRouteToHostException _ -> Reason.UNREACHABLE;
      case BindException _ -> Reason.IN_USE;
      default -> otherwise;
    };
  }
}
