// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;

/** Where the build leaves the package that these tests use as a person would. */
public final class Packaged {
  static final Path FOLDER = Path.of("target/argyle").toAbsolutePath();
  static final Path COMMAND = FOLDER.resolve("bin/argyle");
  static final Path EXAMPLES = FOLDER.resolve("examples");

  private Packaged() {}

  /** BlueCove's emulator, which is on the class path of the tests only. */
  public static String emulator() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.contains("bluecove-emu"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the emulator should be on the tests' class path"));
  }
}
