// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Thrown;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread of a script: how deep its calls are, and whether it is to stop.
 *
 * <p>A virtual thread has a small stack. A call that comes to its limit goes on in a platform
 * thread with a large stack, while the virtual thread waits for it; only one of the two runs at a
 * time.
 */
final class ScriptThread {
  /** Which thread of a script the running Java thread is. */
  static final ScopedValue<ScriptThread> CURRENT = ScopedValue.newInstance();

  /** Calls that fit in the large stack, with room for the expressions around them. */
  private static final int DEEPEST = 25_000;

  /** Calls that fit in the stack of any thread. */
  private static final int SHALLOW = 250;

  /** In bytes. Only what is used of it takes memory. */
  private static final long LARGE_STACK = 256L << 20;

  private final String name;
  private Thread javaThread = Thread.currentThread();
  private boolean large;
  private int depth;
  private long stepsLeft;

  private ScriptThread(String name, long stepLimit) {
    this.name = name;
    this.stepsLeft = stepLimit;
  }

  String name() {
    return name;
  }

  /** The one that the calling thread runs; a new one if it runs none. */
  static ScriptThread current() {
    return CURRENT.isBound() ? CURRENT.get() : new ScriptThread("java", Long.MAX_VALUE);
  }

  /** Runs a body as a thread of a script, in the calling Java thread. */
  static void run(String name, long stepLimit, Runnable body) {
    ScopedValue.where(CURRENT, new ScriptThread(name, stepLimit)).run(body);
  }

  /** Runs a body as a thread of a script on a large stack, and waits for it. */
  static <T> T runOnLargeStack(String name, long stepLimit, Supplier<T> body) {
    return new ScriptThread(name, stepLimit).onLargeStack(body);
  }

  /** Begins a call: false if it needs a larger stack. */
  boolean enter() {
    poll();
    int now = ++depth;
    if (now <= SHALLOW || large && now <= DEEPEST) {
      return true;
    }
    depth--;
    if (large) {
      throw Thrown.error("Maximum depth of calls exceeded (" + DEEPEST + ")");
    }
    return false;
  }

  void leave() {
    depth--;
  }

  /** How deep the calls are now. */
  int depth() {
    return depth;
  }

  /** Goes back to a depth, after calls that could not even count their end. */
  void unwindTo(int before) {
    depth = before;
  }

  /** Makes a step: stops the script here if its thread was interrupted or may make no more. */
  void poll() {
    if (javaThread.isInterrupted()) {
      throw Interruption.interrupted();
    }
    if (--stepsLeft < 0) {
      throw Interruption.exhausted();
    }
  }

  /** Goes on in a thread with a large stack until the body is done. */
  <T> T onLargeStack(Supplier<T> body) {
    Result<T> result = new Result<>();
    Thread waiting = Thread.currentThread();
    Thread worker =
        Thread.ofPlatform()
            .name("kscript " + name)
            .daemon()
            .stackSize(LARGE_STACK)
            .unstarted(() -> ScopedValue.where(CURRENT, this).run(() -> result.take(body)));
    Thread before = javaThread;
    boolean wasLarge = large;
    javaThread = worker;
    large = true;
    worker.start();
    boolean interrupted = false;
    while (true) {
      try {
        worker.join();
        break;
      } catch (InterruptedException stop) {
        interrupted = true;
        worker.interrupt();
      }
    }
    javaThread = before;
    large = wasLarge;
    if (interrupted) {
      waiting.interrupt();
    }
    return result.get();
  }

  /** What a body gave or threw. */
  private static final class Result<T> {
    private @Nullable T value;
    private @Nullable Throwable thrown;

    void take(Supplier<T> body) {
      try {
        value = body.get();
      } catch (RuntimeException | Error failed) {
        thrown = failed;
      }
    }

    T get() {
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
      if (thrown instanceof Error error) {
        throw error;
      }
      return Objects.requireNonNull(value);
    }
  }
}
