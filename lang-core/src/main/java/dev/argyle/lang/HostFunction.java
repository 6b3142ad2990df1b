// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import java.util.List;
import java.util.Optional;

/**
 * A function of the embedding program, which a script calls by the name of the variable that holds
 * it: kscript with arguments in parentheses, min as an operator that takes its operands off the
 * stack.
 *
 * <p>It runs in a thread of the script, and in several at once if the script has them. An exception
 * of it is an error of the script, with its message, that the script can catch; of a script that
 * does not, it is the cause of the {@link ScriptError}. An {@link InterruptedException} stops the
 * script.
 *
 * @param operands how many values it takes
 * @param body what it does
 */
public record HostFunction(int operands, Body body) {
  /** What a function does with its arguments, which are given as {@link Outcome} says. */
  @FunctionalInterface
  public interface Body {
    /** Returns what a variable of a script can hold, or empty if there is nothing to return. */
    Optional<Object> call(List<Object> arguments) throws Exception;
  }

  /** The body of a function with a result. */
  @FunctionalInterface
  public interface Giving {
    /** Returns what a variable of a script can hold. */
    Object call(List<Object> arguments) throws Exception;
  }

  /** The body of a function without a result. */
  @FunctionalInterface
  public interface Doing {
    /** Does it. */
    void call(List<Object> arguments) throws Exception;
  }

  public HostFunction {
    if (operands < 0) {
      throw new IllegalArgumentException("a function takes no values or more, not " + operands);
    }
  }

  /** A function with a result. */
  public static HostFunction giving(int operands, Giving body) {
    return new HostFunction(operands, arguments -> Optional.of(body.call(arguments)));
  }

  /** A function without a result. */
  public static HostFunction doing(int operands, Doing body) {
    return new HostFunction(
        operands,
        arguments -> {
          body.call(arguments);
          return Optional.empty();
        });
  }
}
