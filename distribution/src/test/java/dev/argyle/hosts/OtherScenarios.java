// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.acceptance.Packaged;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.tck.lab.Ability;
import dev.argyle.net.tck.lab.Host;
import dev.argyle.net.tck.lab.Network;
import dev.argyle.net.tck.lab.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
            Ability.SHARED_FOLDER),
        Scenario.of("two hosts talk over an emulated Bluetooth link", OtherScenarios::bluetooth),
        Scenario.of(
            "a host on two networks is reached over each, and passes nothing on",
            OtherScenarios::twoNetworks,
            Ability.SEVERAL_NETWORKS),
        Scenario.of(
            "what a host's programs wrote can be read, on their output and in files",
            OtherScenarios::logs,
            Ability.SHARED_FOLDER));
  }

  private static void bluetooth(Stage stage) throws Exception {
    Host to = stage.host("alpha");
    Host from = stage.host("beta");
    String port = Integer.toString(Stage.freePort());
    String air = to.address(SocketFamily.INET4);
    Program server =
        emulated(
            stage,
            to,
            air,
            port,
            to.file(
                "server.ks",
                """
                import net
                srv = net.SocketIO(net.FK.BT)
                srv.bind(("", 0))
                srv.listen(1)
                (address, channel) = srv.local
                print("waiting at", address, channel)
                (sock, name) = srv.accept()
                for line in sock { sock.write(line + bytes("\\n")) }
                print("server done")
                """));
    server.await("waiting at", Stage.PATIENCE).await("\n", Stage.PATIENCE);
    String[] words = server.output().strip().split(" ");
    Program client =
        emulated(
            stage,
            from,
            air,
            port,
            from.file(
                "client.min",
                Scripts.MIN_CLIENT
                    .formatted("bluetooth")
                    .replace(":domain", ":domain \"rfcomm\" :protocol")),
            words[2],
            words[3]);
    Stage.ends(client, "client done");
    Stage.ends(server, "server done");
  }

  private static Program emulated(
      Stage stage, Host host, String air, String port, String... arguments) throws Exception {
    String emulator = host.file("emulator.jar", Files.readAllBytes(Path.of(Packaged.emulator())));
    Map<String, String> environment =
        Map.of(
            "ARGYLE_BLUETOOTH_EMULATOR", emulator,
            "ARGYLE_BLUETOOTH_HOST", air,
            "ARGYLE_BLUETOOTH_PORT", port);
    String[] all =
        Stream.concat(Stream.of("--bluetooth=emulator"), Stream.of(arguments))
            .toArray(String[]::new);
    return stage.ending(host.argyle(environment, all));
  }

  private static void twoNetworks(Stage stage) throws Exception {
    Network inner = stage.lab().network("inner");
    Host both = stage.host("both");
    stage.lab().attach(both, inner);
    Host inside = stage.lab().host("inside", inner, true);
    Program server =
        stage.script(both, "server.ks", Scripts.KSCRIPT_ECHO_SERVER.formatted("INET4", "0.0.0.0"));
    int port = Stage.port(server);
    String client = Scripts.KSCRIPT_CLIENT.formatted("INET4");
    String address = both.address(SocketFamily.INET4, inner);
    Stage.ends(stage.script(inside, "client.ks", client, address, port), "client done");
    Stage.ends(server, "server done");

    Program within =
        stage.script(
            inside, "server.ks", Scripts.KSCRIPT_ECHO_SERVER.formatted("INET4", "0.0.0.0"));
    int hidden = Stage.port(within);
    String impatient = client.replace("s.connect", "s.settimeout(2)\ns.connect");
    String target = inside.address(SocketFamily.INET4);
    Program outside = stage.script(stage.host("alpha"), "client.ks", impatient, target, hidden);
    assertEquals(1, outside.end(Stage.PATIENCE), outside::toString);
    assertTrue(
        outside.output().contains("timed out") || outside.output().contains("unreachable"),
        () -> "the first network should not lead to the inner one: " + outside);
    Stage.ends(stage.script(both, "client.ks", client, target, hidden), "client done");
  }

  private static void logs(Stage stage) throws Exception {
    Host host = stage.host("alpha");
    String path = stage.lab().sharedFolder() + "/journal";
    Program first = stage.script(host, "first.min", "\"first here\" puts!");
    Program second =
        stage.script(host, "second.min", "\"written, größer\" args 1 get fwrite", path);
    Stage.ends(first, "first here");
    Stage.ends(second, "");
    assertTrue(host.log().contains("first.min\nwrote:\nfirst here\n"), host::log);
    assertEquals("written, größer", host.read(path), "the file that the second wrote");
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
