// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The other end of a connection: a Python program that takes the port as its argument. */
final class PythonPeer implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Path program;
  private final Path output;
  private final Process process;

  private PythonPeer(Path program, Path output, Process process) {
    this.program = program;
    this.output = output;
    this.process = process;
  }

  static PythonPeer start(Path program, int port, Path folder) throws IOException {
    Path output = folder.resolve("peer.out");
    Process process =
        new ProcessBuilder("python3", program.toAbsolutePath().toString(), String.valueOf(port))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new PythonPeer(program, output, process);
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Waits for its end and expects that it is content. */
  void awaitSuccess() throws IOException, InterruptedException {
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      fail(program.getFileName() + " was expected to end within " + LIMIT);
    }
    assertEquals(
        0,
        process.exitValue(),
        () -> program.getFileName() + " was expected to be content, but said: " + said());
  }

  private String said() {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      return "nothing that can be read: " + unreadable.getMessage();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** A port that nothing listens on. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * Waits until something listens on a port, while the one who is to listen runs. It looks in the
   * kernel's tables: to connect would be a client that the program does not expect.
   */
  static void awaitListener(int port, BooleanSupplier running) throws IOException {
    String wanted = String.format(Locale.ROOT, ":%04X", port);
    Instant end = Instant.now().plus(LIMIT);
    while (running.getAsBoolean() && Instant.now().isBefore(end)) {
      for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
        for (String line : Files.readAllLines(Path.of(table))) {
          String[] columns = line.strip().split("\\s+");
          if (columns.length > 3 && columns[3].equals("0A") && columns[1].endsWith(wanted)) {
            return;
          }
        }
      }
      LockSupport.parkNanos(2_000_000);
    }
  }
}
