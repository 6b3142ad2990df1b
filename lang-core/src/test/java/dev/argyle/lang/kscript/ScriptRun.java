// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import static org.junit.jupiter.api.Assertions.fail;

import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A program that runs in this process as a command would run it: in a thread of its own, with its
 * error on standard error.
 */
final class ScriptRun {
  /** No program of a test needs as long as this, on any machine. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Source source;
  private final ScriptContext world;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Thread thread;
  private volatile int exitCode;
  private volatile @Nullable Throwable escaped;

  private ScriptRun(Source source, Path folder, byte[] input, List<String> arguments) {
    this.source = source;
    this.world =
        ScriptContext.ofProcess()
            .withStreams(new ByteArrayInputStream(input), out, err)
            .withWorkingFolder(folder)
            .withEnvironment(environment(folder))
            .withArguments(arguments);
    this.thread = Thread.ofPlatform().name(source.name()).daemon().unstarted(this::run);
  }

  private static Map<String, String> environment(Path folder) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin"));
    environment.put("HOME", folder.toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("TZ", "UTC");
    environment.put("TERM", "dumb");
    environment.put("KS_CORPUS", "1");
    return environment;
  }

  /** Starts a program in a folder. */
  static ScriptRun start(Source source, Path folder, byte[] input, List<String> arguments) {
    ScriptRun run = new ScriptRun(source, folder, input, arguments);
    run.thread.start();
    return run;
  }

  /** Runs a program text without input or arguments to its end. */
  static ScriptRun of(String text, Path folder) {
    return start(Source.of("test.ks", text), folder, new byte[0], List.of()).await();
  }

  private void run() {
    try {
      exitCode = new KscriptLanguage().compile(source).run(world).exitCode();
    } catch (ScriptError error) {
      exitCode = 1;
      escaped = error.getCause();
      err.writeBytes((error.report() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (RuntimeException | Error unexpected) {
      escaped = unexpected;
    }
  }

  boolean isRunning() {
    return thread.isAlive();
  }

  /** Stops it as a person would who does not want to wait any longer. */
  void interrupt() {
    thread.interrupt();
  }

  /** Waits for its end; fails if that does not come or if a Java exception comes out. */
  ScriptRun await() {
    try {
      if (!thread.join(LIMIT)) {
        thread.interrupt();
        fail(source.name() + " was expected to end within " + LIMIT + "; output so far: " + out());
      }
    } catch (InterruptedException stop) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      fail("the test was interrupted while it waited for " + source.name());
    }
    if (escaped != null) {
      fail("no Java exception was expected out of " + source.name(), escaped);
    }
    return this;
  }

  int exitCode() {
    return exitCode;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Standard error without colours. */
  String err() {
    return err.toString(StandardCharsets.UTF_8).replaceAll("\u001B\\[[0-9;]*[A-Za-z]", "");
  }
}
