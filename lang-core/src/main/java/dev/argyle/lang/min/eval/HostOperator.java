// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.HostFunction;
import java.util.List;
import java.util.Objects;

/** Operators that are functions of the Java program that runs the script. */
final class HostOperator {
  private HostOperator() {}

  static Operator of(String name, HostFunction function) {
    return Operator.operator(
        name,
        "a ".repeat(function.operands()) + "==> a*",
        "Is given by the program that runs this one.",
        machine -> call(machine, function));
  }

  private static void call(Machine machine, HostFunction function) {
    Object[] arguments = new Object[function.operands()];
    for (int i = arguments.length - 1; i >= 0; i--) {
      arguments[i] = HostValues.toJavaOrText(machine.pop());
    }
    try {
      function
          .body()
          .call(List.of(arguments))
          .ifPresent(result -> machine.push(HostValues.toMin(result)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ControlFlow.interrupted();
    } catch (MinError own) {
      throw own;
    } catch (Exception e) {
      throw MinError.host(Objects.requireNonNullElse(e.getMessage(), e.getClass().getName()), e);
    }
  }
}
