// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import dev.argyle.lang.Outcome;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs a min program in this JVM, as the command would run it, and keeps what it prints. */
final class ScriptRun {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /** The colours and the like that a terminal would show. */
  private static final Pattern CONTROL = Pattern.compile("\\x1b\\[[0-9;?]*[ -/]*[@-~]");

  /**
   * What came of it.
   *
   * @param output standard output, one character a byte, without control sequences
   * @param error standard error and the report of the error, in the same form
   * @param peerComplaint what the program at the other end found wrong; empty if nothing
   */
  record Result(String output, String error, int exitCode, String peerComplaint) {
    Result withComplaint(String complaint) {
      return new Result(output, error, exitCode, complaint);
    }
  }

  private final Path script;
  private ScriptContext context;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  ScriptRun(Path script, Path folder, Map<String, String> environment) {
    this.script = script;
    this.context =
        ScriptContext.ofProcess()
            .withStreams(new ByteArrayInputStream(new byte[0]), output, error)
            .withWorkingFolder(folder)
            .withEnvironment(environment);
  }

  ScriptRun input(byte[] input) {
    context = context.withStreams(new ByteArrayInputStream(input), output, error);
    return this;
  }

  ScriptRun arguments(List<String> arguments) {
    context = context.withArguments(arguments);
    return this;
  }

  ScriptRun development(boolean on) {
    context = context.withVariables(Map.of(MinLanguage.DEVELOPMENT, on));
    return this;
  }

  /** Runs it to its end; a program that does not end is interrupted. */
  Result start() throws IOException {
    Source source =
        new Source(
            script.getFileName().toString(), Files.readAllBytes(script), Optional.of(script));
    Thread caller = Thread.currentThread();
    ScheduledFuture<?> watch =
        WATCH.schedule(caller::interrupt, PATIENCE.toSeconds(), TimeUnit.SECONDS);
    int exitCode;
    try {
      Outcome outcome = new MinLanguage().compile(source).run(context);
      exitCode = outcome.exitCode();
    } catch (ScriptError e) {
      error.writeBytes((e.report() + "\n").getBytes(StandardCharsets.UTF_8));
      exitCode = 1;
    } finally {
      watch.cancel(false);
    }
    return new Result(shown(output), shown(error), exitCode, "");
  }

  private static String shown(ByteArrayOutputStream stream) {
    return CONTROL.matcher(stream.toString(StandardCharsets.ISO_8859_1)).replaceAll("");
  }
}
