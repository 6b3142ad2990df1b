// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that runs on a host, with what it has written so far: standard output and errors. */
public final class Program implements AutoCloseable {
  private final List<String> command;
  private final Process process;
  private final Runnable kill;
  private final StringBuilder output = new StringBuilder();
  private final Thread reader;

  /**
   * Starts it.
   *
   * @param kill ends it on its host, beyond ending the process here
   */
  Program(List<String> command, Runnable kill) throws IOException {
    this.command = command;
    this.kill = kill;
    this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
    this.reader = Thread.ofVirtual().start(this::read);
  }

  private void read() {
    char[] piece = new char[4096];
    try (Reader in = new InputStreamReader(process.getInputStream(), UTF_8)) {
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        synchronized (output) {
          output.append(piece, 0, length);
          output.notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it has written so far. */
  public String output() {
    synchronized (output) {
      return output.toString();
    }
  }

  /**
   * Waits until it has written a text.
   *
   * @throws AssertionError if it does not within the limit, or has ended
   */
  public Program await(String text, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    synchronized (output) {
      while (output.indexOf(text) < 0) {
        if (System.nanoTime() > end || !reader.isAlive()) {
          throw new AssertionError("it should have written '%s': %s".formatted(text, this));
        }
        output.wait(50);
      }
    }
    return this;
  }

  /**
   * Waits for its end and gives its exit code.
   *
   * @throws AssertionError if it has not ended within the limit
   */
  public int end(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("it should have ended within %s: %s".formatted(limit, this));
    }
    reader.join(limit);
    return process.exitValue();
  }

  /** Ends it at once, without a word (SIGKILL). */
  public void kill() {
    kill.run();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }

  @Override
  public String toString() {
    return String.join(" ", command) + "\nwrote:\n" + output();
  }
}
