// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.min.value.StringValue;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Runs lines with {@code /bin/sh}, in the folder and with the environment of the program. An
 * interrupt ends the processes and then the program.
 */
public final class Shell {
  /** How a line ended: its exit code, and what it wrote to standard output and standard error. */
  public record Result(int exitCode, StringValue output) {}

  private static final File NOTHING = new File("/dev/null");

  private Shell() {}

  /** Runs a line without input and takes what it writes, without the white space around it. */
  public static Result run(Machine machine, StringValue line) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Process process =
        start(machine, line, builder -> builder.redirectErrorStream(true).redirectInput(NOTHING));
    int exitCode = await(process, List.of(copy(process.getInputStream(), output)));
    return new Result(exitCode, Text.strip(StringValue.of(output.toByteArray())));
  }

  static StringValue output(Machine machine, StringValue line) {
    return run(machine, line).output();
  }

  /**
   * Runs a line on the streams of the program and returns its exit code. If those are not the
   * streams of this process, its standard input is empty, since nobody could tell how much of it
   * was left over.
   */
  public static int attached(Machine machine, StringValue line) {
    ScriptContext context = machine.surroundings().context();
    if (context.standardStreams()) {
      return await(start(machine, line, ProcessBuilder::inheritIO), List.of());
    }
    Process process = start(machine, line, builder -> builder.redirectInput(NOTHING));
    return await(
        process,
        List.of(
            copy(process.getInputStream(), context.out()),
            copy(process.getErrorStream(), context.err())));
  }

  private interface Setting {
    void of(ProcessBuilder builder);
  }

  private static Process start(Machine machine, StringValue line, Setting streams) {
    Surroundings surroundings = machine.surroundings();
    surroundings.flush();
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line.text());
    builder.directory(surroundings.folder().toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    streams.of(builder);
    try {
      environment.putAll(surroundings.environment());
      return builder.start();
    } catch (IOException | IllegalArgumentException e) {
      // The second: a variable whose name or value cannot be one, such as with a zero byte.
      throw MinError.os("'" + line.text() + "': " + e.getMessage(), e);
    }
  }

  /** Copies until the end, in a thread of its own: a read from a process cannot be interrupted. */
  private static CompletableFuture<Void> copy(InputStream from, OutputStream to) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      try {
        from.transferTo(to);
        to.flush();
        done.complete(null);
      } catch (IOException e) {
        done.completeExceptionally(e);
      }
    });
    return done;
  }

  private static int await(Process process, List<CompletableFuture<Void>> copies) {
    try {
      for (CompletableFuture<Void> copy : copies) {
        copy.get();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      throw ControlFlow.interrupted();
    } catch (ExecutionException e) {
      end(process);
      throw MinError.os("The output of a process: " + e.getMessage(), e);
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
