// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketKind;
import dev.argyle.net.Transports;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.PeerCredentials;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unix sockets with python3 and socat at the other end. */
@Timeout(60)
final class UnixPeersTest {
  private static final String ADDRESS =
      "address = '\\0' + argv[0][1:] if argv[0].startswith('@') else argv[0]\n";

  private final Transports transports = Transports.of(new UnixTransport());
  @TempDir Path folder;

  private NetSocket open(SocketKind kind) throws NetException {
    return transports.open(UnixTransport.spec(kind));
  }

  private UnixEndpoint name(String form) {
    return form.startsWith("@")
        ? UnixEndpoint.abstractName(form.substring(1) + ProcessHandle.current().pid())
        : UnixEndpoint.path(folder.resolve(form));
  }

  private static String text(NetSocket socket, int room) throws NetException {
    ByteBuffer target = ByteBuffer.allocate(room);
    socket.receive(target);
    return new String(target.array(), 0, target.position(), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s", "@abstract", "sök-ключ-鍵", "@абв-鍵"})
  void pythonServesAStream(String form) throws Exception {
    UnixEndpoint name = name(form);
    try (Peer python =
        Peer.python(
            ADDRESS
                + """
                s = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
                s.bind(address); s.listen(); say('ready')
                c, _ = s.accept()
                say(c.recv(100).decode()); c.sendall(b'answer'); c.close()
                """,
            name.name())) {
      assertEquals("ready", python.line());
      try (NetSocket client = open(SocketKind.STREAM).connect(name)) {
        assertEquals(Optional.of(name), client.remote());
        client.send(ByteBuffer.wrap("question".getBytes(UTF_8)));
        assertEquals("question", python.line());
        assertEquals("answer", text(client, 100));
        assertEquals("", text(client, 100), "then the stream ends");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"s", "@abstract", "sök-ключ-鍵", "@абв-鍵"})
  void pythonIsServedAStream(String form) throws Exception {
    UnixEndpoint name = name(form);
    try (NetSocket listener = open(SocketKind.STREAM).bind(name).listen();
        Peer python =
            Peer.python(
                ADDRESS
                    + """
                    s = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
                    s.connect(address); s.sendall(b'question'); s.shutdown(socket.SHUT_WR)
                    say(s.recv(100).decode())
                    """,
                name.name())) {
      assertEquals(Optional.of(name), listener.local());
      try (NetSocket served = listener.accept()) {
        PeerCredentials credentials = served.option(UnixOptions.PEER_CREDENTIALS);
        assertEquals(python.pid(), credentials.process(), "the peer is the Python process");
        assertEquals("question", text(served, 100));
        assertEquals("", text(served, 100), "the peer has shut down");
        served.send(ByteBuffer.wrap("answer".getBytes(UTF_8)));
      }
      assertEquals("answer", python.line());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@"})
  void pythonExchangesDatagrams(String prefix) throws Exception {
    UnixEndpoint here = name(prefix + "here");
    UnixEndpoint there = name(prefix + "there");
    try (NetSocket socket = open(SocketKind.DATAGRAM).bind(here);
        Peer python =
            Peer.python(
                ADDRESS
                    + """
                    s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
                    s.bind(address); say('ready')
                    for i in range(3):
                      data, sender = s.recvfrom(70000)
                      say(len(data)); s.sendto(data, sender)
                    """,
                there.name())) {
      assertEquals("ready", python.line());
      for (int length : new int[] {5, 0, 60_000}) {
        socket.sendTo(ByteBuffer.allocate(length), there);
        assertEquals(String.valueOf(length), python.line());
        Message message = socket.receiveFrom(ByteBuffer.allocate(70_000));
        assertEquals(new Message(length, length, Optional.of(there)), message);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"p", "@p"})
  void pythonExchangesMessagesOverSeqpacket(String form) throws Exception {
    UnixEndpoint name = name(form);
    try (NetSocket listener = open(SocketKind.SEQPACKET).bind(name).listen();
        Peer python =
            Peer.python(
                ADDRESS
                    + """
                    s = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
                    s.connect(address); s.send(b'one'); s.send(b''); s.send(b'x' * 9000); s.send(b'')
                    say(len(s.recv(100))); say(len(s.recv(100)))
                    """,
                name.name());
        NetSocket served = listener.accept()) {
      assertEquals(3, served.receive(ByteBuffer.allocate(100)));
      assertEquals(0, served.receive(ByteBuffer.allocate(100)), "an empty message is no end");
      Message cut = served.receiveFrom(ByteBuffer.allocate(100));
      assertEquals(9000, cut.fullLength(), "the true length of a cut message is told");
      assertTrue(cut.isTruncated());
      served.send(ByteBuffer.allocate(7));
      served.send(ByteBuffer.allocate(0));
      assertEquals("7", python.line());
      assertEquals("0", python.line());
      assertEquals("(end)", python.line());
      assertEquals(
          0, served.receive(ByteBuffer.allocate(9)), "an empty message before the end counts");
      assertEquals(-1, served.receive(ByteBuffer.allocate(9)), "then comes the end");
    }
  }

  @Test
  void socatExchangesDatagrams() throws Exception {
    UnixEndpoint here = name("here");
    UnixEndpoint there = name("there");
    try (NetSocket socket = open(SocketKind.DATAGRAM).bind(here);
        Peer socat =
            Peer.command("socat", "-", "UNIX-SENDTO:" + here.name() + ",bind=" + there.name())) {
      socat.type("a datagram\n");
      ByteBuffer target = ByteBuffer.allocate(100);
      Message message = socket.timeout(Duration.ofSeconds(20)).receiveFrom(target);
      assertEquals(Optional.of(there), message.sender());
      assertEquals(11, message.length(), "the length of socat's datagram");
      socket.sendTo(ByteBuffer.wrap("an answer\n".getBytes(UTF_8)), there);
      assertEquals("an answer", socat.line());
    }
  }

  @Test
  void socatConnectsAndServes() throws Exception {
    UnixEndpoint here = name("here");
    try (NetSocket listener = open(SocketKind.STREAM).bind(here).listen();
        Peer socat = Peer.command("socat", "-", "UNIX-CONNECT:" + here.name());
        NetSocket served = listener.accept()) {
      socat.type("over socat\n");
      assertEquals("over socat\n", text(served, 100));
      served.send(ByteBuffer.wrap("and back\n".getBytes(UTF_8)));
      assertEquals("and back", socat.line());
    }
    UnixEndpoint there = name("@there");
    try (NetSocket listener = open(SocketKind.SEQPACKET).bind(there).listen();
        Peer socat =
            Peer.command(
                "socat", "-", "ABSTRACT-CONNECT:" + there.name().substring(1) + ",type=5");
        NetSocket served = listener.accept()) {
      socat.type("a packet\n");
      assertEquals("a packet\n", text(served, 100));
      served.send(ByteBuffer.wrap("another\n".getBytes(UTF_8)));
      assertEquals("another", socat.line());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STREAM", "DATAGRAM", "SEQPACKET"})
  void descriptorsPassBothWays(SocketKind kind) throws Exception {
    Path file = Files.writeString(folder.resolve("note"), "passed on");
    UnixEndpoint here = name("here");
    UnixEndpoint there = name("there");
    try (NetSocket socket = open(kind).bind(here)) {
      if (kind.isConnected()) {
        socket.listen();
      }
      try (Peer python =
          Peer.python(
              """
              kind = getattr(socket, argv[0])
              s = socket.socket(socket.AF_UNIX, kind)
              s.bind(argv[2]); s.connect(argv[1])
              r, w = os.pipe(); os.write(w, b'from python'); os.close(w)
              socket.send_fds(s, [b'take'], [r])
              data, fds, _, _ = socket.recv_fds(s, 100, 5)
              say(data.decode(), len(fds), os.read(fds[0], 100).decode())
              """,
              switch (kind) {
                case STREAM -> "SOCK_STREAM";
                case DATAGRAM -> "SOCK_DGRAM";
                default -> "SOCK_SEQPACKET";
              },
              here.name(),
              there.name())) {
        NetSocket connection = kind.isConnected() ? socket.accept() : socket;
        connection.option(UnixOptions.RECEIVE_DESCRIPTORS, true);
        assertEquals("take", text(connection, 100));
        List<Descriptor> received = connection.option(UnixOptions.RECEIVED_DESCRIPTORS).list();
        assertEquals(1, received.size(), "one descriptor came");
        assertEquals("from python", content(received.getFirst()));
        try (Descriptor note = Descriptor.open(file)) {
          connection.option(
              UnixOptions.SEND_DESCRIPTORS, new UnixOptions.Descriptors(List.of(note)));
          ByteBuffer back = ByteBuffer.wrap("give".getBytes(UTF_8));
          if (kind.isConnected()) {
            connection.send(back);
          } else {
            connection.sendTo(back, there);
          }
        }
        assertEquals("give 1 passed on", python.line());
        connection.close();
      }
    }
  }

  private static String content(Descriptor descriptor) throws IOException {
    try (descriptor;
        FileInputStream file = new FileInputStream("/proc/self/fd/" + descriptor.number())) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
