// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketKind;
import dev.argyle.net.Transports;
import dev.argyle.net.tck.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the error says when the system has not enough, or something else has the name. */
@Timeout(60)
final class UnixFaultsTest {
  private final Transports transports = Transports.of(new UnixTransport());
  @TempDir Path folder;

  /** The program after a preparation in the shell. */
  private static Peer after(List<String> shell, String preparation, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(shell);
    command.addAll(List.of("sh", "-c", preparation + "; exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(FaultyProgram.class.getName());
    command.addAll(List.of(arguments));
    return Peer.command(command.toArray(String[]::new));
  }

  /** Java never loads native code again that it could not load once. */
  @ParameterizedTest
  @EnumSource(names = {"STREAM", "SEQPACKET"})
  void aFullTableOfDescriptorsIsToldAndPasses(SocketKind kind) throws Exception {
    try (Peer program = after(List.of(), "ulimit -n 64", kind.name())) {
      String failure = program.line();
      assertTrue(failure.startsWith("NO_RESOURCES open " + UnixTransport.spec(kind)), failure);
      assertTrue(failure.contains("(EMFILE); raise the limit with ulimit -n"), failure);
      assertEquals("bound " + UnixTransport.spec(kind), program.line());
    }
  }

  @Test
  void aFileSystemThatTakesNoFileIsTold() throws Exception {
    List<String> namespace = List.of("unshare", "-Urm");
    try (Peer unshare = Peer.command("unshare", "-Urm", "true")) {
      String refusal = unshare.line();
      if (!refusal.equals("(end)")) {
        Means.missing("no namespace for a file system: " + refusal, "user-namespaces");
      }
    }
    Path full = Files.createDirectory(folder.resolve("full"));
    Path fixed = Files.createDirectory(folder.resolve("fixed"));
    String mounts =
        "mount -t tmpfs -o nr_inodes=1 full %s; mount -t tmpfs -o ro fixed %s"
            .formatted(full, fixed);
    try (Peer program = after(namespace, mounts, full + "/x", fixed + "/x")) {
      String failure = program.line();
      assertTrue(failure.startsWith("NO_RESOURCES bind " + full), failure);
      assertTrue(failure.contains("(ENOSPC); make room there"), failure);
      failure = program.line();
      assertTrue(failure.startsWith("NOT_PERMITTED bind " + fixed), failure);
      assertTrue(failure.contains("(EROFS); bind to a path in a folder"), failure);
    }
  }

  private NetException failure(String name, boolean binds) throws NetException {
    try (NetSocket socket = transports.open(UnixTransport.spec(SocketKind.STREAM))) {
      UnixEndpoint endpoint = new UnixEndpoint(name);
      return assertThrows(
          NetException.class, binds ? () -> socket.bind(endpoint) : () -> socket.connect(endpoint));
    }
  }

  private static void assertTold(Reason reason, String what, NetException e) {
    assertEquals(reason, e.reason(), e::getMessage);
    assertTrue(e.getMessage().endsWith(what), () -> "%s: %s".formatted(what, e.getMessage()));
  }

  @Test
  void theErrorSaysWhatHoldsAName() throws Exception {
    String name = "@" + folder;
    try (NetSocket holder = transports.open(UnixTransport.spec(SocketKind.STREAM))) {
      holder.bind(new UnixEndpoint(name));
      assertTold(Reason.IN_USE, "; another socket is bound to it", failure(name, true));
    }
    assertTold(Reason.NOT_AVAILABLE, "(ENOENT); make it first", failure(folder + "/none/x", true));
  }

  @Test
  void theErrorSaysWhyNobodyAcceptsThere() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertTold(
        Reason.REFUSED, "(ECONNREFUSED); the file there is no socket's", failure("" + file, false));
    String stale = folder + "/stale";
    try (Peer python =
        Peer.python("socket.socket(socket.AF_UNIX).bind(argv[0]); say('left')", stale)) {
      assertEquals("left", python.line());
    }
    assertTold(
        Reason.REFUSED,
        "(ECONNREFUSED); the socket that left the file there is gone",
        failure(stale, false));
    try (NetSocket bound = transports.open(UnixTransport.spec(SocketKind.STREAM))) {
      bound.bind(new UnixEndpoint(folder + "/bound"));
      assertTold(Reason.REFUSED, "(ECONNREFUSED)", failure(folder + "/bound", false));
    }
  }
}
