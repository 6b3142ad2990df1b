// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import dev.argyle.net.Transports;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A script's whole world. A value that does not change; the {@code with} methods make changed
 * copies.
 */
public final class ScriptContext {
  private InputStream in;
  private OutputStream out;
  private OutputStream err;
  private List<String> arguments;
  private Map<String, String> environment;
  private Path workingFolder;
  private Supplier<Transports> transports;
  private Map<String, Object> variables;
  private boolean standardStreams;
  private boolean standalone;
  private long stepLimit;

  private ScriptContext(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      Path workingFolder) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.arguments = List.of();
    this.environment = environment;
    this.workingFolder = workingFolder;
    this.transports = Transports::installed;
    this.variables = Map.of();
    this.standardStreams = true;
    this.standalone = true;
    this.stepLimit = Long.MAX_VALUE;
  }

  /** A copy, for one {@code with} method to change before anybody else sees it. */
  private ScriptContext(ScriptContext other) {
    this.in = other.in;
    this.out = other.out;
    this.err = other.err;
    this.arguments = other.arguments;
    this.environment = other.environment;
    this.workingFolder = other.workingFolder;
    this.transports = other.transports;
    this.variables = other.variables;
    this.standardStreams = other.standardStreams;
    this.standalone = other.standalone;
    this.stepLimit = other.stepLimit;
  }

  /**
   * The streams, environment and folder of this process, every installed transport, no arguments
   * and no limit. The standard streams are those that {@link System} has at this moment.
   */
  public static ScriptContext ofProcess() {
    return new ScriptContext(
        System.in, System.out, System.err, System.getenv(), Path.of("").toAbsolutePath());
  }

  /** This world with other standard streams, which are not those of the process. */
  public ScriptContext withStreams(InputStream in, OutputStream out, OutputStream err) {
    ScriptContext copy = new ScriptContext(this);
    copy.in = in;
    copy.out = out;
    copy.err = err;
    copy.standardStreams = false;
    return copy;
  }

  /** This world with streams that lead to the standard streams of this process. */
  public ScriptContext withStandardStreams(InputStream in, OutputStream out, OutputStream err) {
    ScriptContext copy = new ScriptContext(this);
    copy.in = in;
    copy.out = out;
    copy.err = err;
    copy.standardStreams = true;
    return copy;
  }

  /** This world with something in front of its standard input. */
  public ScriptContext withInput(InputStream in) {
    ScriptContext copy = new ScriptContext(this);
    copy.in = in;
    return copy;
  }

  /** This world with other arguments. */
  public ScriptContext withArguments(List<String> arguments) {
    ScriptContext copy = new ScriptContext(this);
    copy.arguments = List.copyOf(arguments);
    return copy;
  }

  /** This world with another environment. */
  public ScriptContext withEnvironment(Map<String, String> environment) {
    ScriptContext copy = new ScriptContext(this);
    copy.environment = Map.copyOf(environment);
    return copy;
  }

  /** This world with another working folder. */
  public ScriptContext withWorkingFolder(Path workingFolder) {
    ScriptContext copy = new ScriptContext(this);
    copy.workingFolder = workingFolder;
    return copy;
  }

  /** This world with other transports. */
  public ScriptContext withTransports(Transports transports) {
    return withTransports(() -> transports);
  }

  /** This world with transports that are looked for when the script first asks for one. */
  public ScriptContext withTransports(Supplier<Transports> transports) {
    ScriptContext copy = new ScriptContext(this);
    copy.transports = transports;
    return copy;
  }

  /**
   * This world with values handed to the script by name: {@link Boolean}, {@link Integer}, {@link
   * Long}, {@link java.math.BigInteger}, {@link Double}, {@link CharSequence}, {@code byte[]},
   * {@link java.util.Collection}s and {@link Map}s of these, and {@link HostFunction}s to call. A
   * language refuses what it has no value for.
   */
  public ScriptContext withVariables(Map<String, Object> variables) {
    ScriptContext copy = new ScriptContext(this);
    copy.variables = Map.copyOf(variables);
    return copy;
  }

  /** This world for a script that is a part of a program: it prints only what it is told to. */
  public ScriptContext embedded() {
    ScriptContext copy = new ScriptContext(this);
    copy.standalone = false;
    return copy;
  }

  /**
   * This world with a limit on the steps of the script.
   *
   * @param stepLimit at least 1
   */
  public ScriptContext withStepLimit(long stepLimit) {
    if (stepLimit < 1) {
      throw new IllegalArgumentException("a step limit is at least 1, not " + stepLimit);
    }
    ScriptContext copy = new ScriptContext(this);
    copy.stepLimit = stepLimit;
    return copy;
  }

  /** Standard input. */
  public InputStream in() {
    return in;
  }

  /** Standard output; the script flushes it when it waits for input and when it ends. */
  public OutputStream out() {
    return out;
  }

  /** Standard error. */
  public OutputStream err() {
    return err;
  }

  /** What followed the script's name on the command line. */
  public List<String> arguments() {
    return arguments;
  }

  /** The environment variables. */
  public Map<String, String> environment() {
    return environment;
  }

  /** Where relative paths start. */
  public Path workingFolder() {
    return workingFolder;
  }

  /** The socket families; asked only when a script opens its first socket. */
  public Supplier<Transports> transports() {
    return transports;
  }

  /** Values that the embedding program hands to the script, by name. */
  public Map<String, Object> variables() {
    return variables;
  }

  /**
   * Whether the streams are the standard streams of this process, so that a process that the script
   * starts may have them as its own.
   */
  public boolean standardStreams() {
    return standardStreams;
  }

  /**
   * Whether the script runs as a program of its own, so that a language prints the result of a
   * program that is one expression, as its command does.
   */
  public boolean standalone() {
    return standalone;
  }

  /**
   * The rounds of loops and the calls that the script may make, all its threads counted each for
   * itself, before it is stopped; {@link Long#MAX_VALUE} is no limit.
   */
  public long stepLimit() {
    return stepLimit;
  }
}
