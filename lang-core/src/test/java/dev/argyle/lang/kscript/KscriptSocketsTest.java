// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sockets and threads of a script end, and what their errors say. */
class KscriptSocketsTest {
  @TempDir Path folder;

  private ScriptRun run(String text) {
    return ScriptRun.of("import net\nimport os\nimport time\n" + text, folder);
  }

  @Test
  void aThreadGoesOnAfterTheEndOfTheMainOne() {
    ScriptRun run =
        run(
            """
            func late() { time.sleep(0.05); print("late") }
            os.thread(late).start()
            print("main ends")
            """);
    assertEquals("main ends\nlate\n", run.out(), run.err());
  }

  @Test
  void closingASocketEndsTheWaitOfAnotherThread() {
    ScriptRun run =
        run(
            """
            server = net.SocketIO()
            server.bind(("127.0.0.1", 0))
            server.listen()
            waiting = os.mutex()
            waiting.lock()
            func wait() {
              waiting.unlock()
              try { server.accept() } catch OSError as e { print(type(e)) }
            }
            t = os.thread(wait)
            t.start()
            waiting.lock()
            server.close()
            t.join()
            """);
    assertEquals("OSError[9]\n", run.out(), run.err());
  }

  @Test
  void aRefusedConnectionNamesHostAndPortInTheReport() {
    ScriptRun run =
        run(
            """
            free = net.SocketIO()
            free.bind(("127.0.0.1", 0))
            port = free.port
            free.close()
            print(port)
            net.SocketIO().connect(("127.0.0.1", port))
            """);
    assertEquals(1, run.exitCode(), "an uncaught error was expected to be the exit code");
    assertTrue(
        run.err().contains("IOError: Failed to connect socket: Connection refused"), run.err());
    assertTrue(run.err().contains("127.0.0.1:" + run.out().strip()), run.err());
  }

  @Test
  void seekAndTellOfASocketSayWhyTheyFail() {
    ScriptRun run =
        run(
            """
            for f in [s -> s.seek(1), s -> s.tell(), s -> s.trunc()] {
              try { f(net.SocketIO()) } catch IOError as e { print("positions" in str(e)) }
            }
            """);
    assertEquals("true\ntrue\ntrue\n", run.out(), run.err());
  }

  @Test
  void everyMemberThatTheDocumentationNamesIsThere() {
    ScriptRun run =
        run(
            """
            print(net.FK.INET4, net.FK.INET6, net.FK.BT == net.FK.BLUETOOTH)
            print(net.SK.RAW, net.SK.TCP, net.SK.UDP, net.SK.PACKET, net.SK.PACKET_SEQ)
            print(net.PK.AUTO, net.PK.BT_L2CAP, net.PK.BT_FRCOMM == net.PK.BT_RFCOMM)
            """);
    assertEquals(
        """
        net.FK.INET4 net.FK.INET6 true
        net.SK.RAW net.SK.TCP net.SK.UDP net.SK.PACKET net.SK.PACKET_SEQ
        net.PK.AUTO net.PK.BT_L2CAP true
        """,
        run.out(),
        run.err());
  }
}
