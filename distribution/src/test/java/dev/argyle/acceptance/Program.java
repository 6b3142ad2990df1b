// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A process that a test started, with what it has written so far. Closing it kills it. */
final class Program implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** What runs a Java program from its source, with the jars of the package. */
  static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "--class-path",
          Packaged.FOLDER + "/lib/*");

  private final List<String> command;
  private final Process process;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private final Thread readsOut;
  private final Thread readsErr;

  private Program(List<String> command, Process process) {
    this.command = command;
    this.process = process;
    this.readsOut = Thread.startVirtualThread(() -> copy(process.inputReader()::read, out));
    this.readsErr = Thread.startVirtualThread(() -> copy(process.errorReader()::read, err));
  }

  /** Starts a program in a folder and an environment that the caller may change. */
  static Program start(Consumer<ProcessBuilder> change, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    change.accept(builder);
    try {
      return new Program(command, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + command, e);
    }
  }

  static Program start(String... command) {
    return start(builder -> {}, List.of(command));
  }

  /** Starts the packaged command. */
  static Program argyle(String... arguments) {
    return argyle(builder -> {}, arguments);
  }

  static Program argyle(Consumer<ProcessBuilder> change, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Packaged.COMMAND.toString());
    command.addAll(Arrays.asList(arguments));
    return start(change, command);
  }

  /**
   * Starts a program of a page of the documentation: {@code java} with the jars of the package,
   * {@code min} or {@code kscript} with the command.
   */
  static Program inLanguage(String language, Path folder, String text) {
    return switch (language) {
      case "java" -> {
        List<String> command = new ArrayList<>(JAVA);
        command.add(script(folder, "Program.java", text).toString());
        yield start(builder -> {}, command);
      }
      case "kscript" -> argyle(script(folder, "program.ks", text).toString());
      default -> argyle(script(folder, "program." + language, text).toString());
    };
  }

  /** Starts a program for python3 that stands in the test's resources. */
  static Program python(String resource, String... arguments) {
    List<String> command = new ArrayList<>(List.of("python3", "-u"));
    command.add(Path.of("src/test/resources/dev/argyle/acceptance", resource).toString());
    command.addAll(Arrays.asList(arguments));
    return start(builder -> {}, command);
  }

  private interface Reading {
    int read(char[] target) throws IOException;
  }

  private static void copy(Reading from, StringBuilder to) {
    char[] read = new char[8192];
    try {
      for (int count = from.read(read); count >= 0; count = from.read(read)) {
        synchronized (to) {
          to.append(read, 0, count);
          to.notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  String out() {
    return text(out);
  }

  String err() {
    return text(err);
  }

  private static String text(StringBuilder read) {
    synchronized (read) {
      return read.toString();
    }
  }

  /** Waits until standard output has this text. */
  Program awaitOut(String expected) {
    return await("print '" + expected + "'", soFar -> soFar.contains(expected));
  }

  Program await(String what, Predicate<String> arrived) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (out) {
      while (!arrived.test(out.toString())) {
        if (System.nanoTime() > end || !process.isAlive() && !readsOut.isAlive()) {
          fail("%s was to %s; %s".formatted(command, what, this));
        }
        try {
          out.wait(100);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          fail("interrupted while " + command + " was to " + what);
        }
      }
    }
    return this;
  }

  /** Gives it this input; more may follow. */
  Program type(String text) {
    try {
      OutputStream in = process.getOutputStream();
      in.write(text.getBytes(StandardCharsets.UTF_8));
      in.flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives it this input and no more. */
  Program input(String text) {
    try (var in = process.getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Waits for its end, which is to be with this exit code. */
  Program ends(int exitCode) {
    return ends(exitCode, PATIENCE);
  }

  /** The same with a patience of its own. */
  Program ends(int exitCode, Duration patience) {
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        fail("%s was to end within %s; %s".formatted(command, patience, this));
      }
      readsOut.join();
      readsErr.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail("interrupted while waiting for " + command);
    }
    assertEquals(exitCode, process.exitValue(), () -> "the exit code of " + command + "; " + this);
    return this;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public String toString() {
    return "it wrote:\n" + out() + "\nand as errors:\n" + err();
  }

  /** A script with this text, in a folder of the test's own. */
  static Path script(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
