// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.tck.Means;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the kernel's own families in both languages, against programs of others. */
class FamiliesIT {
  private static final int PINGS = 4;

  @TempDir private Path folder;

  private static Program script(String name, String... arguments) {
    String[] all = new String[1 + arguments.length];
    all[0] = Packaged.EXAMPLES.resolve("net-families").resolve(name).toString();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Program.argyle(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ks", "min"})
  void messagesKeepTheirBoundariesAndTellTheirSenders(String language) {
    String expected =
        language.equals("ks")
            ? "got one\ngot two\na datagram from @argyle-here\n"
            : "one\ntwo\ngot both\na datagram from @argyle-here-min\nan answer\n";
    try (Program messages = script("messages." + language)) {
      assertEquals(expected, messages.ends(0).out(), messages::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ks", "min"})
  void pingTellsTheRoundTripsAndOnlyItsOwn(String language) {
    Means.root();
    Means.program("ping");
    try (Program other = Program.start("ping", "-c", "50", "-i", "0.05", "127.0.0.1");
        Program ping = script("ping." + language, "127.0.0.1")) {
      List<String> lines = ping.ends(0).out().lines().toList();
      assertEquals(PINGS, lines.size(), ping::toString);
      for (int i = 0; i < PINGS; i++) {
        String expected = "bytes from 127.0.0.1 sequence " + (i + 1) + " time ";
        assertTrue(lines.get(i).contains(expected), ping::toString);
      }
      other.ends(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ks", "min"})
  void theSnifferShowsTheFramesOfAForeignPing(String language) {
    Means.root();
    Means.program("ping");
    // Whatever else the loopback carries has other lengths: these are 14 + 20 + 8 + 1111 bytes.
    try (Program sniffer = script("sniffer." + language, "lo", "400");
        Program ping = Program.start("ping", "-c", "150", "-i", "0.1", "-s", "1111", "127.0.0.1")) {
      String frame = "00:00:00:00:00:00 -> 00:00:00:00:00:00 type 0800 1153 bytes\n";
      assertTrue(sniffer.awaitOut(frame).out().contains(frame), ping::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ks", "min"})
  void aServiceOnAUnixSocketAnswers(String language) {
    Means.program("python3");
    String socket = folder.resolve("service.sock").toString();
    try (Program service = Program.python("unix_http_server.py", socket).awaitOut("listening");
        Program client = script("unix-http." + language, socket, "/some/page")) {
      String out = client.ends(0).out();
      assertTrue(out.startsWith("HTTP/1.0 200 OK"), client::toString);
      assertTrue(out.contains("you asked for /some/page\n"), client::toString);
      service.ends(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ks", "min"})
  void aRelativePathBeginsInTheFolderThatTheScriptHasChangedTo(String language) {
    String text =
        language.equals("ks")
            ? """
            import net
            import os
            os.chdir("%s")
            server = net.SocketIO(net.FK.UNIX)
            server.bind("relative.sock")
            print(server.local)
            """
            : """
            "%s" cd
            {"unix" :domain} socket {"relative.sock" :address} listen 'address dget puts!
            """;
    Path script = Program.script(folder, "folder." + language, text.formatted(folder));
    try (Program server = Program.argyle(script.toString())) {
      assertEquals(folder.resolve("relative.sock") + "\n", server.ends(0).out());
    }
  }
}
