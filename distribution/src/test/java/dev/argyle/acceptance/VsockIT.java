// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A family of somebody else's, whose jar is dropped into the folder lib of the command: it is there
 * for Java, min and kscript. Where the kernel does not let a machine reach itself over vsock, as
 * only the guest of {@link GuestIT} may do, they say so.
 */
class VsockIT {
  private static final Path JAVA = Path.of(System.getProperty("java.home"));
  private static final boolean REACHES_ITSELF = Files.exists(Path.of("/sys/module/vsock_loopback"));

  @TempDir private static Path folder;

  @BeforeAll
  static void dropTheJar() {
    try (Program made = Program.start("../build/with-vsock", folder.toString(), JAVA.toString())) {
      made.ends(0);
    }
  }

  private static Program argyle(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = folder.resolve("bin/argyle").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return Program.start(command);
  }

  private static String resource(String name) {
    return Path.of("src/test/resources/dev/argyle/acceptance", name).toString();
  }

  private static Program client(String language) {
    return language.equals("java")
        ? Program.start(
            JAVA.resolve("bin/java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--class-path",
            folder + "/lib/*",
            resource("VsockClient.java"))
        : argyle(resource("vsock-client." + language));
  }

  @Test
  void theFamilyIsListedWithWhatItOffers() {
    try (Program transports = argyle("transports")) {
      String out = transports.ends(0).out();
      assertTrue(out.contains("net-vsock"), transports::toString);
      assertTrue(out.contains("stream/vsock seqpacket/vsock"), transports::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "min", "ks"})
  void aProgramReachesItOrSaysWhyNot(String language) {
    if (REACHES_ITSELF) {
      String answering = language.equals("min") ? "ks" : "min";
      try (Program server = argyle(resource("vsock-server." + answering)).awaitOut("listening");
          Program client = client(language)) {
        assertEquals("vsock answers: hello over vsock\n", client.ends(0).out());
        server.ends(0);
      }
    } else {
      try (Program client = client(language)) {
        client.ends(1);
        boolean honest =
            List.of("EAFNOSUPPORT", "ENODEV", "EADDRNOTAVAIL", "ECONNRESET", "ETIMEDOUT").stream()
                .anyMatch(client.err()::contains);
        assertTrue(honest && client.err().contains("vsock"), client::toString);
      }
    }
  }
}
