// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import static dev.argyle.net.NetException.Reason.BAD_ENDPOINT;
import static dev.argyle.net.NetException.Reason.CLOSED;
import static dev.argyle.net.NetException.Reason.IN_USE;
import static dev.argyle.net.NetException.Reason.NOT_AVAILABLE;
import static dev.argyle.net.NetException.Reason.NOT_PERMITTED;
import static dev.argyle.net.NetException.Reason.NO_RESOURCES;
import static dev.argyle.net.NetException.Reason.OTHER;
import static dev.argyle.net.NetException.Reason.REFUSED;
import static dev.argyle.net.NetException.Reason.RESET;
import static dev.argyle.net.NetException.Reason.TIMED_OUT;
import static dev.argyle.net.NetException.Reason.TOO_LONG;
import static dev.argyle.net.NetException.Reason.UNREACHABLE;
import static dev.argyle.net.NetException.Reason.UNSUPPORTED;
import static dev.argyle.net.NetException.Reason.WRONG_STATE;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.util.Optional;

/**
 * What the kernel's error numbers mean (errno(3)), with the numbers of Linux, which are the same on
 * x86-64 and aarch64. Only those that the socket calls give are named.
 */
public enum Errno {
  /** Operation not permitted. */
  EPERM(1, NOT_PERMITTED, "operation not permitted"),
  /** No such file. */
  ENOENT(2, REFUSED, "no such file, so nobody listens there"),
  /** Interrupted by a signal. */
  EINTR(4, OTHER, "interrupted by a signal"),
  /** Input/output error. */
  EIO(5, OTHER, "input/output error"),
  /** No such interface or address. */
  ENXIO(6, NOT_AVAILABLE, "no such device or address"),
  /** Bad descriptor. */
  EBADF(9, CLOSED, "the descriptor is not open"),
  /** Not ready. */
  EAGAIN(11, NO_RESOURCES, "not ready"),
  /** Out of memory. */
  ENOMEM(12, NO_RESOURCES, "out of memory"),
  /** Permission denied. */
  EACCES(13, NOT_PERMITTED, "permission denied"),
  /** Bad address. */
  EFAULT(14, OTHER, "bad memory address"),
  /** Busy. */
  EBUSY(16, IN_USE, "busy"),
  /** File exists. */
  EEXIST(17, IN_USE, "the file exists"),
  /** No such device. */
  ENODEV(19, NOT_AVAILABLE, "no such device"),
  /** Not a directory. */
  ENOTDIR(20, BAD_ENDPOINT, "a part of the path is not a directory"),
  /** Is a directory. */
  EISDIR(21, BAD_ENDPOINT, "is a directory"),
  /** Invalid argument. */
  EINVAL(22, WRONG_STATE, "invalid argument, or not in this state"),
  /** The system's table of files is full. */
  ENFILE(23, NO_RESOURCES, "too many open files in the system", "raise fs.file-max"),
  /** The process has too many descriptors. */
  EMFILE(24, NO_RESOURCES, "too many open files", "raise the limit with ulimit -n"),
  /** No space. */
  ENOSPC(28, NO_RESOURCES, "no space left on the device"),
  /** Read-only file system. */
  EROFS(30, NOT_PERMITTED, "read-only file system"),
  /** The reading end is gone. */
  EPIPE(32, RESET, "the peer has closed the connection"),
  /** Name too long. */
  ENAMETOOLONG(36, TOO_LONG, "the name is too long"),
  /** Too many symbolic links. */
  ELOOP(40, BAD_ENDPOINT, "too many symbolic links"),
  /** Not a socket. */
  ENOTSOCK(88, BAD_ENDPOINT, "not a socket"),
  /** No destination. */
  EDESTADDRREQ(89, WRONG_STATE, "no destination: the socket has no peer"),
  /** Message too long. */
  EMSGSIZE(
      90, TOO_LONG, "the message is too long", "send a shorter one, or set a larger SO_SNDBUF"),
  /** Wrong protocol for the kind. */
  EPROTOTYPE(91, REFUSED, "the socket there is of another kind"),
  /** No such option. */
  ENOPROTOOPT(92, UNSUPPORTED, "the protocol has no such option"),
  /** No such protocol. */
  EPROTONOSUPPORT(93, UNSUPPORTED, "the kernel does not have this protocol"),
  /** No such kind. */
  ESOCKTNOSUPPORT(94, UNSUPPORTED, "the kernel does not have this kind of socket"),
  /** Verb not supported. */
  EOPNOTSUPP(95, UNSUPPORTED, "not supported by this kind of socket"),
  /** No such protocol family. */
  EPFNOSUPPORT(96, UNSUPPORTED, "the kernel does not have this protocol family"),
  /** No such address family. */
  EAFNOSUPPORT(97, UNSUPPORTED, "the kernel does not have this address family"),
  /** Address in use. */
  EADDRINUSE(98, IN_USE, "the address is in use"),
  /** Not an address of this host. */
  EADDRNOTAVAIL(99, NOT_AVAILABLE, "not an address of this host"),
  /** The network is down. */
  ENETDOWN(100, UNREACHABLE, "the network is down"),
  /** No route to the network. */
  ENETUNREACH(101, UNREACHABLE, "the network is unreachable", "see the routes (ip route)"),
  /** Ended by the network. */
  ENETRESET(102, RESET, "the network dropped the connection"),
  /** Given up. */
  ECONNABORTED(103, RESET, "the connection was given up"),
  /** Reset by the peer. */
  ECONNRESET(104, RESET, "the peer has reset the connection"),
  /** Out of buffers. */
  ENOBUFS(105, NO_RESOURCES, "no buffer space is left"),
  /** Is connected. */
  EISCONN(106, WRONG_STATE, "the socket is connected"),
  /** Is not connected. */
  ENOTCONN(107, WRONG_STATE, "the socket is not connected"),
  /** Shut down. */
  ESHUTDOWN(108, RESET, "this direction was shut down"),
  /** Too many references. */
  ETOOMANYREFS(109, NO_RESOURCES, "too many descriptors are on their way"),
  /** Timed out. */
  ETIMEDOUT(110, TIMED_OUT, "the peer does not answer"),
  /** Refused. */
  ECONNREFUSED(111, REFUSED, "refused: nobody listens there"),
  /** Host down. */
  EHOSTDOWN(112, UNREACHABLE, "the host is down"),
  /** No route to the host. */
  EHOSTUNREACH(113, UNREACHABLE, "the host is unreachable", "see the routes (ip route)"),
  /** Under way. */
  EALREADY(114, WRONG_STATE, "already under way"),
  /** Under way. */
  EINPROGRESS(115, WRONG_STATE, "under way");

