// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.SocketFamily;
import dev.argyle.net.tck.lab.Ability;
import dev.argyle.net.tck.lab.Host;
import dev.argyle.net.tck.lab.Program;
import java.util.List;

/** Multicast, raw sockets and Unix sockets between hosts. */
final class OtherScenarios {
  /** Argument: an IPv4 address. An echo request is answered by the other host's system. */
  private static final String PING =
      """
      import net
      import os
      s = net.SocketIO(net.FK.INET4, net.SK.RAW, net.PK.ICMP)
      s.settimeout(5)
      s.sendto(bytes([8, 0, 0xf7, 0xff, 0, 0, 0, 0]), (os.argv[1], 0))
      (message, sender) = s.recvfrom()
      print("type", message[20], "from", sender[0])
      """;

  private OtherScenarios() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "a message to a group reaches its members on two hosts",
            OtherScenarios::multicast,
            Ability.SEVERAL_HOSTS,
            Ability.MULTICAST),
        Scenario.of(
            "with CAP_NET_RAW a ping is answered",
            OtherScenarios::ping,
            Ability.SEVERAL_HOSTS,
            Ability.CAPABILITIES),
        Scenario.of(
            "without CAP_NET_RAW the error says what is missing",
            OtherScenarios::pingWithoutPrivilege,
            Ability.SEVERAL_HOSTS,
            Ability.CAPABILITIES),
        Scenario.of(
            "two hosts talk over a Unix socket in a folder that they share",
            OtherScenarios::unixSocket,
            Ability.SHARED_FOLDER));
  }

  private static void multicast(Stage stage) throws Exception {
    String member =
        """
        import net
        s = net.SocketIO(net.FK.INET4, net.SK.UDP)
        s.bind(("0.0.0.0", 7654))
        s.setsockopt("IP_ADD_MEMBERSHIP", "239.7.7.7")
        s.settimeout(60)
        print("listening", 7654)
        (message, sender) = s.recvfrom()
        print("member got", message.decode())
        """;
    Program alpha = stage.script(stage.host("alpha"), "member.ks", member);
    Program beta = stage.script(stage.host("beta"), "member.ks", member);
    Stage.port(alpha);
    Stage.port(beta);
    Program sender =
        stage.script(
            stage.host("gamma"),
            "sender.ks",
            """
            import net
            s = net.SocketIO(net.FK.INET4, net.SK.UDP)
            s.sendto(bytes("hello all"), ("239.7.7.7", 7654))
            """);
    Stage.ends(sender, "");
    Stage.ends(alpha, "member got hello all");
    Stage.ends(beta, "member got hello all");
  }

  private static void ping(Stage stage) throws Exception {
    String target = stage.host("alpha").address(SocketFamily.INET4);
    Program ping = stage.script(stage.host("beta"), "ping.ks", PING, target);
    Stage.ends(ping, "type b'\\x00' from " + target);
  }

  private static void pingWithoutPrivilege(Stage stage) throws Exception {
    Host poor = stage.hostWithoutRawSockets("poor");
    String target = stage.host("alpha").address(SocketFamily.INET4);
    Program ping = stage.script(poor, "ping.ks", PING, target);
    assertEquals(1, ping.end(Stage.PATIENCE), ping::toString);
    assertTrue(ping.output().contains("CAP_NET_RAW"), ping::toString);
  }

  private static void unixSocket(Stage stage) throws Exception {
    String path = stage.lab().sharedFolder() + "/x.sock";
    Program server =
        stage.script(
            stage.host("alpha"),
            "server.ks",
            """
            import net
            import os
            srv = net.SocketIO(net.FK.UNIX)
            srv.bind((os.argv[1],))
            srv.listen()
            print("listening 0")
            (sock, name) = srv.accept()
            sock.write("hello over " + os.argv[1] + "\\n")
            sock.close()
            """,
            path);
    Stage.port(server);
    Program client =
        stage.script(
            stage.host("beta"),
            "client.ks",
            """
            import net
            import os
            s = net.SocketIO(net.FK.UNIX)
            s.connect((os.argv[1],))
            print(s.read().decode())
            """,
            path);
    Stage.ends(client, "hello over " + path);
    Stage.ends(server, "listening");
  }
}
