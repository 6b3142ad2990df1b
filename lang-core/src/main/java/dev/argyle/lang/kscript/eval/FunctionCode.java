// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.Thrown;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What all functions made by one piece of text have in common. Parameters have the first slots.
 *
 * @param name its name
 * @param signature its name and parameters
 * @param parameters how many parameters
 * @param defaults how many of them, at the end, have a default
 * @param rest which parameter takes what the others leave; -1 if none
 * @param slots how many variables
 * @param body what it does
 */
record FunctionCode(
    String name, String signature, int parameters, int defaults, int rest, int slots, Body body) {

  /** What a function does: statements, or one expression. */
  record Body(@Nullable Node value, Action statements) {}

  /** Whether that many arguments are one for each parameter. */
  boolean fits(int arguments) {
    return arguments == parameters && rest < 0;
  }

  /** The slots of a call with any arguments. */
  Object[] bind(Object[] arguments, Object[] initial) {
    int given = arguments.length;
    if (rest >= 0) {
      return bindRest(arguments);
    }
    int required = parameters - defaults;
    if (given < required || given > parameters) {
      String expected =
          defaults == 0
              ? "Expected " + parameters + " arguments"
              : "Expected between " + required + " and " + parameters + " arguments";
      throw Thrown.argError(expected + ", but got " + given);
    }
    Object[] bound = Arrays.copyOf(arguments, slots);
    for (int i = given; i < parameters; i++) {
      bound[i] = initial[i - required];
    }
    return bound;
  }

  private Object[] bindRest(Object[] arguments) {
    int others = parameters - 1;
    int extra = arguments.length - others;
    if (extra < 0) {
      throw Thrown.argError(
          "Expected at least " + others + " arguments, but got " + arguments.length);
    }
    Object[] bound = new Object[slots];
    System.arraycopy(arguments, 0, bound, 0, rest);
    bound[rest] = ListValue.of(Arrays.copyOfRange(arguments, rest, rest + extra));
    System.arraycopy(arguments, rest + extra, bound, rest + 1, others - rest);
    return bound;
  }
}
