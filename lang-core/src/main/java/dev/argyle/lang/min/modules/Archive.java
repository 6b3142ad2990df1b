// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zip archives. */
final class Archive {
  private Archive() {}

  /**
   * Packs files, and of folders the files below, with their paths as seen from a folder. The
   * archive may lie in one of the folders; it does not pack itself.
   */
  static Path pack(Path archive, Path folder, List<Path> files) throws IOException {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new FileSystemException(
            archive.toString(), null, "there is no file '" + folder.relativize(file) + "'");
      }
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Path file : files) {
        try (Stream<Path> all = Files.walk(file)) {
          for (Path each : (Iterable<Path>) all.sorted()::iterator) {
            if (!Files.isDirectory(each) && !Files.isSameFile(each, archive)) {
              out.putNextEntry(new ZipEntry(folder.relativize(each.normalize()).toString()));
              Files.copy(each, out);
              out.closeEntry();
            }
          }
        }
      }
    }
    return archive;
  }

  /**
   * Unpacks all files into a folder.
   *
   * @throws FileSystemException if an entry would land outside the folder; nothing behind it is
   *     unpacked
   */
  static Path unpack(Path archive, Path folder) throws IOException {
    Path root = Files.createDirectories(folder).toRealPath();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
          throw new FileSystemException(
              archive.toString(), null, "'" + entry.getName() + "' leads out of the folder");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.resolveSibling("."));
          try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
    return folder;
  }
}
