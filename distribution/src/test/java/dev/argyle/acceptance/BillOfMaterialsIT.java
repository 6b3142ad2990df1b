// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.tck.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bills of materials tell what is in the packages, all of it and nothing else. */
class BillOfMaterialsIT {
  private static final Pattern JAR =
      Pattern.compile("pkg:maven/[^/]+/([^@]+)@([^?]+)(?:\\?classifier=(.*))?");

  /**
   * A line of a bill.
   *
   * @param sha256 or {@code -}
   */
  private record Component(String purl, String sha256, String licence) {
    /** The name of the jar's file. */
    String jar() {
      Matcher parts = JAR.matcher(purl);
      assertTrue(parts.matches(), purl);
      String classifier = parts.group(3) == null ? "" : "-" + parts.group(3);
      return parts.group(1) + "-" + parts.group(2) + classifier + ".jar";
    }
  }

  @BeforeAll
  static void needsPython() {
    Means.program("python3");
  }

  @Test
  void theJarSetHasTheJarsOfItsBillAndNoOthers() throws IOException, GeneralSecurityException {
    Map<String, String> listed = new TreeMap<>();
    for (Component component : components(Packaged.FOLDER)) {
      assertFalse(component.licence().isEmpty(), component::toString);
      listed.put(component.jar(), component.sha256());
    }
    Map<String, String> shipped = new TreeMap<>();
    try (Stream<Path> jars = Files.list(Packaged.FOLDER.resolve("lib"))) {
      for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
        shipped.put(jar.getFileName().toString(), sha256(jar));
      }
    }
    assertEquals(shipped, listed, "the jars in lib, and those of the bill of materials");
  }

  @Test
  void theBillStandsBesideThePackagesToo() throws IOException {
    Path beside = bill(Packaged.FOLDER.resolveSibling(""));
    assertEquals(-1, Files.mismatch(bill(Packaged.FOLDER), beside), "the first byte that differs");
  }

  @Test
  void aPackageWithItsOwnJavaListsThatToo() throws IOException {
    List<Component> more = components(selfContained());
    more.removeAll(components(Packaged.FOLDER));
    assertEquals(1, more.size(), () -> "what is more than the jars: " + more);
    assertTrue(more.getFirst().purl().startsWith("pkg:generic/openjdk@25"), more::toString);
    assertTrue(more.getFirst().licence().contains("Classpath-exception"), more::toString);
  }

  private static Path selfContained() throws IOException {
    try (Stream<Path> folders = Files.list(Packaged.FOLDER.resolveSibling(""))) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches("argyle-[0-9.]+-linux-[^.]+"))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow();
    }
  }

  /** The one bill in a folder. */
  private static Path bill(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> bills = files.filter(file -> file.toString().endsWith(".cdx.json")).toList();
      assertEquals(1, bills.size(), () -> "bills of materials in " + folder + ": " + bills);
      return bills.getFirst();
    }
  }

  /** What a package lists, in a list that the caller may change. */
  private static List<Component> components(Path folder) throws IOException {
    try (Program list = Program.python("list_components.py", bill(folder).toString())) {
      return list.ends(0)
          .out()
          .lines()
          .map(line -> line.split(" ", 3))
          .map(BillOfMaterialsIT::component)
          .collect(Collectors.toList());
    }
  }

  private static Component component(String[] parts) {
    return new Component(parts[0], parts[1], parts[2]);
  }

  private static String sha256(Path file) throws IOException, GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
