// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.Outcome;
import dev.argyle.lang.Script;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A min program. It runs in a thread of its own with a stack that is large enough for deep
 * recursion, while the calling thread waits and passes on its interrupt.
 */
public final class MinScript implements Script {
  /** Bytes of address space; what a program does not use of it costs nothing. */
  private static final long STACK_SIZE = 1L << 30;

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
    CompletableFuture<Outcome> result = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .name("min " + source.name())
            .daemon(true)
            .stackSize(STACK_SIZE)
            .unstarted(() -> complete(result, context));
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
          thread.interrupt();
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ScriptError error) {
        throw error;
      }
      throw new IllegalStateException("the interpreter of min failed", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void complete(CompletableFuture<Outcome> result, ScriptContext context) {
    try {
      result.complete(execute(context));
    } catch (ScriptError | RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private Outcome execute(ScriptContext context) throws ScriptError {
    Surroundings surroundings = new Surroundings(context);
    Machine machine = new Machine(source, surroundings);
    machine.settings().development(context.variables().get(DEVELOPMENT) == Boolean.TRUE);
    machine.library().define(modules);
    try {
      HostValues.define(machine, context.variables());
      machine.program().runStartFile();
      machine.program().run(source);
      return new Outcome(0, HostValues.result(machine));
    } catch (ControlFlow end) {
      switch (end.kind()) {
        case EXIT -> {
          return new Outcome(end.exitCode(), Optional.empty());
        }
        case RETURN ->
            throw Report.of(machine, MinError.invalid("return is not inside an operator"));
        case LEAVE -> throw Report.of(machine, MinError.invalid("there is no loop to leave"));
        case INTERRUPTED -> throw Report.stopped(machine);
        case EXHAUSTED -> throw Report.exhausted(machine, context.stepLimit());
      }
    } catch (MinError error) {
      throw Report.of(machine, error);
    } catch (StackOverflowError e) {
      throw Report.of(machine, Protected.tooDeep());
    } catch (OutOfMemoryError e) {
      throw Report.of(machine, Protected.tooLarge());
    } finally {
      surroundings.end();
    }
    return Outcome.DONE;
  }
}
