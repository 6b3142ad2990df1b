// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A copy of the folder of jars with its own Java and with the classes of a start linked ahead. */
final class SelfContained {
  /**
   * What the jars need of Java: jdk.unsupported and java.logging for jnr, java.net.http for min's
   * http module, java.scripting for the script engines, java.management for the REPL's terminal,
   * java.rmi for BlueCove's emulator.
   */
  private static final String MODULES =
      "java.base,java.logging,java.management,java.net.http,java.rmi,java.scripting,jdk.jfr,"
          + "jdk.net,jdk.unsupported,jdk.zipfs";

  private SelfContained() {}

  static Path make(Path jars, Path folder, String version)
      throws IOException, InterruptedException {
    Tool.run("rm", "-rf", folder.toString());
    Tool.run("cp", "-a", jars.toString(), folder.toString());
    Tool.run(
        Tool.ofJdk("jlink"),
        "--add-modules",
        MODULES,
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        folder.resolve("runtime").toString());
    ClassCache.make(folder, folder.resolve("runtime"));
    BillOfMaterials.add(BillOfMaterials.in(folder, version), List.of(runtime()));
    return folder;
  }

  /** The Java that is put in: the one that runs this. */
  private static Component runtime() {
    String version = System.getProperty("java.runtime.version");
    return new Component(
        "platform",
        "OpenJDK of " + System.getProperty("java.vendor"),
        version,
        "pkg:generic/openjdk@" + version.replace("+", "%2B"),
        "",
        "GPL-2.0-only WITH Classpath-exception-2.0");
  }
}
