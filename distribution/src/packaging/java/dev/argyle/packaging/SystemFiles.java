// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Java needs of the system below it: the C library, and a shell for the launcher. An image
 * takes them from the system that builds it, so that whoever builds an image hands on the files of
 * their own system, under the licences of these, and Argyle ships none.
 */
final class SystemFiles {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final Pattern LIBRARY = Pattern.compile("(/[^ ]+\\.so[^ ]*)");
  private static final Pattern OWNER = Pattern.compile("(?m)^([^:,\\s]+)(:[a-z0-9]+)?: /");

  private final Set<Path> files = new TreeSet<>(Set.of(SHELL));

  private SystemFiles() {}

  /** What the Java in a folder needs. */
  static SystemFiles of(Path runtime) throws IOException, InterruptedException {
    SystemFiles needed = new SystemFiles();
    for (Path program :
        List.of(
            SHELL,
            runtime.resolve("bin/java"),
            runtime.resolve("lib/server/libjvm.so"),
            runtime.resolve("lib/libnio.so"),
            runtime.resolve("lib/libnet.so"))) {
      LIBRARY
          .matcher(Tool.run("ldd", program.toString()))
          .results()
          .map(found -> Path.of(found.group(1)))
          .filter(library -> !library.startsWith(runtime))
          .forEach(needed.files::add);
    }
    return needed;
  }

  /** The name of the system. */
  static String name() throws IOException {
    Path release = Path.of("/etc/os-release");
    if (Files.exists(release)) {
      Matcher name =
          Pattern.compile("(?m)^PRETTY_NAME=\"?([^\"\n]*)").matcher(Files.readString(release));
      if (name.find()) {
        return name.group(1);
      }
    }
    return System.getProperty("os.name");
  }

  /** Copies the files, and what their packages say about their licences, below a folder. */
  void copyTo(Path root) throws IOException, InterruptedException {
    for (Path file : files) {
      copy(file, root);
      Optional<String> owner = owner(file);
      if (owner.isPresent() && Files.exists(copyright(owner.get()))) {
        copy(copyright(owner.get()), root);
      }
    }
  }

  /** The files for the bill of materials, those of a package together. */
  Set<Component> components() throws IOException, InterruptedException {
    Set<Component> components = new HashSet<>();
    for (Path file : files) {
      Optional<String> owner = owner(file);
      if (owner.isEmpty()) {
        String name = file.getFileName().toString();
        String hash = BillOfMaterials.sha256(Files.readAllBytes(file));
        String licence = "see the documentation of " + name();
        components.add(new Component("file", name, "", "pkg:generic/" + name, hash, licence));
        continue;
      }
      String name = owner.get();
      String version =
          Tool.run("dpkg-query", "--show", "--showformat=${Version}\\n", name)
              .lines()
              .findFirst()
              .orElseThrow();
      components.add(
          new Component(
              "library",
              name,
              version,
              "pkg:deb/debian/%s@%s".formatted(name, version.replace("+", "%2B")),
              "",
              "see " + copyright(name)));
    }
    return components;
  }

  private static void copy(Path file, Path root) throws IOException, InterruptedException {
    Path target = root.resolve(Path.of("/").relativize(file));
    Files.createDirectories(target.getParent());
    Tool.run("cp", "-L", file.toString(), target.toString());
  }

  private static Path copyright(String name) {
    return Path.of("/usr/share/doc", name, "copyright");
  }

  /** Debian's package with a file; empty on systems of other kinds. */
  private static Optional<String> owner(Path file) throws IOException, InterruptedException {
    // dpkg knows a file by the place that it was installed in, with /usr or without.
    Path real = file.toRealPath();
    String withoutUsr = real.toString().replaceFirst("^/usr/", "/");
    String found =
        Tool.run(
            "sh",
            "-c",
            "dpkg-query --search \"$@\" 2>/dev/null || true",
            "sh",
            file.toString(),
            real.toString(),
            withoutUsr);
    Matcher owner = OWNER.matcher(found);
    return owner.find() ? Optional.of(owner.group(1)) : Optional.empty();
  }
}
