// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The operands of an operator of the language, and the check that they are there.
 *
 * <p>A signature is {@code operands ==> results}, the top of the stack last. Each operand is a
 * type: {@code a} (anything), {@code null bool int flt num str quot dict sym cmd}, {@code
 * dict:tag}, {@code 'sym} (a string or a single quoted symbol). A form in parentheses such as
 * {@code (str*)} describes a quotation and checks that it is one. A type with a star stands for any
 * number of values, which nobody counts.
 */
final class Signature {
  private final OperandType[] operands;

  /** The kinds by operand, and whether they say it all, for the check that nearly always passes. */
  private final int[] kinds;

  private final boolean plain;

  private Signature(List<OperandType> operands) {
    this.operands = operands.toArray(OperandType[]::new);
    this.kinds = operands.stream().mapToInt(OperandType::kinds).toArray();
    this.plain = operands.stream().allMatch(OperandType::plain);
  }

  static Signature parse(String name, String text) {
    List<OperandType> operands = new ArrayList<>();
    for (String word : words(text.substring(0, text.indexOf("==>")))) {
      if (!word.endsWith("*")) {
        String type = word.startsWith("(") ? "quot" : word;
        operands.add(
            OperandType.named(type)
                .orElseThrow(() -> new IllegalArgumentException(name + " has no type " + word)));
      }
    }
    return new Signature(operands);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int depth = 0;
    StringBuilder word = new StringBuilder();
    for (char c : (text + " ").toCharArray()) {
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c != ' ' || depth > 0) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  /**
   * Looks whether the operands are there and of their types.
   *
   * @throws MinError if not, which names the symbol that is running; the operands down to the wrong
   *     one are gone from the stack then
   */
  void check(Machine machine) {
    OperandStack stack = machine.stack();
    int count = kinds.length;
    if (stack.size() < count) {
      fail(machine);
    }
    for (int i = 0; i < count; i++) {
      if ((stack.peek(count - 1 - i).kind() & kinds[i]) == 0) {
        fail(machine);
      }
    }
    if (!plain) {
      for (int i = 0; i < count; i++) {
        if (!accepts(operands[i], stack.peek(count - 1 - i), machine)) {
          fail(machine);
        }
      }
    }
  }

  /** Whether an operand will do: only development mode looks at the tag of a dictionary. */
  private static boolean accepts(OperandType type, Value value, Machine machine) {
    return type.accepts(value)
        || value instanceof Record
            && type.kinds() == Value.DICTIONARY
            && !machine.settings().development();
  }

  private void fail(Machine machine) {
    boolean development = machine.settings().development();
    Value[] taken = new Value[operands.length];
    int wrong = -1;
    // Without the checks of development mode, operators take all before they look at any.
    for (int i = taken.length - 1; i >= 0 && (wrong < 0 || !development); i--) {
      taken[i] = machine.pop();
      wrong = wrong < 0 && !accepts(operands[i], taken[i], machine) ? i : wrong;
    }
    Value value = taken[wrong];
    Optional<String> complaint = development ? Optional.empty() : operands[wrong].complaint(value);
    throw complaint
        .map(MinError::invalid)
        .orElse(
            machine
                .types()
                .wrongOperand(
                    Arrays.stream(operands).map(OperandType::name).toList(), wrong, value));
  }
}
