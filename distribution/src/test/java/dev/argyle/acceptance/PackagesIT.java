// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.tck.Means;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each package, started from a clean folder, where no Java is to be found. */
class PackagesIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void theJarSetRunsFromItsArchive() throws IOException {
    unpack("argyle-[0-9.]+\\.tar\\.gz");
    try (Program hello =
        Program.start(
            b -> b.environment().keySet().removeIf(name -> name.startsWith("ARGYLE")),
            List.of(only("argyle-") + "/bin/argyle", "-e", "\"hello\" puts!"))) {
      assertEquals("hello\n", hello.ends(0).out());
    }
  }

  @Test
  void theSelfContainedArchiveBringsItsOwnJava() throws IOException {
    unpack("argyle-[0-9.]+-linux-.*\\.tar\\.gz");
    runsWithoutJava(only("argyle-") + "/bin/argyle");
  }

  @Test
  void itsJavaLacksNothingThatATransportNeeds() throws IOException {
    unpack("argyle-[0-9.]+-linux-.*\\.tar\\.gz");
    String own = only("argyle-") + "/bin/argyle";
    try (Program ofWholeJava = Program.argyle("transports", "--json");
        Program ofOwnJava = startWithoutJava(List.of(own, "transports", "--json"))) {
      assertEquals(ofWholeJava.ends(0).out(), ofOwnJava.ends(0).out(), ofOwnJava::toString);
    }
  }

  @Test
  void itsJavaRunsTheBluetoothEmulator() throws IOException {
    unpack("argyle-[0-9.]+-linux-.*\\.tar\\.gz");
    String own = only("argyle-") + "/bin/argyle";
    String port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = Integer.toString(free.getLocalPort());
    }
    try (Program transports =
        Program.start(
            builder -> {
              builder.environment().put("ARGYLE_BLUETOOTH_EMULATOR", Packaged.emulator());
              builder.environment().put("ARGYLE_BLUETOOTH_PORT", port);
            },
            List.of(own, "--bluetooth=emulator", "transports"))) {
      String rows = transports.ends(0).out();
      assertTrue(rows.matches("(?s).*net-bluetooth-bluecove +yes.*"), transports::toString);
    }
  }

  @Test
  void theDebianPackageBringsItsOwnJava() throws IOException {
    Means.program("dpkg-deb");
    Path file = made("argyle_.*\\.deb");
    runs("dpkg-deb", "--extract", file.toString(), folder.toString());
    runsWithoutJava(folder.resolve("usr/bin/argyle").toString());
    try (Program fields = Program.start("dpkg-deb", "--field", file.toString(), "Package")) {
      assertEquals("argyle\n", fields.ends(0).out());
    }
  }

  @Test
  void theImageBringsAllThatItNeeds() throws IOException {
    Means.root();
    runs("tar", "-xf", made("argyle-.*-oci\\.tar").toString(), "-C", folder.toString());
    Path root = Files.createDirectory(folder.resolve("root"));
    List<Path> layers = layers(folder);
    assertEquals(2, layers.size(), "the system's layer and Argyle's own: " + layers);
    for (Path layer : layers) {
      runs("tar", "-xf", layer.toString(), "-C", root.toString());
    }
    String version = made("argyle_.*\\.deb").getFileName().toString().split("_")[1];
    String bill = Files.readString(root.resolve("opt/argyle/argyle-" + version + ".cdx.json"));
    assertTrue(bill.contains("\"name\": \"libc"), "the C library in the bill: " + bill);
    String asAnEngineStartsIt =
        "/bin/mount -t proc proc %s/proc && exec chroot %s /opt/argyle/bin/argyle \"$@\""
            .formatted(root, root);
    runsWithoutJava(
        "/usr/bin/unshare",
        "--mount",
        "--pid",
        "--fork",
        "/bin/sh",
        "-c",
        asAnEngineStartsIt,
        "sh");
  }

  @Test
  void socketsRunFromAJavaOfTheirModulesAlone() throws IOException {
    Path java = folder.resolve("java");
    Path modules = Files.createDirectory(folder.resolve("modules"));
    for (String module : List.of("net-api", "net-inet")) {
      try (Stream<Path> jars = Files.list(Packaged.FOLDER.resolve("lib"))) {
        Path jar =
            jars.filter(file -> file.getFileName().toString().matches(module + "-[0-9].*"))
                .findFirst()
                .orElseThrow();
        Files.copy(jar, modules.resolve(jar.getFileName()));
      }
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Program.script(folder, "module-info.java", "module talk { requires dev.argyle.net; }");
    Program.script(
        folder,
        "Talk.java",
        """
        package talk;
        import dev.argyle.net.*;
        public class Talk {
          public static void main(String[] none) throws Exception {
            Transports net = Transports.installed();
            try (NetSocket listener = net.listen("tcp://127.0.0.1:0");
                NetSocket caller = net.connect("tcp://" + listener.local().orElseThrow());
                NetSocket answerer = listener.accept()) {
              caller.outputStream().write(42);
              System.out.println(answerer.inputStream().read());
            }
          }
        }
        """);
    String jdk = System.getProperty("java.home") + "/bin/";
    runs(
        jdk + "javac",
        "-p",
        modules.toString(),
        "-d",
        classes.toString(),
        folder + "/module-info.java",
        folder + "/Talk.java");
    runs(
        jdk + "jlink",
        "-p",
        modules + ":" + classes,
        "--add-modules",
        "talk,dev.argyle.net.inet",
        "--output",
        java.toString());
    try (Program talk = startWithoutJava(List.of(java + "/bin/java", "-m", "talk/talk.Talk"))) {
      assertEquals("42\n", talk.ends(0).out(), talk::toString);
    }
  }

  /** Its own Java has the sockets that Argyle needs, so the transports are the proof. */
  private static void runsWithoutJava(String... command) {
    List<String> hello = new ArrayList<>(Arrays.asList(command));
    hello.addAll(List.of("-e", "\"hello\" puts!"));
    List<String> transports = new ArrayList<>(Arrays.asList(command));
    transports.add("transports");
    try (Program first = startWithoutJava(hello);
        Program second = startWithoutJava(transports)) {
      assertEquals("hello\n", first.ends(0).out(), first::toString);
      assertTrue(second.ends(0).out().matches("(?s).*inet4 +net-inet +yes.*"), second::toString);
    }
  }

  private static Program startWithoutJava(List<String> command) {
    return Program.start(
        builder -> {
          builder.environment().clear();
          builder.environment().put("PATH", "/usr/sbin:/sbin");
        },
        command);
  }

  private void unpack(String name) throws IOException {
    runs("tar", "-xzf", made(name).toString(), "-C", folder.toString());
    assertTrue(Files.exists(only("argyle-")), name + " holds one folder");
  }

  private static void runs(String... command) {
    try (Program program = Program.start(command)) {
      program.ends(0);
    }
  }

  /** The layers of an unpacked image, the lowest first. */
  private static List<Path> layers(Path image) throws IOException {
    String manifest = Files.readString(image.resolve("manifest.json"));
    return Pattern.compile("blobs/sha256/\\w+")
        .matcher(manifest.substring(manifest.indexOf("\"Layers\"")))
        .results()
        .map(found -> image.resolve(found.group()))
        .toList();
  }

  /** The one file that the build made with such a name. */
  private static Path made(String name) throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      List<Path> found = files.filter(file -> file.getFileName().toString().matches(name)).toList();
      assertEquals(1, found.size(), "packages named " + name + " in " + TARGET + ": " + found);
      return found.getFirst();
    }
  }

  private Path only(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .findFirst()
          .orElseThrow();
    }
  }
}
