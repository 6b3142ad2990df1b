// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Under what licences the jars of others stand that the packages carry: none that binds Argyle. */
class LicencesIT {
  /** Of a jar under several licences one of these is chosen. */
  private static final Pattern PERMITTED =
      Pattern.compile("Apache|apache\\.org/licenses|BSD|MIT|Eclipse Public License|epl-2\\.0");

  private static final Pattern LICENCE_OF_POM =
      Pattern.compile("<license>\\s*<name>([^<]*)</name>", Pattern.DOTALL);
  private static final Pattern OWN =
      Pattern.compile("(distribution|lang-core|net-[a-z]+)-[0-9.]+\\.jar");

  /** BlueCove's emulator (LGPL) and what it needs on Linux (GPL). */
  private static final List<String> NEVER_SHIPPED =
      List.of(
          "com/intel/bluetooth/BluetoothEmulator.class",
          "com/intel/bluetooth/BluetoothStackBlueZ.class");

  @Test
  void everyJarOfOthersHasALicenceThatPermitsShippingIt() throws IOException {
    List<String> without = new ArrayList<>();
    List<Path> jars = jars();
    for (Path jar : jars) {
      List<String> licences = licences(jar);
      if (licences.stream().noneMatch(licence -> PERMITTED.matcher(licence).find())) {
        without.add(jar.getFileName() + ": " + licences);
      }
    }
    assertFalse(jars.isEmpty(), "the package should carry jars of others");
    assertEquals(List.of(), without, "jars without a permissive licence");
  }

  @Test
  void noJarHasClassesOfBlueCoveThatAreUnderTheGplOrLgpl() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path jar : jars()) {
      try (JarFile file = new JarFile(jar.toFile())) {
        NEVER_SHIPPED.stream()
            .filter(name -> file.getEntry(name) != null)
            .map(name -> jar.getFileName() + ": " + name)
            .forEach(found::add);
      }
    }
    assertEquals(List.of(), found, "classes that are never shipped");
  }

  private static List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(Packaged.FOLDER.resolve("lib"))) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> !OWN.matcher(file.getFileName().toString()).matches())
          .toList();
    }
  }

  /** What the manifest and the POM inside a jar say. */
  private static List<String> licences(Path jar) throws IOException {
    List<String> licences = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      for (String key : List.of("Bundle-License", "License")) {
        if (manifest.getValue(key) != null) {
          licences.add(manifest.getValue(key));
        }
      }
      for (JarEntry entry : file.stream().toList()) {
        if (entry.getName().endsWith("/pom.xml")) {
          String pom =
              new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          Matcher licence = LICENCE_OF_POM.matcher(pom);
          while (licence.find()) {
            licences.add(licence.group(1));
          }
        }
      }
    }
    return licences;
  }
}
