// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs in the documentation of the module net, which are older than the language's latest
 * version, run as they are printed there; only hosts and ports are others.
 */
class DocumentedProgramsTest {
  private static final int CLIENTS = 1_000;

  @TempDir private Path folder;

  @Test
  void theServerPrintsWhatOneClientAfterAnotherSendsAndEndsOnExit() throws Exception {
    int port = freePort();
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<ScriptRun.Result> server =
          threads.submit(() -> run("server.min", "7777", Integer.toString(port)));
      StringBuilder expected = new StringBuilder("Server listening on localhost:7777\n");
      for (int i = 0; i < CLIENTS; i++) {
        say(port, "message " + i);
        expected.append("Received: message ").append(i).append('\n');
      }
      say(port, "exit");
      expected.append("Received: exit\nExiting...\n");
      ScriptRun.Result result = server.get();
      assertEquals("", result.error(), "what the server complains about");
      assertEquals(
          expected.toString().replace("7777", Integer.toString(port)),
          result.output(),
          "what the server prints");
      assertEquals(0, result.exitCode());
    }
  }

  @Test
  void theClientSendsItsArgument() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<String> received = threads.submit(() -> firstLine(server));
      ScriptRun.Result result =
          run("client.min", "7777", Integer.toString(server.getLocalPort()), "hello there");
      assertEquals("hello there", received.get(), "what the server got; " + result.error());
      assertTrue(
          result.output().startsWith("Sending message \"hello there\" to localhost:")
              && result.output().endsWith("Done.\n"),
          () -> "what the client prints: " + result.output());
    }
  }

  @Test
  void theRequestPrintsTheResponseUpToTheClosingBrace() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> answered = threads.submit(() -> answer(server));
      ScriptRun.Result result =
          run("get.min", "\"httpbin.org\" 80", "\"127.0.0.1\" " + server.getLocalPort());
      answered.get();
      assertEquals(
          "HTTP/1.1 200 OK\nContent-Length: 20\n\r\n\n{\n  \"uuid\": \"1-2\"\n}\n",
          result.output(),
          () -> "what the program prints; " + result.error());
      assertEquals(0, result.exitCode());
    }
  }

  private ScriptRun.Result run(String name, String printed, String used, String... arguments)
      throws IOException, URISyntaxException {
    var resource = DocumentedProgramsTest.class.getResource("/min-documentation/" + name);
    String text = Files.readString(Path.of(Objects.requireNonNull(resource, name).toURI()));
    assertTrue(text.contains(printed), () -> name + " has " + printed + " to replace");
    Path script = folder.resolve(name);
    Files.writeString(script, text.replace(printed, used));
    return new ScriptRun(script, folder, Map.of()).arguments(List.of(arguments)).start();
  }

  /** Sends a line, as soon as somebody listens. */
  private static void say(int port, String line) throws IOException {
    for (int attempt = 0; ; attempt++) {
      try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        return;
      } catch (ConnectException e) {
        if (attempt > 10_000) {
          throw e;
        }
        Thread.yield();
      }
    }
  }

  private static String firstLine(ServerSocket server) throws IOException {
    try (Socket client = server.accept()) {
      return reader(client).readLine();
    }
  }

  private static Void answer(ServerSocket server) throws IOException {
    try (Socket client = server.accept()) {
      BufferedReader reader = reader(client);
      while (!reader.readLine().isEmpty()) {
        // up to the blank line behind the request
      }
      OutputStream out = client.getOutputStream();
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\n  \"uuid\": \"1-2\"\n}\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    return null;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
