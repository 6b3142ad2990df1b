// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.Outcome;
import dev.argyle.lang.Script;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A min program. It runs in a thread of its own with a stack that is large enough for deep
 * recursion, while the calling thread waits and passes on its interrupt.
 */
public final class MinScript implements Script {
  /** The variable of the context that turns the checks of development mode on. */
  public static final String DEVELOPMENT = "min.development";

  private final Source source;
  private final List<StandardModule> modules;

  /**
   * A program.
   *
   * @param modules the standard library
   */
  public MinScript(Source source, List<StandardModule> modules) {
    this.source = source;
    this.modules = modules;
  }

  @Override
  public Outcome run(ScriptContext context) throws ScriptError {
    return LargeStack.call("min " + source.name(), () -> execute(context));
  }

  private Outcome execute(ScriptContext context) throws ScriptError {
    Surroundings surroundings = new Surroundings(context);
    Machine machine = new Machine(source, surroundings);
    machine.settings().development(context.variables().get(DEVELOPMENT) == Boolean.TRUE);
    machine.library().define(modules);
    try {
      OptionalInt exit = guarded(machine, () -> runWhole(machine, context));
      guarded(machine, surroundings::flush);
      return exit.isPresent()
          ? new Outcome(exit.getAsInt(), Optional.empty())
          : new Outcome(0, HostValues.result(machine));
    } finally {
      surroundings.end();
    }
  }

  private void runWhole(Machine machine, ScriptContext context) {
    HostValues.define(machine, context.variables());
    machine.program().runStartFile();
    machine.program().run(source);
  }

  /**
   * Runs something of a program, and makes what people see of an error that ends it.
   *
   * @return the exit code, if the program has called {@code exit}
   */
  static OptionalInt guarded(Machine machine, Runnable program) throws ScriptError {
    try {
      program.run();
      return OptionalInt.empty();
    } catch (ControlFlow end) {
      return switch (end.kind()) {
        case EXIT -> OptionalInt.of(end.exitCode());
        case RETURN ->
            throw Report.of(machine, MinError.invalid("return is not inside an operator"));
        case LEAVE -> throw Report.of(machine, MinError.invalid("there is no loop to leave"));
        case INTERRUPTED -> throw Report.stopped(machine);
        case EXHAUSTED ->
            throw Report.exhausted(machine, machine.surroundings().context().stepLimit());
      };
    } catch (MinError error) {
      throw Report.of(machine, error);
    } catch (StackOverflowError e) {
      throw Report.of(machine, Protected.tooDeep());
    } catch (OutOfMemoryError e) {
      throw Report.of(machine, Protected.tooLarge());
    }
  }
}
