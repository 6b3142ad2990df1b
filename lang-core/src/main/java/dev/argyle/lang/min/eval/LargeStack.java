// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.ScriptError;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A thread for a program, with a stack that is large enough for deep recursion. The calling thread
 * waits for its end and passes on its interrupt.
 */
final class LargeStack {
  /** Bytes of address space; what a program does not use of it costs nothing. */
  private static final long SIZE = 1L << 30;

  private LargeStack() {}

  /** What runs in the thread. */
  interface Task<T> {
    T run() throws ScriptError;
  }

  /** Runs a task in a thread of its own and gives what it gives or throws. */
  static <T> T call(String name, Task<T> task) throws ScriptError {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .name(name)
            .daemon(true)
            .stackSize(SIZE)
            .unstarted(() -> complete(result, task));
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
          thread.interrupt();
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ScriptError error) {
        throw error;
      }
      throw new IllegalStateException("the interpreter of min failed", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Task<T> task) {
    try {
      result.complete(task.run());
    } catch (ScriptError | RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }
}
