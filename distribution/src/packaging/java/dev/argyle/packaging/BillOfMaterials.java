// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * What a package carries, in CycloneDX 1.5 (JSON). Without a serial number and a time, so that the
 * same parts give the same bytes.
 */
final class BillOfMaterials {
  private static final String END = "\n  ]\n}\n";

  private BillOfMaterials() {}

  /** Where a package has its own. */
  static Path in(Path folder, String version) {
    return folder.resolve("argyle-" + version + ".cdx.json");
  }

  static void write(Path file, String version, Collection<Component> components)
      throws IOException {
    String head =
        """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.5",
          "version": 1,
          "metadata": {
            "component": {
              "type": "application",
              "bom-ref": "argyle",
              "name": "argyle",
              "version": "%s",
              "licenses": [{"expression": "Apache-2.0"}]
            }
          },
          "components": [
        """
            .formatted(version);
    Files.writeString(file, head + json(components) + END);
  }

  /** Puts more into a bill that {@link #write} wrote. */
  static void add(Path file, Collection<Component> components) throws IOException {
    String bill = Files.readString(file);
    if (!bill.endsWith(END)) {
      throw new IOException(file + " is not a bill of materials that this program wrote");
    }
    String kept = bill.substring(0, bill.length() - END.length());
    Files.writeString(file, kept + ",\n" + json(components) + END);
  }

  private static String json(Collection<Component> components) {
    return components.stream()
        .sorted(Comparator.comparing(Component::purl))
        .map(Component::json)
        .collect(Collectors.joining(",\n"));
  }

  /** The SHA-256 of a file's content, in hexadecimal. */
  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
