// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Bluetooth examples in both languages, on the emulator, each script a process. */
class BluetoothIT {
  private static final Pattern ADDRESS = Pattern.compile("waiting at ([0-9A-F:]+) (\\d+)");

  private String port;

  @BeforeEach
  void choosePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = Integer.toString(free.getLocalPort());
    }
  }

  private Program script(String name, String... arguments) {
    String[] all = new String[2 + arguments.length];
    all[0] = "--bluetooth=emulator";
    all[1] = Packaged.EXAMPLES.resolve("bluetooth").resolve(name).toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Program.argyle(
        builder -> {
          builder.environment().put("ARGYLE_BLUETOOTH_EMULATOR", Packaged.emulator());
          builder.environment().put("ARGYLE_BLUETOOTH_PORT", port);
        },
        all);
  }

  @ParameterizedTest
  @CsvSource({"ks,rfcomm", "ks,l2cap", "min,rfcomm", "min,l2cap"})
  void twoChatAndAThirdFindsThem(String language, String protocol) {
    String[] choice = protocol.equals("rfcomm") ? new String[0] : new String[] {protocol};
    try (Program server = script("server." + language, choice).awaitOut("waiting at")) {
      Matcher address = ADDRESS.matcher(server.out());
      assertTrue(address.find(), server::toString);
      try (Program scanner = script("scan." + language)) {
        scanner.ends(0);
        assertTrue(scanner.out().startsWith(address.group(1)), scanner::toString);
        String service = protocol + " " + address.group(2) + " Argyle";
        assertTrue(scanner.out().contains(service), scanner::toString);
      }
      List<String> peer = new ArrayList<>(List.of(address.group(1), address.group(2)));
      peer.addAll(List.of(choice));
      try (Program client = script("client." + language, peer.toArray(String[]::new))) {
        client.type("hello from the client\n");
        server.awaitOut("them: hello from the client");
        server.type("hello from the server\n");
        client.awaitOut("them: hello from the server");
        client.input("\n").ends(0);
      }
      server.input("").ends(0);
      assertTrue(server.out().endsWith("they have gone\n"), server::toString);
    }
  }

  @Test
  void withoutTheEmulatorsJarTheCommandSaysWhereItIs() {
    try (Program nothing =
        Program.argyle(
            builder -> builder.environment().put("ARGYLE_BLUETOOTH_EMULATOR", "/nonexistent"),
            "--bluetooth=emulator",
            "version")) {
      nothing.ends(2);
      assertTrue(nothing.err().contains("bluecove-emu-2.1.0.jar"), nothing::toString);
    }
  }
}
