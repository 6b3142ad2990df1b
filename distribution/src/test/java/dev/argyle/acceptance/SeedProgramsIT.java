// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.tck.Means;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the documentation of min's net module, as they are printed there. */
class SeedProgramsIT {
  private static final Path PROGRAMS = Packaged.EXAMPLES.resolve("net-module");
  private static final String SERVER = PROGRAMS.resolve("print-messages.min").toString();
  private static final String CLIENT = PROGRAMS.resolve("send-message.min").toString();

  @TempDir private Path folder;

  @BeforeEach
  void needsPython() {
    Means.program("python3");
  }

  @Test
  void theServerPrintsWhatAThousandClientsSendAndEndsOnExit() {
    try (Program server = Program.argyle(SERVER).awaitOut("Server listening");
        Program clients = Program.python("send_lines.py", "7777", "1000")) {
      clients.ends(0);
      server.ends(0);
      String received =
          IntStream.range(0, 1000)
              .mapToObj(number -> "Received: message %d\n".formatted(number))
              .collect(Collectors.joining());
      assertEquals(
          "Server listening on localhost:7777\n" + received + "Received: exit\nExiting...\n",
          server.out());
    }
  }

  @Test
  void theClientSendsItsArgumentToTheServer() {
    try (Program server = Program.argyle(SERVER).awaitOut("Server listening")) {
      for (String message : List.of("hello over there", "exit")) {
        try (Program client = Program.argyle(CLIENT, message)) {
          client.ends(0);
          assertEquals(
              "Sending message \"%s\" to localhost:7777...\nDone.\n".formatted(message),
              client.out());
        }
      }
      server.ends(0);
      assertEquals(
          """
          Server listening on localhost:7777
          Received: hello over there
          Received: exit
          Exiting...
          """,
          server.out());
    }
  }

  @Test
  void theGetProgramReadsFromTheServerOfPython() throws IOException {
    String port = freePort();
    getsFrom(
        port,
        List.of("python3", "-u", "-m", "http.server", port, "--bind", "127.0.0.1"),
        "SimpleHTTP");
  }

  @Test
  void theGetProgramReadsFromTheServerOfBusybox() throws IOException {
    Means.program("busybox");
    String port = freePort();
    getsFrom(
        port,
        List.of("busybox", "httpd", "-f", "-v", "-p", "127.0.0.1:" + port),
        "HTTP/1.1 200 OK");
  }

  private void getsFrom(String port, List<String> serverCommand, String headPart)
      throws IOException {
    String body = "{\n  \"uuid\": \"0d4cfdd5-9ad5-4a5c-8d2d-0c4f2f9b3a3f\"\n}\n";
    Files.writeString(folder.resolve("uuid"), body);
    String text =
        Files.readString(PROGRAMS.resolve("get-request.min"))
            .replace("\"httpbin.org\" 80", "\"localhost\" " + port)
            .replace("httpbin.org", "localhost");
    String script = Program.script(folder, "get-request.min", text).toString();
    try (Program server = Program.start(b -> b.directory(folder.toFile()), serverCommand)) {
      Program.python("await_port.py", port).ends(0);
      try (Program client = Program.argyle(script)) {
        client.ends(0);
        assertTrue(client.out().contains(headPart), () -> server + "; " + client);
        assertTrue(client.out().endsWith(body), client::toString);
      }
    }
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
