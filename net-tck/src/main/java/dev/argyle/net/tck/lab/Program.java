// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import java.time.Duration;
import java.util.List;

/** A program that runs on a host, with what it has written so far: standard output and errors. */
public final class Program implements AutoCloseable {
  private final List<String> command;
  private final Output output;
  private final Execution execution;

  Program(List<String> command, Output output, Execution execution) {
    this.command = command;
    this.output = output;
    this.execution = execution;
  }

  /** What it has written so far. */
  public String output() {
    return output.text();
  }

  /**
   * Waits until it has written a text.
   *
   * @throws AssertionError if it does not within the limit, or has ended
   */
  public Program await(String text, Duration limit) throws InterruptedException {
    if (!output.await(text, limit)) {
      throw new AssertionError("it should have written '%s': %s".formatted(text, this));
    }
    return this;
  }

  /**
   * Waits for its end and gives its exit code.
   *
   * @throws AssertionError if it has not ended within the limit
   */
  public int end(Duration limit) throws InterruptedException {
    if (!execution.ended(limit)) {
      throw new AssertionError("it should have ended within %s: %s".formatted(limit, this));
    }
    return execution.exitCode();
  }

  /** Ends it at once, without a word (SIGKILL). */
  public void kill() {
    execution.kill();
  }

  /** Ends it if it runs. */
  @Override
  public void close() {
    if (execution.isRunning()) {
      kill();
    }
  }

  @Override
  public String toString() {
    return String.join(" ", command) + "\nwrote:\n" + output();
  }
}
