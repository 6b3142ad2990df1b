// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The process: its streams, its exit code, and Ctrl-C. */
final class Main {
  /** How long a script may take to end after Ctrl-C, before the process ends without it. */
  private static final long SECONDS_TO_END = 2;

  private Main() {}

  public static void main(String[] arguments) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread interrupter = interrupterOf(Thread.currentThread(), ended);
    Runtime.getRuntime().addShutdownHook(interrupter);
    int exitCode;
    try (Console console = Console.ofProcess()) {
      exitCode = Command.run(List.of(arguments), console);
    } finally {
      ended.countDown();
    }
    if (isStillOurs(interrupter)) {
      System.exit(exitCode);
    }
  }

  /**
   * SIGINT and SIGTERM start the JVM's shutdown, and it ends with 130 or 143 by itself. Before that
   * the script is stopped, so that what it wrote is not lost.
   */
  private static Thread interrupterOf(Thread script, CountDownLatch ended) {
    return new Thread("argyle-interrupter") {
      @Override
      public void run() {
        script.interrupt();
        try {
          ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  /** False if the process is ending already: then the exit code is the signal's. */
  private static boolean isStillOurs(Thread interrupter) {
    try {
      return Runtime.getRuntime().removeShutdownHook(interrupter);
    } catch (IllegalStateException shutdownInProgress) {
      return false;
    }
  }
}
