// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the bill of materials of the jar set: {@code ListJars VERSION OUTPUT REPOSITORY JAR
 * CLASSPATH}, of Maven's local repository, the command's own jar and those of what it runs with.
 */
final class ListJars {
  private static final String OWN_GROUP = "dev.argyle";
  private static final String OWN_LICENCE = "Apache-2.0";

  private ListJars() {}

  public static void main(String[] arguments) throws IOException {
    String version = arguments[0];
    Path repository = Path.of(arguments[2]);
    List<Component> components = new ArrayList<>();
    components.add(own(Path.of(arguments[3]), version));
    for (String each : arguments[4].split(File.pathSeparator)) {
      Path jar = Path.of(each);
      if (jar.startsWith(repository)) {
        components.add(ofRepository(repository.relativize(jar), jar));
      } else if (Files.isRegularFile(jar)) {
        components.add(own(jar, version));
      }
    }
    BillOfMaterials.write(Path.of(arguments[1]), version, components);
  }

  /** A jar of this build. */
  private static Component own(Path jar, String version) throws IOException {
    String name = jar.getFileName().toString().replace("-" + version + ".jar", "");
    return component(OWN_GROUP, name, version, "", jar);
  }

  /** A jar whose place in a repository tells what it is: {@code org/example/name/1.0/...jar}. */
  private static Component ofRepository(Path place, Path jar) throws IOException {
    int parts = place.getNameCount();
    String version = place.getName(parts - 2).toString();
    String name = place.getName(parts - 3).toString();
    String group = place.subpath(0, parts - 3).toString().replace(File.separatorChar, '.');
    String plain = name + "-" + version;
    String file = jar.getFileName().toString();
    String classifier = file.substring(plain.length(), file.length() - ".jar".length());
    String qualifier = classifier.isEmpty() ? "" : "?classifier=" + classifier.substring(1);
    return component(group, name, version, qualifier, jar);
  }

  private static Component component(
      String group, String name, String version, String qualifier, Path jar) throws IOException {
    return new Component(
        "library",
        name,
        version,
        "pkg:maven/%s/%s@%s%s".formatted(group, name, version, qualifier),
        BillOfMaterials.sha256(Files.readAllBytes(jar)),
        group.equals(OWN_GROUP) ? OWN_LICENCE : Licences.of(jar));
  }
}
