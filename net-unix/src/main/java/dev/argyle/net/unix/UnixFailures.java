// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import dev.argyle.net.NetException;
import dev.argyle.net.posix.SocketFile;
import java.util.Optional;

/** What the kernel's errors mean for a name, and what to do about them. */
final class UnixFailures {
  private UnixFailures() {}

  /** Why a name could not be bound. */
  static NetException bind(UnixEndpoint name, NetException e) throws NetException {
    return with(
        e,
        switch (e.reason()) {
          case IN_USE -> holder(name);
          case NOT_AVAILABLE -> "make it first";
          case NOT_PERMITTED -> "bind to a path in a folder that this process may write to";
          case NO_RESOURCES -> "make room there, or bind to a path on another file system";
          default -> "";
        });
  }

  private static String holder(UnixEndpoint name) throws NetException {
    Optional<SocketFile.Identity> found = found(name);
    if (found.isPresent() && !found.get().isSocket()) {
      return "a file that is no socket's has this path";
    }
    return found.isPresent() && BoundFile.isStale(name, found.get())
        ? "the socket that left the file there is gone: remove the file, or set REPLACE_STALE"
            + " before bind"
        : "another socket is bound to it";
  }

  /** Why a name could not be connected to. */
  static NetException connect(UnixEndpoint name, NetException e) throws NetException {
    return with(
        e,
        switch (e.reason()) {
          case REFUSED -> deserter(name);
          case NOT_PERMITTED -> "who connects needs the permission to write to the socket's file";
          default -> "";
        });
  }

  private static String deserter(UnixEndpoint name) throws NetException {
    Optional<SocketFile.Identity> found = found(name);
    if (found.isEmpty()) {
      return "";
    }
    if (!found.get().isSocket()) {
      return "the file there is no socket's";
    }
    return BoundFile.isStale(name, found.get())
        ? "the socket that left the file there is gone"
        : "";
  }

  /** The file that has the name; an abstract one has none. */
  private static Optional<SocketFile.Identity> found(UnixEndpoint name) throws NetException {
    return name.isPath() ? BoundFile.file(name).identity() : Optional.empty();
  }

  private static NetException with(NetException e, String remedy) {
    return remedy.isEmpty() ? e : new NetException(e.reason(), e.getMessage() + "; " + remedy, e);
  }
}
