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
 * @param out buffered; flushed within a moment, and when the console is closed
 * @param err not buffered; flushes {@code out} first, so that the two keep their order
 * @param standardStreams whether the streams are those of the process itself
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path workingFolder,
    boolean standardStreams)
    implements AutoCloseable {

  static Console ofProcess() {
    OutputStream out = new PromptOutput(new FileOutputStream(FileDescriptor.out));
    OutputStream err = new FollowingOutput(out, new FileOutputStream(FileDescriptor.err));
    return new Console(
        new StandardInput(),
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        true);
  }

  /** The world of a script that this command runs. */
  ScriptContext context(List<String> arguments) {
    ScriptContext process = ScriptContext.ofProcess();
    ScriptContext world =
        standardStreams
            ? process.withStandardStreams(in, out, err)
            : process.withStreams(in, out, err);
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
    out.flush();
    err.flush();
  }
}
