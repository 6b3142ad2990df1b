// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.Settings;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.Equality;
import dev.argyle.lang.min.value.FloatValue;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;

/** The module {@code num}. Integers have 64 bits; a result that does not fit is an error. */
final class NumModule implements StandardModule {
  /** No range is longer. */
  private static final int MOST_NUMBERS = 100_000_000;

  @Override
  public String name() {
    return "num";
  }

  @Override
  public String summary() {
    return "Calculates with integers and floats.";
  }

  @Override
  public List<Operator> operators() {
    return List.of(
        arithmetic("*", "Multiplies two numbers.", Math::multiplyExact, (a, b) -> a * b),
        arithmetic("+", "Adds two numbers.", Math::addExact, Double::sum),
        arithmetic(
            "-",
            "Subtracts the second number from the first.",
            Math::subtractExact,
            (a, b) -> a - b),
        constant("-inf", "Pushes negative infinity.", Double.NEGATIVE_INFINITY),
        operator(
            "/",
            "num num ==> flt",
            "Divides the first number by the second; the result is always a float.",
            machine -> {
              double divisor = machine.popNumber();
              machine.push(machine.popNumber() / divisor);
            }),
        operator(
                "avg",
                "quot ==> flt",
                "Gives the mean of a quotation of numbers.",
                NumModule::average)
            .unchecked(),
        operator(
            "base",
            "'sym ==>",
            "Sets how integers are written: dec, hex, oct or bin.",
            NumModule::setBase),
        operator(
            "base?",
            "==> str",
            "Tells how integers are written: dec, hex, oct or bin.",
            m -> m.push(m.settings().base().name().toLowerCase(Locale.ROOT))),
        integers("bitand", "Combines the bits of two integers by and.", (a, b) -> a & b),
        bits("bitclear", "Sets the bits at the given positions to 0.", (x, bit) -> x & ~bit),
        bits("bitflip", "Turns the bits at the given positions round.", (x, bit) -> x ^ bit),
        operator("bitnot", "int ==> int", "Turns all bits round.", m -> m.push(~m.popInt())),
        integers("bitor", "Combines the bits of two integers by or.", (a, b) -> a | b),
        operator(
            "bitparity",
            "int ==> int",
            "Gives 1 if the number of bits that are 1 is odd, else 0.",
            m -> m.push(Long.bitCount(m.popInt()) & 1L)),
        bits("bitset", "Sets the bits at the given positions to 1.", (x, bit) -> x | bit),
        integers("bitxor", "Combines the bits of two integers by exclusive or.", (a, b) -> a ^ b),
        integers(
            "div",
            "Divides two integers and drops the fraction.",
            (a, b) -> Math.divideExact(a, nonZero(b))),
        operator(
            "even?",
            "int ==> bool",
            "Tells whether the integer is even.",
            m -> m.push((m.popInt() & 1) == 0)),
        constant("inf", "Pushes infinity.", Double.POSITIVE_INFINITY),
        operator(
                "med",
                "quot ==> num",
                "Gives the median of a quotation of numbers that is sorted already.",
                NumModule::median)
            .unchecked(),
        integers(
            "mod",
            "Gives the remainder of dividing two integers, with the sign of the first.",
            (a, b) -> a % nonZero(b)),
        constant("nan", "Pushes the float that is no number.", Double.NaN),
        operator(
            "odd?",
            "int ==> bool",
            "Tells whether the integer is odd.",
            m -> m.push((m.popInt() & 1) != 0)),
        operator(
            "pred",
            "int ==> int",
            "Subtracts 1.",
            m -> m.push(exact(Math::subtractExact, m.popInt(), 1))),
        total("product", "Multiplies", 1, Math::multiplyExact, (a, b) -> a * b),
        operator(
            "random",
            "int ==> int",
            "Gives a random integer from 0 up to, but not including, the given one.",
            NumModule::random),
        operator(
            "randomize",
            "==>",
            "Does nothing: random numbers differ from run to run without it.",
            machine -> {}),
        operator(
                "range",
                "quot ==> quot",
                "Gives the integers from the first to the second of the quotation, both included,"
                    + " up or down, in steps of the third or of 1.",
                NumModule::range)
            .unchecked(),
        integers(
            "shl",
            "Shifts the bits of the first integer to the left by the second.",
            NumModule::shl),
        integers(
            "shr",
            "Shifts the bits of the first integer to the right by the second and keeps the sign.",
            NumModule::shr),
        operator(
            "succ", "int ==> int", "Adds 1.", m -> m.push(exact(Math::addExact, m.popInt(), 1))),
        total("sum", "Adds", 0, Math::addExact, Double::sum));
  }

  private static Operator constant(String name, String help, double value) {
    return operator(name, "==> flt", help, machine -> machine.push(value));
  }

  private static Operator arithmetic(
      String name, String help, LongBinaryOperator integers, DoubleBinaryOperator floats) {
    return operator(
        name,
        "num num ==> num",
        help + " The result is an integer if both are.",
        machine -> {
          Value second = machine.pop();
          machine.push(calculate(machine.pop(), second, integers, floats));
        });
  }

