// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.tck.Means;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is permitted to whom, in processes with fewer privileges than these tests may have. */
@Timeout(60)
final class PrivilegeTest {
  private static List<String> program(List<String> confinement, String... arguments) {
    List<String> command = new ArrayList<>(confinement);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ConfinedProgram.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  private static Peer run(List<String> command) throws IOException {
    return Peer.command(command.toArray(String[]::new));
  }

  @Test
  void withoutThePrivilegeTheErrorNamesTheRemedy() throws IOException {
    List<String> confinement =
        List.of("setpriv", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all");
    boolean root = "root".equals(System.getProperty("user.name"));
    try (Peer program =
        run(
            program(
                root ? confinement : List.of(),
                "inet4/raw/icmp",
                "inet6/raw/icmpv6",
                "link/raw/all",
                "inet4/packet/all"))) {
      for (String spec :
          List.of("inet4/raw/icmp", "inet6/raw/icmpv6", "link/raw/all", "inet4/packet/all")) {
        String failure = program.line();
        assertTrue(
            failure.startsWith(spec + " NOT_PERMITTED open " + spec + ": the kernel refuses"),
            failure);
        assertTrue(failure.contains("(EPERM)"), "names the errno: " + failure);
        assertTrue(failure.contains("CAP_NET_RAW"), "names the remedy: " + failure);
        assertEquals(
            spec.contains("icmp"),
            failure.contains("ping_group_range"),
            "the other way to a ping: " + failure);
        assertEquals(spec + " probed false", program.line());
      }
      assertEquals("(end)", program.line());
    }
  }

  /** In a user and network namespace of its own a process needs nobody's permission. */
  private static List<String> namespace(String preparation) throws IOException {
    try (Peer unshare = Peer.command("unshare", "-Urn", "true")) {
      String refusal = unshare.line();
      if (!refusal.equals("(end)")) {
        Means.missing("no namespace for tests without privilege: " + refusal, "user-namespaces");
      }
    }
    return List.of(
        "unshare", "-Urn", "sh", "-c", "ip link set lo up; " + preparation + " exec \"$@\"", "sh");
  }

  @Test
  void aPingNeedsNoPrivilegeWhereItsGroupIsInRange() throws IOException {
    List<String> confinement = namespace("echo 0 0 > /proc/sys/net/ipv4/ping_group_range;");
    List<String> dropped = new ArrayList<>(confinement);
    dropped.addAll(List.of("setpriv", "--no-new-privs", "--bounding-set=-all"));
    try (Peer program = run(program(dropped, "inet4/raw/icmp", "ping4", "ping6"))) {
      assertTrue(program.line().startsWith("inet4/raw/icmp NOT_PERMITTED"), "no raw sockets");
      assertEquals("inet4/raw/icmp probed false", program.line());
      assertEquals(
          "ping by inet4/datagram/icmp: reply true, sequence 5, from 127.0.0.1:0, interface lo,"
              + " hop limit 64",
          program.line());
      assertEquals(
          "ping by inet6/datagram/icmpv6: reply true, sequence 5, from [::1]:0, interface lo, hop"
              + " limit 64",
          program.line());
    }
  }

  @Test
  void everythingWorksInsideANamespaceOfItsOwn() throws IOException {
    try (Peer program =
        run(
            program(
                namespace(""), "inet4/raw/icmp", "inet6/raw/253", "link/datagram/all", "frame"))) {
      assertEquals("inet4/raw/icmp opened inet4/raw/icmp", program.line());
      assertEquals("inet6/raw/253 opened inet6/raw/253", program.line());
      assertEquals("link/datagram/all opened link/datagram/all", program.line());
      assertEquals("frame of 64 bytes", program.line());
    }
  }
}
