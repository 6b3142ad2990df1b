// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.NetSocket;
import dev.argyle.net.Transports;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server over a socket of the loopback, told by what raw clients get back. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HttpServerTest {
  private static final Limits SMALL =
      new Limits(
          300, 1000, 4, Duration.ofSeconds(30), Duration.ofMillis(300), Duration.ofSeconds(30));

  private final Transports transports = Transports.installed();
  private HttpServer server;
  private String address;

  HttpServerTest() throws Exception {
    NetSocket listener = transports.listen("tcp://127.0.0.1:0");
    address = "tcp://" + listener.local().orElseThrow();
    server = HttpServer.on(listener, SMALL);
  }

  @BeforeEach
  void answerWithWhatWasAsked() {
    Thread.ofVirtual()
        .start(() -> {
          try {
            while (true) {
              Exchange exchange = server.next();
              Request request = exchange.request();
              String text = request.method() + " " + request.target() + " ";
              byte[] body =
                  (text + new String(request.body(), StandardCharsets.UTF_8))
                      .getBytes(StandardCharsets.UTF_8);
              exchange.answer(new Response(200, Map.of("X-Test", "yes"), body));
            }
          } catch (Exception closed) {
            // The test is over.
          }
        });
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  @Test
  void aRequestIsAnswered() throws Exception {
    String answer = ask("GET /a?b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\nDate: "), answer);
    assertTrue(answer.contains("\r\nX-Test: yes\r\nContent-Length: 9\r\n"), answer);
    assertTrue(answer.endsWith("\r\n\r\nGET /a?b "), answer);
  }

  @Test
  void severalRequestsShareAConnection() throws Exception {
    String one = "POST /1 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
    String answer = ask(one + "\r\n" + one + "GET /2 HTTP/1.0\r\n\r\n");
    assertEquals(4, answer.split("HTTP/1.1 200 OK", -1).length, answer);
    assertTrue(answer.contains("Connection: keep-alive"), answer);
    assertTrue(answer.endsWith("Connection: close\r\n\r\nGET /2 "), answer);
  }

  @Test
  void aChunkedBodyIsPutTogether() throws Exception {
    String answer =
        ask(
            "PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: t\r\n\r\n");
    assertTrue(answer.endsWith("PUT / abcde"), answer);
  }

  @Test
  void anAnswerToHeadHasNoBody() throws Exception {
    String answer = ask("HEAD /abc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(answer.contains("Content-Length: 10\r\n"), answer);
    assertTrue(answer.endsWith("\r\n\r\n"), answer);
  }

  @Test
  void aClientThatWaitsForPermissionGetsIt() throws Exception {
    String answer =
        ask(
            "PUT / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1\r\n"
                + "Connection: close\r\n\r\nx");
    assertTrue(answer.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"), answer);
  }

  @Test
  void whatIsNoRequestIsRefused() throws Exception {
    String host = " HTTP/1.1\r\nHost: x\r\n";
    assertRefused(400, "nonsense\r\n\r\n");
    assertRefused(400, "GET  / HTTP/1.1\r\n\r\n");
    assertRefused(400, "GET / HTTP/1.1\r\n\r\n");
    assertRefused(505, "GET / HTTP/2.0\r\n\r\n");
    assertRefused(400, "GET /" + host + "Host: y\r\n\r\n");
    assertRefused(400, "GET /" + host + "Bad Name: y\r\n\r\n");
    assertRefused(400, "GET /" + host + " folded\r\n\r\n");
    assertRefused(400, "PUT /" + host + "Content-Length: -1\r\n\r\n");
    assertRefused(400, "PUT /" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n");
    assertRefused(400, "PUT /" + host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n");
    assertRefused(501, "PUT /" + host + "Transfer-Encoding: gzip\r\n\r\n");
    assertRefused(400, "PUT /" + host + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n");
    assertRefused(400, "GET /" + host + "A: \u0001\r\n\r\n");
  }

  @Test
  void whatCostsTooMuchIsRefused() throws Exception {
    assertRefused(431, "GET /" + "x".repeat(400) + " HTTP/1.1\r\n\r\n");
    assertRefused(431, "GET / HTTP/1.1\r\nHost: x\r\n" + "A: b\r\n".repeat(100) + "\r\n");
    assertRefused(413, "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n");
    assertRefused(
        413, "PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n");
  }

  @Test
  void aSlowClientIsGivenUpAndHoldsUpNobody() throws Exception {
    try (NetSocket slow = transports.connect(address)) {
      slow.outputStream().write("GET / HTTP".getBytes(StandardCharsets.US_ASCII));
      assertTrue(ask("GET /b HTTP/1.0\r\n\r\n").endsWith("GET /b "), "the quick client's answer");
      String answer = rest(slow);
      assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
    }
  }

  @Test
  void closingEndsIdleConnections() throws Exception {
    try (NetSocket idle = transports.connect(address)) {
      String request = "GET /first HTTP/1.1\r\nHost: x\r\n\r\n";
      idle.outputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = idle.inputStream();
      StringBuilder answer = new StringBuilder();
      while (!answer.toString().endsWith("GET /first ")) {
        answer.append((char) in.read());
      }
      server.close();
      assertEquals("", rest(idle), "what comes after the server is closed");
    }
  }

  private void assertRefused(int status, String request) throws Exception {
    String answer = ask(request);
    assertTrue(
        answer.startsWith("HTTP/1.1 " + status + " "),
        () -> "the answer to " + request + " should be " + status + ", not: " + answer);
    assertTrue(answer.contains("Connection: close\r\n"), answer);
  }

  private String ask(String request) throws Exception {
    try (NetSocket socket = transports.connect(address)) {
      socket.outputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return rest(socket);
    }
  }

  private static String rest(NetSocket socket) throws Exception {
    return new String(socket.inputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }
}
