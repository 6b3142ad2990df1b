// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketKind;
import dev.argyle.net.Transports;
import dev.argyle.net.posix.PeerCredentials;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, the files of names, and what else is special to Unix sockets. */
@Timeout(60)
final class UnixFilesTest {
  private final Transports transports = Transports.of(new UnixTransport());
  @TempDir Path folder;

  private NetSocket open(SocketKind kind) throws NetException {
    return transports.open(UnixTransport.spec(kind));
  }

  /** A socket file that nobody is bound to: what a process that was killed leaves behind. */
  private UnixEndpoint stale() throws Exception {
    UnixEndpoint name = UnixEndpoint.path(folder.resolve("stale"));
    try (Peer python =
        Peer.python("socket.socket(socket.AF_UNIX).bind(argv[0]); say('left')", name.name())) {
      assertEquals("left", python.line());
    }
    return name;
  }

  @Test
  void aStaleFileIsReplacedOnlyWhenAsked() throws Exception {
    UnixEndpoint name = stale();
    try (NetSocket socket = open(SocketKind.STREAM)) {
      NetException e = assertThrows(NetException.class, () -> socket.bind(name));
      assertEquals(Reason.IN_USE, e.reason());
      assertTrue(e.toString().contains("REPLACE_STALE"), "the remedy is named: " + e);
      socket.option(UnixOptions.REPLACE_STALE, true).bind(name).listen();
      open(SocketKind.STREAM).connect(name).close();
    }
    assertFalse(Files.exists(Path.of(name.name())), "what was created is removed");
  }

  @ParameterizedTest
  @EnumSource(names = {"STREAM", "DATAGRAM", "SEQPACKET"})
  void aFileWhoseSocketLivesIsNeverReplaced(SocketKind kind) throws Exception {
    UnixEndpoint name = UnixEndpoint.path(folder.resolve("alive"));
    try (NetSocket first = open(kind).bind(name);
        NetSocket second = open(SocketKind.STREAM).option(UnixOptions.REPLACE_STALE, true)) {
      NetException e = assertThrows(NetException.class, () -> second.bind(name));
      assertEquals(Reason.IN_USE, e.reason());
      assertEquals(Optional.of(name), first.local());
    }
  }

