// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketKind;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.Errno;
import dev.argyle.net.posix.Linux;
import dev.argyle.net.posix.SocketFile;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The file that bind(2) creates for a path: what has to go before, what it may look like, and that
 * it goes with the socket.
 */
final class BoundFile {
  private final Descriptor socket;
  private boolean replaceStale;
  private String permissions = "";
  private Optional<Created> created = Optional.empty();

  private record Created(SocketFile file, SocketFile.Identity identity) {}

  BoundFile(Descriptor socket) {
    this.socket = socket;
  }

  void replaceStale(boolean replace) {
    replaceStale = replace;
  }

  boolean replacesStale() {
    return replaceStale;
  }

  void permissions(String text) throws NetException {
    try {
      if (!text.isEmpty()) {
        PosixFilePermissions.fromString(text);
      }
    } catch (IllegalArgumentException e) {
      throw new NetException(
          Reason.OTHER, "permissions are nine letters such as rw-rw----, not '%s'".formatted(text));
    }
    permissions = text;
  }

  String permissions() {
    return permissions;
  }

  /** Does what was asked for before the socket is bound to the path. */
  void prepare(UnixEndpoint path) throws NetException {
    if (replaceStale) {
      SocketFile file = file(path);
      Optional<SocketFile.Identity> found = file.identity();
      if (found.isPresent() && isStale(path, found.get())) {
        file.remove(found.get());
      }
    }
    if (!permissions.isEmpty()) {
      SocketFile.permissionsOfBind(socket, mode());
    }
  }

  /** Remembers the file, and gives it the permissions that the umask has held back. */
  void created(UnixEndpoint path) throws NetException {
    SocketFile file = file(path);
    created = file.identity().map(identity -> new Created(file, identity));
    if (!permissions.isEmpty()) {
      file.permissions(mode());
    }
  }

  /** Removes the file if the path still stands for it. */
  void remove() throws NetException {
    if (created.isPresent()) {
      created.get().file().remove(created.get().identity());
      created = Optional.empty();
    }
  }

  /**
   * Whether no socket is bound to the file any more. A datagram socket tells: connecting it to a
   * bound socket succeeds, or fails as the kind is another one; only a file alone refuses.
   */
  static boolean isStale(UnixEndpoint path, SocketFile.Identity found) throws NetException {
    if (!found.isSocket()) {
      return false;
    }
    Descriptor descriptor = Descriptor.socket(Linux.AF_UNIX, Linux.type(SocketKind.DATAGRAM), 0);
    UnixSocketHandle probe = UnixSocketHandle.of(SocketKind.DATAGRAM, descriptor);
    try {
      return probe.tryConnect(path) == Errno.ECONNREFUSED.number();
    } finally {
      probe.close();
    }
  }

  private int mode() {
    Set<PosixFilePermission> granted = PosixFilePermissions.fromString(permissions);
    int mode = 0;
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      mode = mode << 1 | (granted.contains(permission) ? 1 : 0);
    }
    return mode;
  }

  static SocketFile file(UnixEndpoint path) throws NetException {
    return new SocketFile(UnixFamily.checkedName(path));
  }
}
