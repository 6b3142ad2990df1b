// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.tck.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of the packaged command beside running a script. */
class WordsIT {
  @TempDir private Path folder;

  @Test
  void checkFindsMistakesWithoutRunningAnything() {
    Path script = Program.script(folder, "bad.min", "\"ran\" puts!\n1 2 putz\n(");
    try (Program check = Program.argyle("check", script.toString())) {
      check.ends(1);
      assertTrue(check.out().contains("bad.min(2,8): Undefined symbol 'putz'"), check::toString);
      assertTrue(check.out().contains("bad.min(3,1): "), check::toString);
      assertFalse(check.out().contains("ran\n"), check::toString);
    }
  }

  @Test
  void checkFindsNamesThatNothingInKscriptDefines() {
    Path script = Program.script(folder, "bad.ks", "print('ran')\nx = len(y)\n");
    try (Program check = Program.argyle("check", script.toString())) {
      check.ends(1);
      assertEquals(
          "NameError: Unknown name: 'y'\nx = len(y)\n        ^\n@ Line 2, Col 9 in '%s'\n"
              .formatted(script),
          check.out());
    }
  }

  @Test
  void checkHasNothingAgainstTheExamples() {
    Path examples = Packaged.EXAMPLES;
    try (Program check =
        Program.argyle(
            "check",
            examples.resolve("hello/server.min").toString(),
            examples.resolve("hello/client.min").toString(),
            examples.resolve("net-module/print-messages.min").toString())) {
      assertEquals("", check.ends(0).out());
    }
  }

  @Test
  void docExplainsAWord() {
    try (Program doc = Program.argyle("doc", "recv-line")) {
      assertTrue(doc.ends(0).out().startsWith("min: net.recv-line\n"), doc::toString);
    }
    try (Program doc = Program.argyle("doc", "no-such-word")) {
      assertTrue(doc.ends(1).err().contains("no-such-word"), doc::toString);
    }
  }

  @Test
  void docExplainsWhatIsBuiltIntoKscript() {
    try (Program doc = Program.argyle("doc", "net.SocketIO.recv")) {
      assertTrue(
          doc.ends(0).out().startsWith("kscript: net.SocketIO.recv\n  recv(self, sz: size = -1)\n"),
          doc::toString);
    }
    try (Program doc = Program.argyle("doc", "recvfrom")) {
      doc.ends(0);
      assertTrue(doc.out().contains("kscript: net.SocketIO.recvfrom\n"), doc::toString);
    }
    try (Program doc = Program.argyle("doc", "len")) {
      assertTrue(doc.ends(0).out().contains("How many elements a container has."), doc::toString);
    }
  }

  @Test
  void transportsAreToldAsJsonThatPythonReads() {
    Means.program("python3");
    try (Program transports = Program.argyle("transports", "--json");
        Program python =
            Program.start(
                "python3",
                "-c",
                "import json, sys; print({t['family'] for t in"
                    + " json.load(sys.stdin)['transports']})")) {
      python.input(transports.ends(0).out());
      assertTrue(python.ends(0).out().contains("'inet4'"), python::toString);
    }
  }

  @Test
  void transportsAreToldAsAPage() {
    try (Program transports = Program.argyle("transports", "--html")) {
      String page = transports.ends(0).out();
      assertTrue(page.startsWith("<!DOCTYPE html>"), page);
      assertTrue(
          page.contains(
              "<tr><th scope=\"row\">inet4</th><td>net-inet</td><td>stream/tcp datagram/udp</td>"
                  + "<td class=\"yes\">yes</td>"),
          page);
    }
  }

  @Test
  void aNewTransportIsAProjectUnderItsOwnName() throws IOException {
    try (Program made =
        Program.argyle(b -> b.directory(folder.toFile()), "new-transport", "pigeon")) {
      made.ends(0);
    }
    Path source = folder.resolve("net-pigeon/src/main/java/org/example/pigeon");
    assertTrue(Files.exists(source.resolve("PigeonTransport.java")), source + " has the transport");
    assertFalse(
        Files.readString(source.resolve("PigeonTransport.java")).contains("emory"),
        "nothing is left of the template's name");
  }
}
