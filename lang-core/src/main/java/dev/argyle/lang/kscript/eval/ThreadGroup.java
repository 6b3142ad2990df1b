// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Exit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The threads of one run: they end with it. */
final class ThreadGroup {
  private final long stepLimit;
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Thread main;
  private volatile @Nullable Exit exit;

  ThreadGroup(long stepLimit) {
    this.stepLimit = stepLimit;
  }

  /** Says that the calling thread is the one that {@link #exit(Exit)} stops. */
  void enterMain() {
    main = Thread.currentThread();
  }

  Thread start(String name, Runnable body) {
    Thread thread = Thread.ofVirtual().name(name).unstarted(() -> run(name, body));
    running.add(thread);
    thread.start();
    return thread;
  }

  private void run(String name, Runnable body) {
    try {
      ScriptThread.run(name, stepLimit, body);
    } finally {
      running.remove(Thread.currentThread());
    }
  }

  /** Ends the run from another thread than the main one. */
  void exit(Exit how) {
    exit = how;
    Thread stopped = main;
    if (stopped != null) {
      stopped.interrupt();
    }
  }

  /** How another thread has ended the run. */
  Optional<Exit> exit() {
    return Optional.ofNullable(exit);
  }

  /** Waits until every thread has ended, also those that others start meanwhile. */
  void awaitAll() throws InterruptedException {
    while (!running.isEmpty()) {
      for (Thread thread : running) {
        thread.join();
      }
    }
  }

  void stopAll() {
    for (Thread thread : running) {
      thread.interrupt();
    }
  }
}
