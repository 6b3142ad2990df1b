// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.lang.ScriptContext;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the command sees of the process, so that tests can give it another.
 *
 * @param output buffered; flushed within a moment, and at the end. Tells scripts of its errors
 * @param err not buffered; flushes {@code output} first, so that the two keep their order
 * @param standardStreams whether the streams are those of the process itself
 */
record Console(
    InputStream in,
    OutputStream output,
    PrintStream err,
    Map<String, String> environment,
    Path workingFolder,
    boolean standardStreams)
    implements AutoCloseable {

  static Console ofProcess() {
    OutputStream output = new PromptOutput(new FileOutputStream(FileDescriptor.out));
    OutputStream err = new FollowingOutput(output, new FileOutputStream(FileDescriptor.err));
    return new Console(
        new StandardInput(),
        output,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        true);
  }

  /** Standard output for texts of the command itself, which looks for errors at its end. */
  PrintStream out() {
    return new PrintStream(output, false, StandardCharsets.UTF_8);
  }

  /** The world of a script that this command runs. */
  ScriptContext context(List<String> arguments) {
    ScriptContext process = ScriptContext.ofProcess();
    ScriptContext world =
        standardStreams
            ? process.withStandardStreams(in, output, err)
            : process.withStreams(in, output, err);
    return world
        .withArguments(arguments)
        .withEnvironment(environment)
        .withTransports(InstalledTransports::all)
        .withWorkingFolder(workingFolder);
  }

  /** Whether Java's own stack traces are asked for. */
  boolean isDebugging() {
    return !environment.getOrDefault("ARGYLE_DEBUG", "").isEmpty();
  }

  @Override
  public void close() {
    out().flush();
    err.flush();
  }
}
