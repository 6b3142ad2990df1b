// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import dev.argyle.lang.kscript.types.Thrown;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Makes exceptions of kscript from those of Java's input and output. */
public final class IoFailures {
  /** The errnos of Linux that the file system gives, with their texts (errno(3), strerror(3)). */
  private enum Errno {
    EPERM(1, "Operation not permitted"),
    ENOENT(2, "No such file or directory"),
    EINTR(4, "Interrupted system call"),
    EIO(5, "Input/output error"),
    EBADF(9, "Bad file descriptor"),
    EACCES(13, "Permission denied"),
    EEXIST(17, "File exists"),
    EXDEV(18, "Invalid cross-device link"),
    ENOTDIR(20, "Not a directory"),
    EISDIR(21, "Is a directory"),
    EINVAL(22, "Invalid argument"),
    EMFILE(24, "Too many open files"),
    ETXTBSY(26, "Text file busy"),
    ENOSPC(28, "No space left on device"),
    ESPIPE(29, "Illegal seek"),
    EROFS(30, "Read-only file system"),
    EPIPE(32, "Broken pipe"),
    ENAMETOOLONG(36, "File name too long"),
    ENOTEMPTY(39, "Directory not empty"),
    ELOOP(40, "Too many levels of symbolic links");

    private final int number;
    private final String text;

    Errno(int number, String text) {
      this.number = number;
      this.text = text;
    }
  }

  private IoFailures() {}

  /** An OSError with the errno of a failure. */
  public static Thrown of(String what, IOException failure) {
    Errno errno = errno(failure);
    return Thrown.osError(errno.number, what + " (" + text(errno, failure) + ")");
  }

  /** The OSError of the use of something that was closed. */
  public static Thrown closed(String what) {
    return Thrown.osError(
        Errno.EBADF.number, what + " (" + Errno.EBADF.text + ": it has been closed)");
  }

  /** Of a wait that an interrupt has ended; the interrupt goes on to end the script. */
  public static Thrown interrupted(String what) {
    Thread.currentThread().interrupt();
    return Thrown.osError(Errno.EINTR.number, what + " (" + Errno.EINTR.text + ")");
  }

  private static String text(Errno errno, IOException failure) {
    String message = failure.getMessage();
    return errno == Errno.EIO && message != null ? message : errno.text;
  }

  private static Errno errno(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing -> Errno.ENOENT;
      case FileAlreadyExistsException there -> Errno.EEXIST;
      case AccessDeniedException denied -> Errno.EACCES;
      case DirectoryNotEmptyException full -> Errno.ENOTEMPTY;
      case NotDirectoryException file -> Errno.ENOTDIR;
      case ClosedByInterruptException interrupt -> Errno.EINTR;
      case ClosedChannelException closed -> Errno.EBADF;
      case FileSystemException other -> byText(other.getReason() + "");
      default -> byText(failure.getMessage() + "");
    };
  }

  /** The JDK tells most errnos by their texts only. */
  private static Errno byText(String text) {
    for (Errno errno : Errno.values()) {
      if (text.contains(errno.text)) {
        return errno;
      }
    }
    return Errno.EIO;
  }
}
