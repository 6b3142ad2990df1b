// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.argyle.net.SocketFamily;
import dev.argyle.net.tck.lab.Ability;
import dev.argyle.net.tck.lab.Host;
import dev.argyle.net.tck.lab.Program;
import java.util.ArrayList;
import java.util.List;

/** TCP and UDP between hosts, in both languages. */
final class TcpScenarios {
  private TcpScenarios() {}

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    for (SocketFamily family : List.of(SocketFamily.INET4, SocketFamily.INET6)) {
      for (boolean byName : new boolean[] {true, false}) {
        Ability names = byName ? names(family) : Ability.NAMES;
        String how = "over %s by %s".formatted(family, byName ? "name" : "address");
        all.add(
            Scenario.of(
                "a min client talks to a kscript server " + how,
                stage -> minToKscript(stage, family, byName),
                names));
        all.add(
            Scenario.of(
                "a kscript client talks to a min server " + how,
                stage -> kscriptToMin(stage, family, byName),
                names));
      }
      all.add(
          Scenario.of(
              "datagrams are answered over " + family,
              stage -> datagrams(stage, family),
              names(family)));
    }
    all.add(
        Scenario.of(
            "a kscript server hears 10,000 messages from each of four hosts, in order",
            TcpScenarios::manyMessages,
            Ability.NAMES));
    return all;
  }

  private static Ability names(SocketFamily family) {
    return family.equals(SocketFamily.INET6) ? Ability.INET6_NAMES : Ability.NAMES;
  }

  private static String domain(SocketFamily family) {
    return family.equals(SocketFamily.INET6) ? "ipv6" : "ipv4";
  }

  private static String kind(SocketFamily family) {
    return family.equals(SocketFamily.INET6) ? "INET6" : "INET4";
  }

  private static String all(SocketFamily family) {
    return family.equals(SocketFamily.INET6) ? "::" : "0.0.0.0";
  }

  private static String target(Host server, SocketFamily family, boolean byName) {
    return byName ? server.name() : server.address(family);
  }

  private static void minToKscript(Stage stage, SocketFamily family, boolean byName)
      throws Exception {
    talk(
        stage,
        "server.ks",
        Scripts.KSCRIPT_ECHO_SERVER.formatted(kind(family), all(family)),
        "client.min",
        Scripts.MIN_CLIENT.formatted(domain(family)),
        target(stage.host("alpha"), family, byName));
  }

  private static void kscriptToMin(Stage stage, SocketFamily family, boolean byName)
      throws Exception {
    talk(
        stage,
        "server.min",
        Scripts.MIN_ECHO_SERVER.formatted(domain(family), all(family)),
        "client.ks",
        Scripts.KSCRIPT_CLIENT.formatted(kind(family)),
        target(stage.host("alpha"), family, byName));
  }

  private static void datagrams(Stage stage, SocketFamily family) throws Exception {
    Program client =
        talk(
            stage,
            "server.ks",
            Scripts.KSCRIPT_UDP_SERVER.formatted(kind(family), all(family)),
            "client.min",
            Scripts.MIN_UDP_CLIENT.formatted(domain(family)),
            stage.host("alpha").name());
    Stage.ends(client, "message 1\nmessage 2\nmessage 3\nclient done");
  }

  /** A server on one host and a client on another, both of which end well; gives the client. */
  private static Program talk(
      Stage stage, String serverName, String server, String clientName, String client, String to)
      throws Exception {
    Program serving = stage.script(stage.host("alpha"), serverName, server);
    Program asking = stage.script(stage.host("beta"), clientName, client, to, Stage.port(serving));
    Stage.ends(asking, "client done");
    Stage.ends(serving, "server done");
    return asking;
  }

  private static void manyMessages(Stage stage) throws Exception {
    Host to = stage.host("alpha");
    Program server =
        stage.script(
            to,
            "server.ks",
            Scripts.KSCRIPT_LISTENER
                + """
                func serve(sock) {
                  n = 0
                  for line in sock {
                    if int(line.decode()) != n { print("out of order:", line, "for", n); exit(1) }
                    n += 1
                    if n == 10000, sock.write("heard " + str(n) + "\\n")
                  }
                  print("heard", n)
                  sock.close()
                }
                threads = []
                for i in range(4) {
                  (sock, name) = srv.accept()
                  t = os.thread(serve, (sock,))
                  t.start()
                  threads.push(t)
                }
                for t in threads { t.join() }
                print("server done")
                """);
    int port = Stage.port(server);
    List<Program> clients = new ArrayList<>();
    for (String name : List.of("beta", "gamma", "delta", "epsilon")) {
      clients.add(
          stage.script(
              stage.host(name),
              "client.min",
              """
              {} socket args 1 get args 2 get integer connect :server
              0 :n
              (n 10000 <) (
                server "$1\\n" (n) => % send
                n 1 + @n
              ) while
              server recv-line puts!
              server close
              """,
              to.name(),
              port));
    }
    for (Program client : clients) {
      Stage.ends(client, "heard 10000");
    }
    Stage.ends(server, "server done");
    assertEquals(5, server.output().split("heard 10000\n", -1).length, server::toString);
  }
}