  private static final Errno[] BY_NUMBER = byNumber();

  private final int number;
  private final Reason reason;
  private final String text;
  private final String remedy;

  Errno(int number, Reason reason, String text) {
    this(number, reason, text, "");
  }

  Errno(int number, Reason reason, String text, String remedy) {
    this.number = number;
    this.reason = reason;
    this.text = text;
    this.remedy = remedy;
  }

  /** The kernel's number. */
  public int number() {
    return number;
  }

  /** The reason that most calls mean by it. */
  public Reason reason() {
    return reason;
  }

  /** What it says, in words, such as {@code refused: nobody listens there}. */
  public String text() {
    return text;
  }

  /** The error of a number; empty if it has no name here. */
  public static Optional<Errno> of(int number) {
    return number >= 0 && number < BY_NUMBER.length
        ? Optional.ofNullable(BY_NUMBER[number])
        : Optional.empty();
  }

  /** The failure that a number stands for: {@code too many open files (EMFILE); raise ...}. */
  public static NetException exception(int number) {
    return of(number)
        .map(Errno::exception)
        .orElseGet(() -> new NetException(OTHER, "the kernel says errno " + number));
  }

  /** The failure that this stands for. */
  public NetException exception() {
    return new NetException(reason, message());
  }

  /** The text, the name, and a remedy where there is one. */
  String message() {
    return text + " (" + name() + ")" + (remedy.isEmpty() ? "" : "; " + remedy);
  }

  @SuppressWarnings("NullAway") // Numbers without a name stay empty in the table.
  private static Errno[] byNumber() {
    Errno[] table = new Errno[EINPROGRESS.number + 1];
    for (Errno errno : values()) {
      table[errno.number] = errno;
    }
    return table;
  }
}
