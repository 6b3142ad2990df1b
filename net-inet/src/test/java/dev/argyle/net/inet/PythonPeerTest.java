// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.InetEndpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Shutdown;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our sockets against python3's. */
final class PythonPeerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Transports transports = Transports.of(new InetTransport());

  private static int port(NetSocket socket) throws NetException {
    return ((InetEndpoint) socket.local().orElseThrow()).port();
  }

  private static byte[] allBytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + i / 256);
    }
    return bytes;
  }

  private static NetException failure(Reason reason, org.junit.jupiter.api.function.Executable e) {
    NetException failure = assertThrows(NetException.class, e);
    assertEquals(reason, failure.reason(), failure::getMessage);
    return failure;
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void linesArriveInPiecesWithEveryEndAndTheLastWithoutOne(String host) throws Exception {
    try (NetSocket listener = transports.listen("tcp://" + host + ":0").timeout(PATIENCE);
        Python client =
            Python.running(
                """
                s = socket.create_connection((sys.argv[1], int(sys.argv[2])))
                s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                for piece in (b'hel', b'lo\\r', b'\\nsec', b'ond\\n', b'\\n', b'last'):
                  s.sendall(piece)
                  time.sleep(0.01)
                s.close()
                """,
                host.replaceAll("[\\[\\]]", ""),
                port(listener));
        NetSocket accepted = listener.accept().timeout(PATIENCE)) {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(accepted.inputStream(), UTF_8));
      assertEquals(List.of("hello", "second", "", "last"), lines.lines().toList());
      client.end();
    }
  }

  @Test
  void aLineOfOneMebibyteAndEveryByteComeBackUnchanged() throws Exception {
    try (Python server =
            Python.running(
                """
                l = socket.create_server(('127.0.0.1', 0))
                print(l.getsockname()[1])
                c, _ = l.accept()
                while True:
                  piece = c.recv(65536)
                  if not piece: break
                  c.sendall(piece)
                c.close()
                """);
        NetSocket socket =
            transports.connect("tcp://127.0.0.1:" + server.line(), PATIENCE).timeout(PATIENCE)) {
      byte[] sent = allBytes(1 << 20);
      Thread sender =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  socket.send(ByteBuffer.wrap(sent));
                  socket.shutdown(Shutdown.SEND);
                } catch (NetException e) {
                  throw new AssertionError(e);
                }
              });
      assertArrayEquals(sent, socket.inputStream().readAllBytes());
      sender.join();
      server.end();
    }
  }

  @Test
  void aResetIsAReasonAndNoEnd() throws Exception {
    try (NetSocket listener = transports.listen("tcp://127.0.0.1:0").timeout(PATIENCE);
        Python client =
            Python.running(
                """
                s = socket.create_connection(('127.0.0.1', int(sys.argv[1])))
                s.sendall(b'x')
                s.recv(1)
                s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
                s.close()
                """,
                port(listener));
        NetSocket accepted = listener.accept().timeout(PATIENCE)) {
      assertEquals(1, accepted.receive(ByteBuffer.allocate(10)));
      accepted.send(ByteBuffer.wrap(new byte[] {1}));
      NetException reset = failure(Reason.RESET, () -> accepted.receive(ByteBuffer.allocate(10)));
      assertTrue(reset.getMessage().contains("ECONNRESET"), reset::getMessage);
      client.end();
    }
  }

  @Test
  void afterHalfCloseTheAnswerStillArrives() throws Exception {
    try (Python server =
            Python.running(
                """
                l = socket.create_server(('127.0.0.1', 0))
                print(l.getsockname()[1])
                c, _ = l.accept()
                n = 0
                while True:
                  piece = c.recv(65536)
                  if not piece: break
                  n += len(piece)
                c.sendall(str(n).encode())
                c.close()
                """);
        NetSocket socket =
            transports.connect("tcp://127.0.0.1:" + server.line(), PATIENCE).timeout(PATIENCE)) {
      socket.send(ByteBuffer.wrap(allBytes(100_000)));
      socket.shutdown(Shutdown.SEND);
      assertEquals("100000", new String(socket.inputStream().readAllBytes(), UTF_8));
    }
  }

  @Test
  void aServerOnVirtualThreadsServesTwoHundredClientsAtOnce() throws Exception {
    int clients = 200;
    try (NetSocket listener = transports.listen("tcp://127.0.0.1:0").timeout(PATIENCE);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Python python =
            Python.running(
                """
                port, clients = int(sys.argv[1]), int(sys.argv[2])
                sockets = [socket.create_connection(('127.0.0.1', port)) for _ in range(clients)]
                for round in range(5):
                  for i, s in enumerate(sockets): s.sendall(b'%d:%d\\n' % (i, round))
                for i, s in enumerate(sockets):
                  f = s.makefile('rb')
                  for round in range(5):
                    line = f.readline()
                    assert line == b'%d:%d\\n' % (i, round), line
                  s.close()
                """,
                port(listener), clients)) {
      List<Future<?>> served = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        NetSocket accepted = listener.accept();
        served.add(
            threads.submit(() -> {
              try (accepted) {
                InputStream in = accepted.inputStream();
                in.transferTo(accepted.outputStream());
              }
              return null;
            }));
      }
      python.end();
      for (Future<?> each : served) {
        each.get(30, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void datagramsGoBothWaysWithTheirSenders() throws Exception {
    try (NetSocket socket = transports.open(SocketSpec.UDP6).timeout(PATIENCE)) {
      socket.bind(InetEndpoint.inet6("::1", 0));
      try (Python peer =
          Python.running(
              """
              s = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
              s.settimeout(30)
              s.sendto(b'ping', ('::1', int(sys.argv[1])))
              data, sender = s.recvfrom(100)
              print(data.decode(), sender[1])
              """,
              port(socket))) {
        ByteBuffer target = ByteBuffer.allocate(100);
        Message ping = socket.receiveFrom(target);
        assertEquals("ping", UTF_8.decode(target.flip()).toString());
        socket.sendTo(UTF_8.encode("pong"), ping.sender().orElseThrow());
        assertEquals("pong " + port(socket), peer.line());
      }
    }
  }
}
