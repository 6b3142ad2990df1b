// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.SocketFamily;
import dev.argyle.net.tck.lab.Ability;
import dev.argyle.net.tck.lab.Host;
import dev.argyle.net.tck.lab.Program;
import java.time.Duration;
import java.util.List;

/**
 * What goes wrong between hosts: the error that must come, and the time in which it must. The
 * scripts measure each verb that fails, so that the start of a program does not count.
 */
final class FaultScenarios {
  /** The limit that the scripts set on their sockets. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** What a busy machine may add to any time. */
  private static final Duration SLACK = Duration.ofSeconds(2);

  private static final String READ_TIMED_OUT = "Failed to read from socket: Connection timed out";
  private static final String WRITE_TIMED_OUT = "Failed to write to socket: Connection timed out";
  private static final String READ_RESET = "Failed to read from socket: Connection reset by peer";
  private static final String WRITE_RESET = "Failed to write to socket: Connection reset by peer";

  /** Argument: port, or 0. Takes a connection and reads one byte of it. */
  private static final String SILENT_SERVER =
      """
      import net
      import os
      srv = net.SocketIO(net.FK.INET4)
      srv.bind(("0.0.0.0", int(os.argv[1])))
      srv.listen()
      print("listening", srv.port)
      (sock, name) = srv.accept()
      print("accepted")
      sock.read(1)
      print("has read")
      (other, name) = srv.accept()
      """;

  /** Does a verb, and tells how it failed and after how long. */
  private static final String TIMED =
      """
      func timed(verb) {
        start = time.time()
        try { ret verb() }
        catch IOError as e {
          print("failed after", int(1000 * (time.time() - start)), "ms:", e)
          exit(1)
        }
      }
      """;

  /** Arguments: host, port. Connects with the limit; what follows may fail in a verb. */
  private static final String CLIENT =
      """
      import net
      import os
      import time
      """
          + TIMED
          + """
          s = net.SocketIO(net.FK.INET4)
          s.settimeout(2)
          s.connect((os.argv[1], int(os.argv[2])))
          print("connected")
          """;

  private static final String SENDER =
      CLIENT
          + """
          piece = "x" * 65536
          for i in range(10000000) { timed(() -> s.write(piece)) }
          """;

  private static final String ASKER =
      CLIENT
          + """
          s.write("question\\n")
          print("asked")
          timed(() -> s.read(1))
          """;

