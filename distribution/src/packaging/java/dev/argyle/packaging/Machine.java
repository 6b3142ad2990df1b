// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

/**
 * A processor architecture, as different places spell it.
 *
 * @param kernelName as {@code uname -m} says
 * @param debianName as Debian and OCI say
 */
record Machine(String kernelName, String debianName) {
  static Machine ofThisSystem() {
    String name = System.getProperty("os.arch");
    return switch (name) {
      case "amd64", "x86_64" -> new Machine("x86_64", "amd64");
      case "aarch64" -> new Machine("aarch64", "arm64");
      default -> new Machine(name, name);
    };
  }
}
