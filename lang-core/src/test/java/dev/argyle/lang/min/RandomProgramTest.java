// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs without sense end with a result or an error of theirs, and when they are told to. */
class RandomProgramTest {
  private static final int PROGRAMS = Integer.getInteger("min.programs", 20_000);

  /** After this a program is interrupted, as many loops never end by themselves. */
  private static final long PATIENCE_MILLISECONDS = 15;

  @TempDir private Path folder;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void programsWithoutSenseFailAsProgramsDo() {
    AtomicLong next = new AtomicLong();
    try (ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())) {
      Thread[] workers = new Thread[Runtime.getRuntime().availableProcessors()];
      AtomicLong done = new AtomicLong();
      StringBuffer failures = new StringBuffer();
      for (int i = 0; i < workers.length; i++) {
        workers[i] =
            Thread.ofPlatform()
                .start(() -> {
                  for (long n = next.getAndIncrement(); n < PROGRAMS; n = next.getAndIncrement()) {
                    run(n, watch, failures);
                    done.incrementAndGet();
                  }
                });
      }
      for (Thread worker : workers) {
        worker.join();
      }
      assertTrue(failures.isEmpty(), () -> "an exception of Java's escaped:\n" + failures);
      assertTrue(done.get() >= PROGRAMS, () -> "only " + done + " programs ended");
    } catch (InterruptedException e) {
      fail("a program did not end", e);
    }
  }

  private void run(long number, ScheduledExecutorService watch, StringBuffer failures) {
    String text = RandomProgram.text(number);
    ScriptContext context =
        ScriptContext.ofProcess()
            .withStreams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream())
            .withEnvironment(Map.of("HOME", folder.toString()))
            .withWorkingFolder(folder);
    Thread caller = Thread.currentThread();
    ScheduledFuture<?> alarm =
        watch.schedule(caller::interrupt, PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
    try {
      new MinLanguage().compile(Source.of("random.min", text)).run(context);
    } catch (ScriptError expected) {
      // Most of them are wrong, which is the point.
    } catch (RuntimeException | Error e) {
      failures
          .append(number)
          .append(": ")
          .append(text)
          .append('\n')
          .append(e.getCause())
          .append('\n');
    } finally {
      alarm.cancel(false);
      Thread.interrupted();
    }
  }
}
