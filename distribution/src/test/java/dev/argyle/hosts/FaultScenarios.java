// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.SocketFamily;
import dev.argyle.net.tck.lab.Ability;
import dev.argyle.net.tck.lab.Host;
import dev.argyle.net.tck.lab.Program;
import java.time.Duration;
import java.util.List;

/** What goes wrong between hosts: the error that must come, and the time in which it must. */
final class FaultScenarios {
  /** A limit of two seconds in the scripts, and time to start and be scheduled. */
  private static final Duration SOON = Duration.ofSeconds(30);

  private static final String SILENT_SERVER =
      """
      import net
      srv = net.SocketIO(net.FK.INET4)
      srv.bind(("0.0.0.0", 0))
      srv.listen()
      print("listening", srv.port)
      (sock, name) = srv.accept()
      print("accepted")
      (other, name) = srv.accept()
      """;

  /** Arguments: host, port. Sends until it fails. */
  private static final String SENDER =
      """
      import net
      import os
      s = net.SocketIO(net.FK.INET4)
      s.settimeout(2)
      s.connect((os.argv[1], int(os.argv[2])))
      print("connected")
      piece = "x" * 65536
      for i in range(10000) { s.write(piece) }
      """;

  /** Arguments: host, port. Asks and waits two seconds for the answer. */
  private static final String ASKER =
      """
      import net
      import os
      s = net.SocketIO(net.FK.INET4)
      s.settimeout(2)
      s.connect((os.argv[1], int(os.argv[2])))
      s.write("question\\n")
      print("asked")
      print(s.read(1))
      """;

  private FaultScenarios() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "a sender whose reader does not read reaches its limit",
            FaultScenarios::slowReader,
            Ability.NAMES),
        Scenario.of(
            "a server that was killed can start again on its port, and clients are told",
            FaultScenarios::killedServer,
            Ability.NAMES),
        Scenario.of(
            "a link that is cut during a transfer ends in a timeout",
            FaultScenarios::cutLink,
            Ability.SEVERAL_HOSTS,
            Ability.CUT),
        Scenario.of(
            "a peer that went away behind a cut link is a reset when the link is back",
            FaultScenarios::halfOpen,
            Ability.SEVERAL_HOSTS,
            Ability.CUT),
        Scenario.of(
            "a host that stands still still takes connections, and answers reach their limit",
            FaultScenarios::pausedHost,
            Ability.SEVERAL_HOSTS,
            Ability.PAUSE),
        Scenario.of(
            "a slow link loses nothing",
            FaultScenarios::slowLink,
            Ability.SEVERAL_HOSTS,
            Ability.RATE));
  }

  private static void fails(Program program, String error) throws InterruptedException {
    int code = program.end(SOON);
    assertTrue(code == 1, () -> "the exit code should be 1: " + program);
    assertTrue(
        program.output().contains(error), () -> "expected '%s': %s".formatted(error, program));
  }

  private static void slowReader(Stage stage) throws Exception {
    Host to = stage.host("alpha");
    Program server = stage.script(to, "server.ks", SILENT_SERVER);
    Program sender =
        stage.script(stage.host("beta"), "client.ks", SENDER, to.name(), Stage.port(server));
    fails(sender, "timed out");
  }

  private static void killedServer(Stage stage) throws Exception {
    Host to = stage.host("alpha");
    Program server = stage.script(to, "server.ks", SILENT_SERVER);
    int port = Stage.port(server);
    Program asker = stage.script(stage.host("beta"), "client.ks", ASKER, to.name(), port);
    asker.await("asked", Stage.PATIENCE);
    server.await("accepted", Stage.PATIENCE);
    server.kill();
    int code = asker.end(SOON);
    assertTrue(
        asker.output().contains("b''") || (code == 1 && asker.output().contains("reset")),
        () -> "the client should see the end or a reset: " + asker);
    Program again =
        stage.script(to, "again.ks", SILENT_SERVER.replace("0.0.0.0\", 0", "0.0.0.0\", " + port));
    again.await("listening " + port, Stage.PATIENCE);
  }

  private static void cutLink(Stage stage) throws Exception {
    Host to = stage.host("alpha");
    Program server =
        stage.script(
            to,
            "server.ks",
            """
            import net
            srv = net.SocketIO(net.FK.INET4)
            srv.bind(("0.0.0.0", 0))
            srv.listen()
            print("listening", srv.port)
            (sock, name) = srv.accept()
            sock.settimeout(2)
            print("first", len(sock.read(65536)))
            while true { sock.read(65536) }
            """);
    Program sender =
        stage.script(
            stage.host("beta"),
            "client.ks",
            SENDER.replace("range(10000)", "range(10000000)"),
            to.address(SocketFamily.INET4),
            Stage.port(server));
    server.await("first", Stage.PATIENCE);
    stage.lab().cut(to);
    try {
      fails(sender, "timed out");
      fails(server, "timed out");
    } finally {
      stage.lab().restore(to);
    }
  }

  private static void halfOpen(Stage stage) throws Exception {
    Host to = stage.host("alpha");
    Program server = stage.script(to, "server.ks", SILENT_SERVER);
    Program client =
        stage.script(
            stage.host("beta"),
            "client.ks",
            """
            import net
            import os
            s = net.SocketIO(net.FK.INET4)
            s.connect((os.argv[1], int(os.argv[2])))
            print("connected")
            s.settimeout(0.2)
            while true {
              try { s.read(1) } catch IOError as waited { }
              s.write("are you there\\n")
            }
            """,
            to.address(SocketFamily.INET4),
            Stage.port(server));
    server.await("accepted", Stage.PATIENCE);
    stage.lab().cut(to);
    server.kill();
    stage.lab().restore(to);
    fails(client, "reset");
  }

  private static void pausedHost(Stage stage) throws Exception {
    Host to = stage.host("alpha");
    Program server = stage.script(to, "server.ks", SILENT_SERVER);
    int port = Stage.port(server);
    stage.lab().pause(to);
    try {
      Program asker =
          stage.script(
              stage.host("beta"), "client.ks", ASKER, to.address(SocketFamily.INET4), port);
      fails(asker, "timed out");
      assertTrue(asker.output().contains("asked"), asker::toString);
    } finally {
      stage.lab().resume(to);
    }
    server.await("accepted", Stage.PATIENCE);
  }

  private static void slowLink(Stage stage) throws Exception {
    Host from = stage.host("slow");
    stage.lab().rate(from, 2_000);
    Host to = stage.host("alpha");
    Program server =
        stage.script(
            to,
            "server.ks",
            """
            import net
            srv = net.SocketIO(net.FK.INET4)
            srv.bind(("0.0.0.0", 0))
            srv.listen()
            print("listening", srv.port)
            (sock, name) = srv.accept()
            print("received", len(sock.read()))
            """);
    Program sender =
        stage.script(
            from,
            "client.ks",
            """
            import net
            import os
            s = net.SocketIO(net.FK.INET4)
            s.connect((os.argv[1], int(os.argv[2])))
            s.write("x" * 500000)
            s.close()
            """,
            to.address(SocketFamily.INET4),
            Stage.port(server));
    Stage.ends(sender, "");
    Stage.ends(server, "received 500000");
  }
}
