// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.min.value.Bytes;
import dev.argyle.lang.min.value.StringValue;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a program sees of the world: its streams, its folder and its environment, all of which it
 * can change for itself without anybody else noticing.
 */
public final class Surroundings {
  private static final int INPUT_CAPACITY = 8 * 1024;

  private final ScriptContext context;
  private final byte[] input = new byte[INPUT_CAPACITY];
  private final OutputStream out;
  private final Map<String, String> environment;
  private final Set<Closeable> kept = new LinkedHashSet<>();
  private Path folder;
  private boolean unflushed;
  private int inputFrom;
  private int inputTo;

  Surroundings(ScriptContext context) {
    this(context, new BufferedOutputStream(context.out(), 1 << 16));
  }

  private Surroundings(ScriptContext context, OutputStream out) {
    this.context = context;
    this.out = out;
    this.environment = new TreeMap<>(context.environment());
    this.folder = context.workingFolder();
  }

  /** The world of a program whose output somebody watches: it is not held back. */
  static Surroundings watched(ScriptContext context) {
    return new Surroundings(context, context.out());
  }

  public ScriptContext context() {
    return context;
  }

  /**
   * Waits for a line of standard input and gives it without its end.
   *
   * @throws MinError if there is no more
   */
  public StringValue readLine() {
    if (!hasInput()) {
      throw MinError.endOfInput();
    }
    Bytes line = new Bytes();
    boolean ended = false;
    while (!ended && hasInput()) {
      int from = inputFrom;
      while (inputFrom < inputTo && input[inputFrom] != '\n') {
        inputFrom++;
      }
      line.add(input, from, inputFrom - from);
      ended = inputFrom < inputTo;
    }
    if (ended) {
      inputFrom++;
    }
    StringValue text = line.toStringValue();
    int end = text.length() - 1;
    return end >= 0 && text.at(end) == '\r' ? text.slice(0, end) : text;
  }

  /** Waits for a byte of standard input and gives it as 0 to 255; -1 if there is no more. */
  public int readByte() {
    return hasInput() ? input[inputFrom++] & 0xff : -1;
  }

  /** Whether there is more input, which is read ahead. What was printed appears before a wait. */
  private boolean hasInput() {
    if (inputFrom < inputTo) {
      return true;
    }
    flush();
    try {
      inputFrom = 0;
      inputTo = 0;
      inputTo = context.in().read(input);
      return inputTo > 0;
    } catch (InterruptedIOException e) {
      Thread.currentThread().interrupt();
      throw ControlFlow.interrupted();
    } catch (IOException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw ControlFlow.interrupted();
      }
      throw MinError.io("standard input: " + e.getMessage(), e);
    }
  }

  /** The environment variables, for reading and changing. */
  public Map<String, String> environment() {
    return environment;
  }

  /** The working folder. */
  public Path folder() {
    return folder;
  }

  public void folder(Path changed) {
    folder = changed;
  }

  /** The file that a program means by this name. Java's own relative paths mean something else. */
  public Path path(StringValue name) {
    return path(folder, name);
  }

  /** The file with this name as seen from a folder. */
  static Path path(Path from, StringValue name) {
    try {
      return from.resolve(name.text());
    } catch (InvalidPathException e) {
      throw MinError.os("'" + name.text() + "' cannot be the name of a file: " + e.getReason(), e);
    }
  }

  /** Writes to standard output, which is flushed when the program waits for something. */
  public void print(StringValue text) {
    unflushed = true;
    try {
      out.write(text.array(), 0, text.length());
    } catch (IOException e) {
      throw MinError.io("standard output: " + e.getMessage(), e);
    }
  }

  /** Lets everything appear that was printed; to be called before waiting for anything. */
  public void flush() {
    if (!unflushed) {
      return;
    }
    unflushed = false;
    try {
      out.flush();
    } catch (IOException e) {
      throw MinError.io("standard output: " + e.getMessage(), e);
    }
  }

  /** Writes to standard error, behind what was printed before. */
  public void printError(StringValue text) {
    flush();
    try {
      context.err().write(text.array(), 0, text.length());
      context.err().flush();
    } catch (IOException e) {
      throw MinError.io("standard error: " + e.getMessage(), e);
    }
  }

  /** Closes something when the program ends, if the program has not done so. */
  public void keep(Closeable resource) {
    kept.add(resource);
  }

  /** Does not close it any more. */
  public void release(Closeable resource) {
    kept.remove(resource);
  }

  /** Lets what was printed before an error appear, and closes what the program left open. */
  void end() {
    try {
      out.flush();
    } catch (IOException e) {
      // The program has failed already, of this or of something else.
    }
    for (Closeable resource : kept) {
      close(resource);
    }
  }

  private static void close(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      // The program is over, and nobody is left who could do something about it.
    }
  }
}