  private static Operator integers(String name, String help, LongBinaryOperator function) {
    return operator(
        name,
        "int int ==> int",
        help,
        machine -> {
          long second = machine.popInt();
          machine.push(exact(function, machine.popInt(), second));
        });
  }

  private static Operator bits(String name, String help, LongBinaryOperator function) {
    return operator(
            name,
            "int quot ==> int",
            help,
            machine -> {
              Quotation positions = Operands.quotationOf(machine, Value.INT, "integers");
              Value operand = machine.pop();
              if (!(operand instanceof IntValue number)) {
                throw machine.types().wrongOperand(List.of("int"), 0, operand);
              }
              long value = number.value();
              for (Value position : positions.list()) {
                long bit = ((IntValue) position).value();
                if (bit < 0 || bit > 63) {
                  throw MinError.invalid("Bit positions from 0 to 63 are required");
                }
                value = function.applyAsLong(value, 1L << bit);
              }
              machine.push(value);
            })
        .unchecked();
  }

  private static Operator total(
      String name,
      String verb,
      long start,
      LongBinaryOperator integers,
      DoubleBinaryOperator floats) {
    return operator(
            name,
            "quot ==> num",
            verb + " a quotation of numbers.",
            machine -> {
              Value total = IntValue.of(start);
              for (Value number : numbers(machine).list()) {
                total = calculate(total, number, integers, floats);
              }
              machine.push(total);
            })
        .unchecked();
  }

  private static Value calculate(
      Value first, Value second, LongBinaryOperator integers, DoubleBinaryOperator floats) {
    return first instanceof IntValue a && second instanceof IntValue b
        ? IntValue.of(exact(integers, a.value(), b.value()))
        : FloatValue.of(floats.applyAsDouble(Equality.number(first), Equality.number(second)));
  }

  private static long exact(LongBinaryOperator function, long first, long second) {
    try {
      return function.applyAsLong(first, second);
    } catch (ArithmeticException e) {
      throw MinError.invalid("Integer overflow: the result does not fit into 64 bits");
    }
  }

  private static long nonZero(long divisor) {
    if (divisor == 0) {
      throw MinError.invalid("Division by zero");
    }
    return divisor;
  }

  private static long shl(long value, long count) {
    return shifted(value, Math.clamp(count, -64, 64));
  }

  private static long shr(long value, long count) {
    return shifted(value, -Math.clamp(count, -64, 64));
  }

  /** Shifted to the left; to the right if the number of places is negative. */
  private static long shifted(long value, int places) {
    if (places < 0) {
      return value >> Math.min(-places, 63);
    }
    return places > 63 ? 0 : value << places;
  }

  /** The quotation of numbers on the stack. */
  private static Quotation numbers(Machine machine) {
    return Operands.quotationOf(machine, Value.NUMBER, "numbers");
  }

  private static void average(Machine machine) {
    Quotation numbers = numbers(machine);
    double sum = 0;
    for (Value number : numbers.list()) {
      sum += Equality.number(number);
    }
    machine.push(sum / numbers.size());
  }

  private static void median(Machine machine) {
    Quotation numbers = numbers(machine);
    int size = numbers.size();
    if (size == 0) {
      throw MinError.outOfBounds("Quotation is empty");
    }
    Value upper = numbers.get(size / 2);
    machine.push(
        size % 2 == 1
            ? upper
            : FloatValue.of(
                (Equality.number(numbers.get(size / 2 - 1)) + Equality.number(upper)) / 2));
  }

  private static void setBase(Machine machine) {
    String name = machine.popString().text();
    machine
        .settings()
        .base(
            Arrays.stream(Settings.Base.values())
                .filter(base -> base.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                    MinError.invalid(
                        "[base] Invalid base '"
                            + name
                            + "'. Expected one of: 'dec', 'oct', 'hex', 'bin'")));
  }

  private static void random(Machine machine) {
    long bound = machine.popInt();
    if (bound < 0) {
      throw MinError.invalid("random needs a number that is not negative, not " + bound);
    }
    machine.push(bound == 0 ? 0 : ThreadLocalRandom.current().nextLong(bound));
  }

  private static void range(Machine machine) {
    Quotation ends = Operands.quotationOf(machine, Value.INT, "integers");
    if (ends.size() < 2) {
      throw MinError.invalid("range needs a quotation of two or three integers");
    }
    long from = ((IntValue) ends.get(0)).value();
    long to = ((IntValue) ends.get(1)).value();
    long step = ends.size() == 3 ? Math.abs(((IntValue) ends.get(2)).value()) : 1;
    if (step <= 0) {
      throw MinError.invalid("range needs a step that is not 0");
    }
    double steps = Math.abs((double) to - from) / step;
    if (steps > MOST_NUMBERS) {
      throw MinError.invalid("range would give more than " + MOST_NUMBERS + " numbers");
    }
    Value[] numbers = new Value[(int) (Math.abs(to - from) / step) + 1];
    IntUnaryOperator direction = from <= to ? i -> i : i -> -i;
    Arrays.setAll(numbers, i -> IntValue.of(from + direction.applyAsInt(i) * step));
    machine.push(Quotation.of(numbers));
  }
}
