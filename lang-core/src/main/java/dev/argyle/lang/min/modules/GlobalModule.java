// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.StringValue;
import java.util.List;

/** The module {@code global}. */
final class GlobalModule implements StandardModule {
  private static final StringValue LINE_END = StringValue.of("\n");

  @Override
  public String name() {
    return "global";
  }

  @Override
  public String summary() {
    return "Defines names, controls the flow, converts values.";
  }

  @Override
  public List<Operator> operators() {
    return List.of(
        operator("puts", "a ==> a", "Prints the top value and a line end.", GlobalModule::puts));
  }

  private static void puts(Machine machine) {
    machine.surroundings().print(machine.show(machine.stack().peek(0)));
    machine.surroundings().print(LINE_END);
  }
}
