// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.argyle.lang.Script;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a program does, it ends as a program: with a value or with an exception of its own. */
class RandomProgramsTest {
  private static final int PROGRAMS = 20_000;

  /** Seconds after which a program counts as hanging; it needs milliseconds. */
  private static final long HANGING = 60;

  @Test
  void noJavaExceptionEscapesAndNothingHangs(@TempDir Path folder) {
    int finished = 0;
    try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
      for (int seed = 0; seed < PROGRAMS; seed++) {
        if (ends(seed, folder, watch)) {
          finished++;
        }
      }
    }
    int share = finished * 100 / PROGRAMS;
    assertTrue(share >= 30, "more programs were expected to run to their end than " + share + "%");
  }

  /** Whether the program of a seed runs to its end. */
  private static boolean ends(int seed, Path folder, ScheduledExecutorService watch) {
    String text = new ProgramGenerator(seed).program();
    Thread here = Thread.currentThread();
    Future<?> alarm = watch.schedule(here::interrupt, HANGING, TimeUnit.SECONDS);
    try {
      Script script = new KscriptLanguage().compile(Source.of("seed" + seed + ".ks", text));
      script.run(
          ScriptContext.ofProcess()
              .withStreams(
                  new ByteArrayInputStream(new byte[0]),
                  new ByteArrayOutputStream(),
                  new ByteArrayOutputStream())
              .withWorkingFolder(folder));
      return true;
    } catch (ScriptError error) {
      if (error.getCause() != null) {
        fail("no Java exception was expected of seed " + seed + ":\n" + text, error.getCause());
      }
      if (error.interrupted()) {
        fail("the program of seed " + seed + " was expected to end:\n" + text);
      }
      if (error.frames().isEmpty()) {
        fail("the generator was expected to follow the grammar: " + error.report());
      }
      return false;
    } catch (RuntimeException | Error escaped) {
      return fail("no Java exception was expected of seed " + seed + ":\n" + text, escaped);
    } finally {
      alarm.cancel(false);
    }
  }
}
