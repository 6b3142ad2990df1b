// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.Settings;
import java.util.List;

/** The operators of {@code str} that read and write integers in several bases. */
final class RadixOperators {
  private RadixOperators() {}

  static List<Operator> operators() {
    return List.of(
        from("from-bin", "binary", "0[bB]", 2),
        operator(
            "from-dec",
            "'sym ==> int",
            "Reads a decimal integer.",
            machine -> machine.push(ConversionOperators.parseInteger(machine.popString().text()))),
        from("from-hex", "hex", "0[xX]|#", 16),
        from("from-oct", "oct", "0[oO]", 8),
        to("to-bin", Settings.Base.BIN, "binary, with 0b and at least 8 digits"),
        to("to-dec", Settings.Base.DEC, "decimal"),
        to("to-hex", Settings.Base.HEX, "hexadecimal, with 0x and at least 8 digits"),
        to("to-oct", Settings.Base.OCT, "octal, with 0o and at least 8 digits"));
  }

  private static Operator to(String name, Settings.Base base, String what) {
    return operator(
        name,
        "int ==> str",
        "Writes an integer as " + what + ".",
        machine -> machine.push(base.format(machine.popInt())));
  }

  private static Operator from(String name, String kind, String prefix, int radix) {
    return operator(
        name,
        "'sym ==> int",
        "Reads a " + kind + " integer.",
        machine -> machine.push(parse(machine.popString().text(), kind, prefix, radix)));
  }

  private static long parse(String text, String kind, String prefix, int radix) {
    String digits = text.replaceFirst("^(" + prefix + ")", "");
    try {
      if (digits.startsWith("+")) {
        throw new NumberFormatException(digits);
      }
      return Long.parseUnsignedLong(digits.replace("_", ""), radix);
    } catch (NumberFormatException e) {
      throw MinError.value("invalid " + kind + " integer: " + text);
    }
  }
}
