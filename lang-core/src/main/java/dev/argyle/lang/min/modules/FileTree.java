// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What {@code cp}, {@code mv} and {@code rm -r} do. */
final class FileTree {
  private FileTree() {}

  /**
   * Copies a file to a path or into a folder; of a folder, what is in it. Permissions stay, and
   * links inside a folder stay links.
   */
  static Path copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      Path target = into(from, to);
      copyFile(from.toRealPath(), target);
      return target;
    }
    Path root = from.toRealPath();
    if (to.toAbsolutePath().normalize().startsWith(root)) {
      throw new FileSystemException(from.toString(), to.toString(), "it lies in itself");
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(root.relativize(each));
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          copyFile(each, target);
        }
      }
    }
    return to;
  }

  private static void copyFile(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
    if (!Files.isSymbolicLink(to)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  /** Moves a file or folder to a path or into a folder. */
  static Path move(Path from, Path to) throws IOException {
    return Files.move(from, into(from, to), StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path into(Path from, Path to) {
    Path name = from.getFileName();
    return Files.isDirectory(to) && name != null ? to.resolve(name) : to;
  }

  /** Deletes a folder and what is in it, without following links; it need not be there. */
  static Path delete(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return folder;
    }
    for (Path each : all) {
      Files.delete(each);
    }
    return folder;
  }
}
