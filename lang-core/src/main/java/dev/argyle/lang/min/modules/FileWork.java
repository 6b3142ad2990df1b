// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static java.util.Objects.requireNonNull;

import dev.argyle.lang.min.eval.ControlFlow;
import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.value.StringValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** Works on the files that a program names; what goes wrong is an error of the program. */
final class FileWork {
  /** What is done with a file. */
  @FunctionalInterface
  interface Work<T> {
    T with(Path file) throws IOException;
  }

  private FileWork() {}

  /** Does something with the file that has this name in the program's working folder. */
  static <T> T on(Machine machine, StringValue name, Work<T> work) {
    return on(
        machine,
        name,
        work,
        (reason, cause) ->
            MinError.os(name.length() == 0 ? reason : name.text() + ": " + reason, cause));
  }

  /** As {@link #on}, for reading and writing, whose errors have a name of their own. */
  static <T> T content(Machine machine, StringValue name, Work<T> work) {
    return on(
        machine,
        name,
        work,
        (reason, cause) -> MinError.io("cannot open: " + name.text(), reason, cause));
  }

  private static <T> T on(
      Machine machine,
      StringValue name,
      Work<T> work,
      BiFunction<String, Throwable, MinError> kind) {
    Path file = machine.surroundings().path(name);
    try {
      return work.with(file);
    } catch (ClosedByInterruptException e) {
      throw ControlFlow.interrupted();
    } catch (IOException e) {
      throw kind.apply(reason(e), e);
    } catch (UnsupportedOperationException e) {
      throw kind.apply("this system does not know that of its files", e);
    } catch (UncheckedIOException e) {
      throw kind.apply(reason(requireNonNull(e.getCause())), e);
    }
  }

  /** In the words of strerror(3), where Java has a class instead of words. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException none -> "No such file or directory";
      case AccessDeniedException denied -> "Permission denied";
      case FileAlreadyExistsException there -> "File exists";
      case DirectoryNotEmptyException full -> "Directory not empty";
      case NotDirectoryException file -> "Not a directory";
      case NotLinkException file -> "Invalid argument: not a symbolic link";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }
}
