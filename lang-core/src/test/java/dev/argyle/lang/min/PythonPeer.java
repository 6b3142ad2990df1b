// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A python3 program at the other end of a program under test. Its first line says its role: a
 * server runs first and says that it is ready, a client tries until somebody listens. It checks
 * what it receives and ends with 0 if that is right.
 */
final class PythonPeer {
  private static final int ATTEMPTS = 3;
  private static final long PATIENCE_SECONDS = 30;

  /** What runs while the peer does. */
  interface Program {
    ScriptRun.Result run(int port) throws Exception;
  }

  private final Path program;
  private final Path library;
  private final Path folder;

  PythonPeer(Path program, Path library, Path folder) {
    this.program = program;
    this.library = library;
    this.folder = folder;
  }

  /** Runs both; again with another port if somebody else took the port in between. */
  ScriptRun.Result run(Program other) throws Exception {
    boolean server = Files.readAllLines(program).getFirst().contains("server");
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      Process peer = start(port);
      try {
        if (server && !isReady(peer) && attempt < ATTEMPTS) {
          continue;
        }
        ScriptRun.Result result = other.run(port);
        if (result.error().contains("in use") && attempt < ATTEMPTS) {
          continue;
        }
        return result.withComplaint(complaint(peer));
      } finally {
        peer.destroyForcibly();
      }
    }
  }

  private Process start(int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("python3", program.toString(), Integer.toString(port));
    builder.environment().put("PYTHONPATH", library.toString());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    return builder.redirectError(folder.resolve("peer.txt").toFile()).start();
  }

  private static boolean isReady(Process peer) throws IOException {
    BufferedReader reader = peer.inputReader();
    return "ready".equals(reader.readLine());
  }

  private String complaint(Process peer) throws Exception {
    boolean ended = peer.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return ended && peer.exitValue() == 0
        ? ""
        : (ended ? "exit code " + peer.exitValue() : "it does not end")
            + ": "
            + Files.readString(folder.resolve("peer.txt"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
