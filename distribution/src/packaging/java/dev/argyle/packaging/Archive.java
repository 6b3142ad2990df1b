// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

import java.io.IOException;
import java.nio.file.Path;

/** Tar archives whose bytes depend on nothing but the files. Made by GNU tar. */
final class Archive {
  /** 2026-11-22 00:00 UTC, the time that the build gives to all that it makes. */
  private static final String TIME = "@1795305600";

  private Archive() {}

  /** An archive of one folder, compressed if its name says so. */
  static void make(Path folder, Path archive) throws IOException, InterruptedException {
    make(folder.getParent(), folder.getFileName().toString(), archive);
  }

  /** An archive of what stands below a folder, without the folder itself. */
  static void makeOfContents(Path folder, Path archive) throws IOException, InterruptedException {
    make(folder, ".", archive);
  }

  private static void make(Path from, String what, Path archive)
      throws IOException, InterruptedException {
    Tool.run(
        "tar",
        "--create",
        "--auto-compress",
        "--file=" + archive,
        "--sort=name",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "--mtime=" + TIME,
        "--clamp-mtime",
        "--directory=" + from,
        what);
  }
}
