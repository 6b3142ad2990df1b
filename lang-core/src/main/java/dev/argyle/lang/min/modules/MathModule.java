// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.IntValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The module {@code math}: IEEE doubles, angles in radians. */
final class MathModule implements StandardModule {
  /** More decimal places than a double has: 2 to the power of -1074 has 1074. */
  private static final long MOST_PLACES = 1_074;

  private static final double RADIANS_PER_DEGREE = Math.PI / 180;

  /** The largest double has 309 digits before the point. */
  private static final long MOST_DIGITS = 309;

  @Override
  public String name() {
    return "math";
  }

  @Override
  public String summary() {
    return "Calculates with roots, powers, logarithms, angles and roundings.";
  }

  @Override
  public List<Operator> operators() {
    Operator degrees =
        function(
            "r2d",
            "Converts an angle from radians to degrees.",
            angle -> angle / RADIANS_PER_DEGREE);
    return List.of(
        operator(
            "abs",
            "num ==> num",
            "Removes the sign of a number; an integer stays an integer.",
            MathModule::abs),
        function("acos", "Gives the arc cosine of a number.", Math::acos),
        function("asin", "Gives the arc sine of a number.", Math::asin),
        function("atan", "Gives the arc tangent of a number.", Math::atan),
        toInteger("ceil", "Gives the smallest integer that is not less.", Math::ceil),
        function("cos", "Gives the cosine of an angle.", Math::cos),
        function("cosh", "Gives the hyperbolic cosine of a number.", Elementary::cosh),
        function(
            "d2r",
            "Converts an angle from degrees to radians.",
            angle -> angle * RADIANS_PER_DEGREE),
        constant("e", "Pushes Euler's number.", Math.E),
        toInteger("floor", "Gives the largest integer that is not greater.", Math::floor),
        function("ln", "Gives the natural logarithm of a number.", Math::log),
        function("log10", "Gives the common logarithm of a number.", Elementary::log10),
        function("log2", "Gives the binary logarithm of a number.", Elementary::log2),
        constant("pi", "Pushes pi.", Math.PI),
        operator(
            "pow",
            "num num ==> flt",
            "Raises the first number to the power of the second; the result is always a float.",
            machine -> {
              double exponent = machine.popNumber();
              machine.push(Elementary.pow(machine.popNumber(), exponent));
            }),
        degrees,
        degrees.alias("r2g"),
        operator(
            "round",
            "num int ==> flt",
            "Rounds a number to a number of decimal places; a tie goes to the even digit.",
            MathModule::round),
        function("sin", "Gives the sine of an angle.", Math::sin),
        function("sinh", "Gives the hyperbolic sine of a number.", Elementary::sinh),
        function("sqrt", "Gives the square root of a number.", Math::sqrt),
        function("tan", "Gives the tangent of an angle.", Math::tan),
        function("tanh", "Gives the hyperbolic tangent of a number.", StrictMath::tanh),
        constant("tau", "Pushes two pi.", Math.TAU),
        function(
            "trunc",
            "Drops what stands behind the decimal point.",
            value -> value < 0 ? Math.ceil(value) : Math.floor(value)));
  }

  private static Operator constant(String name, String help, double value) {
    return operator(name, "==> flt", help, machine -> machine.push(value));
  }

  private static Operator function(String name, String help, DoubleUnaryOperator function) {
    return operator(
            name,
            "num ==> flt",
            help,
            machine -> machine.push(function.applyAsDouble(Operands.number(machine))))
        .unchecked();
  }

  private static Operator toInteger(String name, String help, DoubleUnaryOperator function) {
    return operator(
            name,
            "num ==> int",
            help,
            machine -> {
              if (machine.stack().peek(0) instanceof IntValue) {
                return;
              }
              double result = function.applyAsDouble(Operands.number(machine));
              if (!(result >= -0x1p63 && result < 0x1p63)) {
                throw MinError.invalid(name + ": " + result + " does not fit into an integer");
              }
              machine.push((long) result);
            })
        .unchecked();
  }

  private static void abs(Machine machine) {
    if (!(machine.stack().peek(0) instanceof IntValue)) {
      machine.push(Math.abs(machine.popNumber()));
      return;
    }
    long value = machine.popInt();
    if (value == Long.MIN_VALUE) {
      throw MinError.invalid("Integer overflow: the result does not fit into 64 bits");
    }
    machine.push(Math.abs(value));
  }

  private static void round(Machine machine) {
    long places = machine.popInt();
    double value = machine.popNumber();
    if (!Double.isFinite(value) || places >= MOST_PLACES) {
      machine.push(value);
    } else if (places < -MOST_DIGITS) {
      machine.push(Math.copySign(0, value));
    } else {
      BigDecimal rounded = new BigDecimal(value).setScale((int) places, RoundingMode.HALF_EVEN);
      machine.push(Math.copySign(rounded.doubleValue(), value));
    }
  }
}