  @Test
  void aFileThatIsNoSocketIsNeverReplaced() throws Exception {
    Path file = Files.writeString(folder.resolve("note"), "kept");
    try (NetSocket socket = open(SocketKind.STREAM).option(UnixOptions.REPLACE_STALE, true)) {
      NetException e = assertThrows(NetException.class, () -> socket.bind(UnixEndpoint.path(file)));
      assertEquals(Reason.IN_USE, e.reason());
      assertTrue(e.toString().contains("no socket"), e.toString());
    }
    assertEquals("kept", Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rwxrwxrwx"})
  void theFileHasThePermissionsThatWereAskedFor(String permissions) throws Exception {
    Path file = folder.resolve("s");
    try (NetSocket socket = open(SocketKind.DATAGRAM)) {
      socket.option(UnixOptions.PERMISSIONS, permissions).bind(UnixEndpoint.path(file));
      assertEquals(permissions, socket.option(UnixOptions.PERMISSIONS));
      assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STREAM", "DATAGRAM", "SEQPACKET"})
  void aNameOf107BytesFitsAndALongerOneIsRefused(SocketKind kind) throws Exception {
    int room = 107 - folder.toString().length() - 1;
    UnixEndpoint fits = UnixEndpoint.path(folder.resolve("x".repeat(room)));
    UnixEndpoint umlauts =
        UnixEndpoint.path(folder.resolve("ü".repeat(room / 2) + "x".repeat(room % 2)));
    UnixEndpoint abstractName = UnixEndpoint.abstractName("a".repeat(107));
    for (UnixEndpoint each : List.of(fits, umlauts, abstractName)) {
      try (NetSocket socket = open(kind).bind(each)) {
        assertEquals(Optional.of(each), socket.local());
        if (each.isPath()) {
          assertTrue(Files.exists(Path.of(each.name())), "the file has the whole name");
        }
      }
    }
    try (NetSocket socket = open(kind)) {
      Endpoint tooLong = UnixEndpoint.path(folder.resolve("x".repeat(room + 1)));
      NetException e = assertThrows(NetException.class, () -> socket.bind(tooLong));
      assertEquals(Reason.TOO_LONG, e.reason());
      assertTrue(e.toString().contains("108 bytes, and 107 is the limit"), e.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STREAM", "SEQPACKET"})
  void aListenerWithoutANameGetsOne(SocketKind kind) throws Exception {
    try (NetSocket listener = open(kind).listen()) {
      UnixEndpoint name = (UnixEndpoint) listener.local().orElseThrow();
      assertTrue(name.isAbstract(), "the kernel chooses an abstract name: " + name);
      open(kind).connect(name).close();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STREAM", "DATAGRAM", "SEQPACKET"})
  void aPairIsConnectedBothWays(SocketKind kind) throws Exception {
    List<NetSocket> pair = UnixSockets.pair(kind);
    for (int i = 0; i < 2; i++) {
      pair.get(i).send(ByteBuffer.allocate(5));
      assertEquals(5, pair.get(1 - i).receive(ByteBuffer.allocate(10)));
      PeerCredentials peer = pair.get(i).option(UnixOptions.PEER_CREDENTIALS);
      assertEquals(ProcessHandle.current().pid(), peer.process());
    }
    pair.getFirst().close();
    pair.getLast().timeout(Duration.ofSeconds(20));
    if (kind.isConnected()) {
      assertEquals(-1, pair.getLast().receive(ByteBuffer.allocate(1)));
    }
    pair.getLast().close();
  }

  @Test
  void anEmptyMessageIsNoByteOfAStream() throws Exception {
    List<NetSocket> pair = UnixSockets.pair(SocketKind.SEQPACKET);
    try (NetSocket sender = pair.getFirst();
        NetSocket receiver = pair.getLast()) {
      sender.send(ByteBuffer.allocate(0));
      sender.send(ByteBuffer.wrap(new byte[] {7}));
      assertEquals(7, receiver.inputStream().read());
    }
  }

  @Test
  void anEndpointConvertsToJavasClassAndBack() {
    UnixEndpoint path = new UnixEndpoint("/run/x.sock");
    assertEquals(UnixDomainSocketAddress.of("/run/x.sock"), path.toSocketAddress());
    assertEquals(path, UnixEndpoint.of(path.toSocketAddress()));
    assertThrows(
        UnsupportedOperationException.class,
        () -> UnixEndpoint.abstractName("x").toSocketAddress());
    assertEquals("./@x", UnixEndpoint.path(Path.of("@x")).name());
    assertThrows(IllegalArgumentException.class, () -> new UnixEndpoint("a\0b"));
  }

  @Test
  void textsLeadToTheKindsOfSockets() throws Exception {
    String path = folder.resolve("text").toString();
    try (NetSocket listener = transports.listen("unix:" + path);
        NetSocket client = transports.connect("unix://" + path)) {
      assertEquals(SocketKind.STREAM, client.spec().kind());
      listener.accept().close();
    }
    try (NetSocket listener = transports.listen("unixpacket:@" + path);
        NetSocket client = transports.connect("unixpacket:@" + path)) {
      assertEquals(SocketKind.SEQPACKET, client.spec().kind());
      listener.accept().close();
    }
  }

  @Test
  void optionsOfTheKernelReadBack() throws Exception {
    try (NetSocket socket = open(SocketKind.STREAM)) {
      socket.option(StandardSocketOptions.SO_RCVBUF, 20_000);
      assertEquals(40_000, socket.option(StandardSocketOptions.SO_RCVBUF));
      NetException e =
          assertThrows(
              NetException.class,
              () -> socket.option(UnixOptions.PERMISSIONS, "everything for everybody"));
      assertTrue(e.toString().contains("rw-rw----"), "says what is one: " + e);
    }
  }

  @Test
  void aConnectionIsNotInheritedByOtherPrograms() throws Exception {
    UnixEndpoint name = UnixEndpoint.path(folder.resolve("exec"));
    try (NetSocket listener = open(SocketKind.STREAM).bind(name).listen();
        NetSocket client = open(SocketKind.STREAM).connect(name);
        NetSocket served = listener.accept();
        Peer python =
            Peer.python(
                """
                folder = '/proc/self/fd/'
                links = [os.readlink(folder + n) for n in os.listdir(folder)
                         if os.path.lexists(folder + n)]
                say(sum(link.startswith('socket:') for link in links))
                """)) {
      assertTrue(client.isOpen() && served.isOpen());
      assertEquals("0", python.line(), "sockets that a child process has inherited");
    }
  }
}
