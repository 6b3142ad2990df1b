// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a program.
 *
 * @param all the script and everything behind it
 * @param arguments the script and what is no option
 * @param options the options by name, with their values or true
 */
record ProgramArguments(Quotation all, Quotation arguments, Record options) {
  static ProgramArguments of(Machine machine) {
    List<Value> all = new ArrayList<>();
    List<Value> arguments = new ArrayList<>();
    Record options = Record.EMPTY;
    StringValue script = StringValue.of(machine.source().name());
    all.add(script);
    arguments.add(script);
    for (String argument : machine.surroundings().context().arguments()) {
      all.add(StringValue.of(argument));
      if (!argument.startsWith("-") || argument.equals("-")) {
        arguments.add(StringValue.of(argument));
        continue;
      }
      options =
          argument.startsWith("--")
              ? with(options, argument.substring(2))
              : withLetters(options, argument.substring(1));
    }
    return new ProgramArguments(Quotation.of(all), Quotation.of(arguments), options);
  }

  /** Behind a single dash each letter is an option, and the last one may have a value. */
  private static Record withLetters(Record options, String letters) {
    Record result = options;
    int last = 0;
    while (last + 1 < letters.length() && ":=".indexOf(letters.charAt(last + 1)) < 0) {
      result = with(result, letters.substring(last, last + 1));
      last++;
    }
    return with(result, letters.substring(last));
  }

  private static Record with(Record options, String option) {
    String[] parts = option.split("[:=]", 2);
    return options.with(
        StringValue.of(parts[0]), parts.length > 1 ? StringValue.of(parts[1]) : BoolValue.TRUE);
  }
}
