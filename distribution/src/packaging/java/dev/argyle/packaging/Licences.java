// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Under what licences a jar of others stands: what its manifest and the POM in it say. */
final class Licences {
  private static final Pattern LICENCE_OF_POM =
      Pattern.compile("<license>\\s*<name>([^<]*)</name>", Pattern.DOTALL);

  /** SPDX's name by what jars say, a part of the name or of the address. */
  private static final Map<Pattern, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(Pattern.compile("Apache|apache\\.org/licenses/LICENSE-2\\.0"), "Apache-2.0");
    NAMES.put(Pattern.compile("BSD-3-Clause"), "BSD-3-Clause");
    NAMES.put(Pattern.compile("MIT"), "MIT");
    NAMES.put(Pattern.compile("Eclipse Public License - v 2\\.0|epl-2\\.0"), "EPL-2.0");
    NAMES.put(
        Pattern.compile("(?<!Lesser )General Public License Version 2|gpl\\.html"), "GPL-2.0-only");
    NAMES.put(
        Pattern.compile("Lesser General Public License Version 2\\.1|/lgpl\\.html"),
        "LGPL-2.1-only");
    NAMES.put(
        Pattern.compile("Lesser General Public License version 3|lgpl-3\\.0"), "LGPL-3.0-only");
  }

  private Licences() {}

  /**
   * As an SPDX expression; under several, whoever ships it chooses.
   *
   * @throws IOException if the jar does not say, or names none that is known here
   */
  static String of(Path jar) throws IOException {
    String said = said(jar);
    String expression =
        NAMES.entrySet().stream()
            .filter(name -> name.getKey().matcher(said).find())
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(" OR "));
    if (expression.isEmpty()) {
      throw new IOException("no licence known of " + jar + ", which says: '" + said + "'");
    }
    return expression;
  }

  private static String said(Path jar) throws IOException {
    StringBuilder said = new StringBuilder();
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      said.append(manifest.getValue("Bundle-License")).append('\n');
      said.append(manifest.getValue("License")).append('\n');
      for (JarEntry entry : file.stream().toList()) {
        if (entry.getName().endsWith("/pom.xml")) {
          String pom = new String(file.getInputStream(entry).readAllBytes());
          Matcher licence = LICENCE_OF_POM.matcher(pom);
          while (licence.find()) {
            said.append(licence.group(1)).append('\n');
          }
        }
      }
    }
    return said.toString();
  }
}
