// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of this machine. */
final class LocalProcess implements Execution {
  private final Process process;
  private final Output output;

  private LocalProcess(Process process, Output output) {
    this.process = process;
    this.output = output;
  }

  static Program start(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Output output = new Output();
    Thread.ofVirtual().start(() -> read(process, output));
    return new Program(command, output, new LocalProcess(process, output));
  }

  private static void read(Process process, Output output) {
    byte[] piece = new byte[4096];
    try (InputStream in = process.getInputStream()) {
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        output.add(piece, length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      output.complete();
    }
  }

  @Override
  public boolean isRunning() {
    return process.isAlive();
  }

  @Override
  public boolean ended(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && output.awaitEnd(limit);
  }

  @Override
  public int exitCode() {
    return process.exitValue();
  }

  @Override
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
