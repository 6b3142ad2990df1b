// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

import java.nio.file.Path;

/**
 * Makes every package: {@code MakePackages VERSION JARS OUTPUT}, the last two being folders.
 *
 * <p>From the self-contained folder come the archive, the image and the Debian package, so that all
 * three hold the same files.
 */
final class MakePackages {
  private MakePackages() {}

  public static void main(String[] arguments) throws Exception {
    String version = arguments[0];
    Path jars = Path.of(arguments[1]).toAbsolutePath();
    Path output = Path.of(arguments[2]).toAbsolutePath();
    if (!System.getProperty("os.name").equals("Linux")) {
      System.out.println(
          "packages with their own Java are made on Linux; this is not one: none made");
      return;
    }
    Machine machine = Machine.ofThisSystem();
    String name = "argyle-%s-linux-%s".formatted(version, machine.kernelName());
    Path folder = SelfContained.make(jars, output.resolve(name), version);
    Archive.make(folder, output.resolve(name + ".tar.gz"));
    OciImage.make(folder, version, machine, output.resolve("argyle-%s-oci.tar".formatted(version)));
    DebianPackage.make(
        folder,
        version,
        machine,
        output.resolve("argyle_%s_%s.deb".formatted(version, machine.debianName())));
  }
}
