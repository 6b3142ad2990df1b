// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
    if (isStillOurs(interrupter) && !(exitCode == ExitCode.DONE && isAlone())) {
      System.exit(exitCode);
    }
  }

  /**
   * Whether the process ends when this thread does. Then it is left to, because {@link System#exit}
   * first looks for a logger in every jar, which takes longer than a short script.
   */
  private static boolean isAlone() {
    ThreadGroup all = Thread.currentThread().getThreadGroup();
    while (all.getParent() != null) {
      all = all.getParent(); // such as that of the threads that RMI starts
    }
    Thread[] others = new Thread[all.activeCount() + 1];
    int count = all.enumerate(others);
    return count < others.length
        && Stream.of(others)
            .limit(count)
            .allMatch(thread -> thread.isDaemon() || thread == Thread.currentThread());
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
