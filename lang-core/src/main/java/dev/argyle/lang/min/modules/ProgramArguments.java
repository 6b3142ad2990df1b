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
      String option = argument.replaceFirst("^--?", "");
      String[] parts = option.split("[:=]", 2);
      options =
          options.with(
              StringValue.of(parts[0]),
              parts.length > 1 ? StringValue.of(parts[1]) : BoolValue.TRUE);
    }
    return new ProgramArguments(Quotation.of(all), Quotation.of(arguments), options);
  }
}
