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
 * A script's whole world. An immutable value; the {@code with} methods make changed copies.
 *
 * @param in standard input
 * @param out standard output; the script flushes it when it waits for input and when it ends
 * @param err standard error
 * @param arguments what followed the script's name on the command line
 * @param environment the environment variables
 * @param workingFolder where relative paths start
 * @param transports the socket families; asked only when a script opens its first socket
 * @param variables values that the embedding program hands to the script, by name: {@link Boolean},
 *     {@link Integer}, {@link Long}, {@link java.math.BigInteger}, {@link Double}, {@link
 *     CharSequence}, {@code byte[]}, {@link java.util.Collection}s and {@link Map}s of these, and
 *     {@link HostFunction}s to call. A language refuses what it has no value for
 * @param standardStreams whether the streams are the standard streams of this process, so that a
 *     process that the script starts may have them as its own
 * @param standalone whether the script runs as a program of its own, so that a language prints the
 *     result of a program that is one expression, as its command does
 * @param stepLimit the rounds of loops and the calls that the script may make, all its threads
 *     counted each for itself, before it is stopped; {@link Long#MAX_VALUE} is no limit
 */
public record ScriptContext(
    InputStream in,
    OutputStream out,
    OutputStream err,
    List<String> arguments,
    Map<String, String> environment,
    Path workingFolder,
    Supplier<Transports> transports,
    Map<String, Object> variables,
    boolean standardStreams,
    boolean standalone,
    long stepLimit) {

  public ScriptContext {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    variables = Map.copyOf(variables);
    if (stepLimit < 1) {
      throw new IllegalArgumentException("a step limit is at least 1, not " + stepLimit);
    }
  }

  /**
   * The streams, environment and folder of this process, every installed transport, no arguments
   * and no limit. The standard streams are those that {@link System} has at this moment.
   */
  public static ScriptContext ofProcess() {
    return new ScriptContext(
        System.in,
        System.out,
        System.err,
        List.of(),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Transports::installed,
        Map.of(),
        true,
        true,
        Long.MAX_VALUE);
  }

  /** This world with other standard streams, which are not those of the process. */
  public ScriptContext withStreams(InputStream in, OutputStream out, OutputStream err) {
    return new ScriptContext(
        in,
        out,
        err,
        arguments,
        environment,
        workingFolder,
        transports,
        variables,
        false,
        standalone,
        stepLimit);
  }

  /** This world with other arguments. */
  public ScriptContext withArguments(List<String> arguments) {
    return new ScriptContext(
        in,
        out,
        err,
        arguments,
        environment,
        workingFolder,
        transports,
        variables,
        standardStreams,
        standalone,
        stepLimit);
  }

  /** This world with another environment. */
  public ScriptContext withEnvironment(Map<String, String> environment) {
    return new ScriptContext(
        in,
        out,
        err,
        arguments,
        environment,
        workingFolder,
        transports,
        variables,
        standardStreams,
        standalone,
        stepLimit);
  }

  /** This world with another working folder. */
  public ScriptContext withWorkingFolder(Path workingFolder) {
    return new ScriptContext(
        in,
        out,
        err,
        arguments,
        environment,
        workingFolder,
        transports,
        variables,
        standardStreams,
        standalone,
        stepLimit);
  }

  /** This world with other transports. */
  public ScriptContext withTransports(Transports transports) {
    return new ScriptContext(
        in,
        out,
        err,
        arguments,
        environment,
        workingFolder,
        () -> transports,
        variables,
        standardStreams,
        standalone,
        stepLimit);
  }

  /** This world with values handed to the script by name. */
  public ScriptContext withVariables(Map<String, Object> variables) {
    return new ScriptContext(
        in,
        out,
        err,
        arguments,
        environment,
        workingFolder,
        transports,
        variables,
        standardStreams,
        standalone,
        stepLimit);
  }

  /** This world for a script that is a part of a program: it prints only what it is told to. */
  public ScriptContext embedded() {
    return new ScriptContext(
        in,
        out,
        err,
        arguments,
        environment,
        workingFolder,
        transports,
        variables,
        standardStreams,
        false,
        stepLimit);
  }

  /** This world with a limit on the steps of the script. */
  public ScriptContext withStepLimit(long stepLimit) {
    return new ScriptContext(
        in,
        out,
        err,
        arguments,
        environment,
        workingFolder,
        transports,
        variables,
        standardStreams,
        standalone,
        stepLimit);
  }
}
