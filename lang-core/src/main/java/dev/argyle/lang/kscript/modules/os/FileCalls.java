// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.modules.io.IoFailures;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.World;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What {@code os} does with files and folders. */
final class FileCalls {
  private final World world;

  FileCalls(World world) {
    this.world = world;
  }

  /** What asks the file system. */
  interface Call<T> {
    T run() throws IOException;
  }

  /** Runs a call; an OSError that begins with the given words if it fails. */
  static <T> T run(String what, Call<T> call) {
    try {
      return call.run();
    } catch (DirectoryIteratorException failed) {
      throw IoFailures.of(what, Objects.requireNonNull(failed.getCause()));
    } catch (IOException failed) {
      throw IoFailures.of(what, failed);
    }
  }

  private static String quoted(Object path) {
    return Text.repr(Str.of(Text.of(path)));
  }

  private Path path(Object path) {
    return world.path(Text.of(path));
  }

  /** The names in a folder: folders, then everything else, each in order. */
  record Listing(List<String> folders, List<String> files) {
    static ListValue list(List<String> names) {
      ListValue list = new ListValue();
      for (String name : names) {
        list.add(Str.of(name));
      }
      return list;
    }
  }

  Listing list(Object folder) {
    return run(
        "Failed to open directory " + quoted(folder),
        () -> {
          List<String> folders = new ArrayList<>();
          List<String> files = new ArrayList<>();
          try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(folder))) {
            for (Path entry : entries) {
              List<String> names = Files.isDirectory(entry) ? folders : files;
              names.add(entry.getFileName().toString());
            }
          }
          folders.sort(null);
          files.sort(null);
          return new Listing(folders, files);
        });
  }

  void changeFolder(Object folder) {
    run(
        "Failed to chdir " + quoted(folder),
        () -> {
          Path real = path(folder).toRealPath();
          if (!Files.isDirectory(real)) {
            throw new NotDirectoryException(real.toString());
          }
          world.changeFolder(real);
          return real;
        });
  }

  void makeFolder(Object folder, long mode, boolean parents) {
    run(
        "Failed to mkdir " + quoted(folder),
        () -> {
          Path path = path(folder);
          if (parents) {
            return Files.createDirectories(path);
          }
          Files.createDirectory(path);
          if ((mode & 0777) != 0777) {
            Files.setPosixFilePermissions(path, permissions(mode));
          }
          return path;
        });
  }

  /** Of the low nine bits of a mode (chmod(2)). */
  private static Set<PosixFilePermission> permissions(long mode) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      if ((mode & (0400 >> permission.ordinal())) != 0) {
        permissions.add(permission);
      }
    }
    return permissions;
  }

  void remove(Object file, boolean recursively) {
    run(
        "Failed to rm " + quoted(file),
        () -> {
          if (!recursively) {
            Files.delete(path(file));
            return Boolean.TRUE;
          }
          Files.walkFileTree(path(file), new Remover());
          return Boolean.TRUE;
        });
  }

  /** Removes files, then the folders that held them. */
  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
        throws IOException {
      if (failed != null) {
        throw failed;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }

  /** The paths that a pattern matches, in order, as glob(3) finds them. */
  ListValue glob(String pattern) {
    List<String> found = List.of(pattern.startsWith("/") ? "/" : "");
    for (String part : pattern.split("/+")) {
      if (!part.isEmpty()) {
        found = step(found, part);
      }
    }
    return Listing.list(found);
  }

  private List<String> step(List<String> folders, String part) {
    List<String> found = new ArrayList<>();
    for (String folder : folders) {
      String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
      if (!isPattern(part)) {
        if (Files.exists(world.path(prefix + part))) {
          found.add(prefix + part);
        }
      } else if (Files.isDirectory(world.path(prefix))) {
        for (String name : matching(prefix, part)) {
          found.add(prefix + name);
        }
      }
    }
    return found;
  }

  private static boolean isPattern(String part) {
    return part.contains("*") || part.contains("?") || part.contains("[");
  }

  private List<String> matching(String folder, String pattern) {
    PathMatcher matcher;
    try {
      // braces mean nothing to glob(3)
      String plain = pattern.replace("{", "\\{").replace("}", "\\}");
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + plain);
    } catch (PatternSyntaxException malformed) {
      throw Thrown.valError(
          "Malformed pattern " + quoted(Str.of(pattern)) + ": " + malformed.getMessage());
    }
    List<String> names = new ArrayList<>();
    Listing listing = list(Str.of(folder.isEmpty() ? "." : folder));
    for (List<String> all : List.of(listing.folders(), listing.files())) {
      for (String name : all) {
        if (matcher.matches(Path.of(name)) && name.startsWith(".") == pattern.startsWith(".")) {
          names.add(name);
        }
      }
    }
    names.sort(null);
    return names;
  }

  /** What is known of a file. */
  StatValue stat(StatType type, Object file, boolean follow) {
    return run(
        (follow ? "Failed stat " : "Failed lstat ") + quoted(file),
        () -> StatValue.of(type, path(file), follow));
  }

  /** Of an open file. */
  static StatValue stat(StatType type, Path file, long number) {
    return run(
        "Failed to fstat " + number,
        () -> {
          if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
          }
          return StatValue.of(type, file, true);
        });
  }
}
