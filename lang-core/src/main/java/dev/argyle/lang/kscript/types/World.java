// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import dev.argyle.lang.ScriptContext;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One run of a script, as built-in functions see it: its streams, folder, environment and modules.
 * All threads of the script share it.
 */
public abstract class World {
  private final ScriptContext context;
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Map<String, String> environment;
  private final ListValue arguments;
  private volatile Path folder;
  private volatile boolean printed;
  private final Set<Closeable> kept = ConcurrentHashMap.newKeySet();

  /**
   * A run.
   *
   * @param context the world outside
   * @param script what the first element of argv is
   */
  protected World(ScriptContext context, String script) {
    this.context = context;
    this.in = new BufferedInputStream(context.in());
    this.out = new BufferedOutputStream(context.out());
    this.err = new BufferedOutputStream(context.err());
    this.environment = new ConcurrentHashMap<>(context.environment());
    this.folder = context.workingFolder();
    this.arguments = ListValue.of(Str.of(script));
    for (String argument : context.arguments()) {
      arguments.add(Str.of(argument));
    }
  }

  /** The world outside, as it was when the run began. */
  public final ScriptContext context() {
    return context;
  }

  /** Standard input, buffered. */
  public final InputStream in() {
    return in;
  }

  /** Standard output, buffered: flush it before waiting for anything. */
  public final OutputStream out() {
    return out;
  }

  /** Standard error, buffered: flush it after a message. */
  public final OutputStream err() {
    return err;
  }

  /** The environment variables; scripts may change them. */
  public final Map<String, String> environment() {
    return environment;
  }

  /** The list {@code os.argv}. */
  public final ListValue arguments() {
    return arguments;
  }

  /** The working folder. */
  public final Path folder() {
    return folder;
  }

  /** Changes the working folder. */
  public final void changeFolder(Path to) {
    folder = to;
  }

  /** A path of a script, which may start from the working folder. */
  public final Path path(String text) {
    try {
      return folder.resolve(text);
    } catch (InvalidPathException invalid) {
      throw Thrown.osError(22, "Invalid path " + Text.repr(Str.of(text)));
    }
  }

  /** Writes to standard output, as print does: at once. */
  public final void print(String text) {
    printed = true;
    write(out, text);
  }

  /** Writes to standard error. */
  public final void complain(String text) {
    write(err, text);
  }

  private static void write(OutputStream stream, String text) {
    try {
      synchronized (stream) {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
      }
    } catch (IOException failed) {
      throw Thrown.ioError("Failed to write: " + failed.getMessage());
    }
  }

  /** Writes out what is still in the buffers; what cannot be written is lost. */
  protected final void flush() {
    for (OutputStream stream : new OutputStream[] {out, err}) {
      try {
        stream.flush();
      } catch (IOException gone) {
        // nobody reads any more: there is nobody to tell
        continue;
      }
    }
  }

  /** Closes a resource at the end of the run, unless it is released before. */
  public final void keep(Closeable resource) {
    kept.add(resource);
  }

  /** Leaves a resource alone that was closed. */
  public final void release(Closeable resource) {
    kept.remove(resource);
  }

  /** Closes what was kept. What cannot be closed is as good as closed. */
  protected final void closeKept() {
    for (Closeable resource : kept) {
      try {
        resource.close();
      } catch (IOException | Thrown gone) {
        kept.remove(resource);
      }
    }
  }

  /** Whether the script has written to standard output. */
  protected final boolean hasPrinted() {
    return printed;
  }

  /** Notes that the script has written to standard output by other means than {@link #print}. */
  public final void notePrinted() {
    printed = true;
  }

  /** A standard module or one in a file, by the name that {@code import} takes. */
  public abstract ModuleValue module(String name);

  /** What the name of a built-in function, type or value stands for, or undefined. */
  public abstract Object builtin(String name);

  /**
   * Runs a program text, as the builtin {@code eval}.
   *
   * @param source the text
   * @param name what messages call it
   * @param locals its variables
   */
  public abstract Object evaluate(String source, String name, DictValue locals);

  /**
   * Starts a virtual thread of the script. An exception that nothing catches is shown on standard
   * error and ends that thread alone.
   */
  public abstract Thread start(String name, Runnable body);
}