  private FaultScenarios() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "a sender whose reader does not read reaches its limit",
            FaultScenarios::slowReader,
            Ability.NAMES),
        Scenario.of(
            "a killed server resets its clients at once, and can start again on its port",
            FaultScenarios::killedServer,
            Ability.NAMES),
        Scenario.of(
            "a link that is cut during a transfer is a timeout on both sides",
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
            "a slow link slows down and loses nothing",
            FaultScenarios::slowLink,
            Ability.SEVERAL_HOSTS,
            Ability.RATE));
  }

  private static Program silentServer(Stage stage, Host host) throws Exception {
    return stage.script(host, "server.ks", SILENT_SERVER, 0);
  }

  /** Starts a client of a server on another host. */
  private static Program client(Stage stage, String text, String to, Program server)
      throws Exception {
    return stage.script(stage.host("beta"), "client.ks", text, to, Stage.port(server));
  }

  private static void slowReader(Stage stage) throws Exception {
    Host to = stage.host("alpha");
    Program server = silentServer(stage, to);
    Program sender = client(stage, SENDER, to.name(), server);
    Failure.of(sender).is(WRITE_TIMED_OUT).within(LIMIT, LIMIT.plus(SLACK));
  }

  /** What the server had not read makes the system reset the connection (RFC 2525, 2.17). */
  private static void killedServer(Stage stage) throws Exception {
    Host to = stage.host("alpha");
    Program server = silentServer(stage, to);
    int port = Stage.port(server);
    String asker =
        ASKER.replace("settimeout(2)", "settimeout(60)").replace("question", "x\" * 200000 + \"");
    Program client = stage.script(stage.host("beta"), "client.ks", asker, to.name(), port);
    client.await("asked", Stage.PATIENCE);
    server.await("has read", Stage.PATIENCE);
    long killed = System.nanoTime();
    server.kill();
    Failure.of(client).is(READ_RESET).since(killed, SLACK);
    stage.script(to, "again.ks", SILENT_SERVER, port).await("listening " + port, Stage.PATIENCE);
  }

  private static void cutLink(Stage stage) throws Exception {
    Host to = stage.host("alpha");
    String reader =
        Scripts.KSCRIPT_LISTENER
            + TIMED
            + """
            (sock, name) = srv.accept()
            sock.settimeout(2)
            print("first", len(sock.read(65536)))
            while true { timed(() -> sock.read(65536)) }
            """;
    Program server = stage.script(to, "server.ks", reader);
    Program sender = client(stage, SENDER, to.address(SocketFamily.INET4), server);
    server.await("first", Stage.PATIENCE);
    stage.lab().cut(to);
    try {
      Failure.of(sender).is(WRITE_TIMED_OUT).within(LIMIT, LIMIT.plus(SLACK));
      Failure.of(server).is(READ_TIMED_OUT).within(LIMIT, LIMIT.plus(SLACK));
    } finally {
      stage.lab().restore(to);
    }
  }

  /** The system sends again after waits that double, so it knows within as long as the cut. */
  private static void halfOpen(Stage stage) throws Exception {
    Host to = stage.host("alpha");
    Program server = silentServer(stage, to);
    String knocking =
        CLIENT
            + """
            s.settimeout(0.2)
            func listen() {
              try { s.read(1) } catch IOError as e {
                if !("timed out" in str(e)) { throw e }
              }
            }
            while true {
              timed(() -> s.write("are you there\\n"))
              timed(listen)
            }
            """;
    Program client = client(stage, knocking, to.address(SocketFamily.INET4), server);
    server.await("has read", Stage.PATIENCE);
    long cut = System.nanoTime();
    stage.lab().cut(to);
    server.kill();
    stage.lab().restore(to);
    long restored = System.nanoTime();
    Failure.of(client)
        .is(READ_RESET, WRITE_RESET)
        .since(restored, Duration.ofNanos(restored - cut).plus(SLACK));
  }

  private static void pausedHost(Stage stage) throws Exception {
    Host to = stage.host("alpha");
    Program server = silentServer(stage, to);
    int port = Stage.port(server);
    stage.lab().pause(to);
    try {
      String address = to.address(SocketFamily.INET4);
      Program asker = stage.script(stage.host("beta"), "client.ks", ASKER, address, port);
      Failure.of(asker).is(READ_TIMED_OUT).within(LIMIT, LIMIT.plus(SLACK));
      assertTrue(asker.output().contains("asked"), asker::toString);
    } finally {
      stage.lab().resume(to);
    }
    server.await("accepted", Stage.PATIENCE);
  }

  private static void slowLink(Stage stage) throws Exception {
    int bytes = 500_000;
    int kilobitsPerSecond = 2_000;
    Host from = stage.host("slow");
    stage.lab().rate(from, kilobitsPerSecond);
    Host to = stage.host("alpha");
    Program server =
        stage.script(
            to,
            "server.ks",
            Scripts.KSCRIPT_LISTENER
                + """
                (sock, name) = srv.accept()
                start = time.time()
                print("received", len(sock.read()), "bytes in", int(1000 * (time.time() - start)), "ms")
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
    Stage.ends(server, "received " + bytes + " bytes");
    String[] words = server.output().strip().split(" ");
    assertEquals("ms", words[words.length - 1], server::toString);
    int fastest = bytes * 8 / kilobitsPerSecond * 9 / 10; // a tenth passes in bursts
    assertTrue(
        Integer.parseInt(words[words.length - 2]) >= fastest,
        () -> "it should have taken %d ms at least: %s".formatted(fastest, server));
  }
}
