// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where what was typed is kept: {@code argyle/history-NAME} in the folder for state of the XDG Base
 * Directory Specification, which only its owner can read.
 */
final class HistoryFile {
  private HistoryFile() {}

  /** The file for a language, made if it was not there; empty if the user has no home. */
  static Optional<Path> of(String language, Map<String, String> environment) throws IOException {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (state.isEmpty() && home.isEmpty()) {
      return Optional.empty();
    }
    Path parent = state.isEmpty() ? Path.of(home, ".local", "state") : Path.of(state);
    Path folder = parent.resolve("argyle");
    Files.createDirectories(folder, ownersOnly("rwx------"));
    Path file = folder.resolve("history-" + language);
    if (!Files.exists(file)) {
      Files.createFile(file, ownersOnly("rw-------"));
    }
    return Optional.of(file);
  }

  private static FileAttribute<Set<PosixFilePermission>> ownersOnly(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
