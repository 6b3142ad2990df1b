// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The self-contained folder as a package for Debian and its kin, made by dpkg-deb. */
final class DebianPackage {
  private DebianPackage() {}

  static void make(Path selfContained, String version, Machine machine, Path file)
      throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of("/usr/bin/dpkg-deb"))) {
      System.out.println("dpkg-deb is not installed: no Debian package made");
      return;
    }
    Path root = file.resolveSibling("debian");
    Tool.run("rm", "-rf", root.toString());
    Files.createDirectories(root.resolve("usr/lib"));
    Files.createDirectories(root.resolve("usr/bin"));
    Files.createDirectories(root.resolve("DEBIAN"));
    Tool.run("cp", "-a", selfContained.toString(), root.resolve("usr/lib/argyle").toString());
    Path command = root.resolve("usr/bin/argyle");
    Files.writeString(
        command,
        """
        #!/bin/sh
        exec "${0%/*}/../lib/argyle/bin/argyle" "$@"
        """);
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path about = Files.createDirectories(root.resolve("usr/share/doc/argyle"));
    Files.writeString(
        about.resolve("copyright"),
        """
        Argyle is under the Apache License 2.0: /usr/lib/argyle/LICENSE
        Its Java is OpenJDK, under the GPL 2 with the Classpath Exception: /usr/lib/argyle/runtime/legal
        The other parts, each with its licence: %s
        """
            .formatted(BillOfMaterials.in(Path.of("/usr/lib/argyle"), version)));
    Files.writeString(
        root.resolve("DEBIAN/control"),
        """
        Package: argyle
        Version: %s
        Architecture: %s
        Maintainer: The Argyle authors <argyle@argyle.dev>
        Section: interpreters
        Priority: optional
        Depends: libc6
        Description: min and kscript with sockets of every family
         Runs min and kscript programs over IPv4, IPv6, Unix-domain, Bluetooth, raw
         and link-layer sockets. Brings its own Java.
        """
            .formatted(version, machine.debianName()));
    Tool.run(
        "dpkg-deb", "--root-owner-group", "-Zgzip", "--build", root.toString(), file.toString());
    Tool.run("rm", "-rf", root.toString());
  }
}
