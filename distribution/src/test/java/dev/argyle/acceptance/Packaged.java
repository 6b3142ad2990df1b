// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import java.nio.file.Path;

/** Where the build leaves the package that these tests use as a person would. */
final class Packaged {
  static final Path FOLDER = Path.of("target/argyle").toAbsolutePath();
  static final Path COMMAND = FOLDER.resolve("bin/argyle");
  static final Path EXAMPLES = FOLDER.resolve("examples");

  private Packaged() {}
}
