// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.Outcome;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.kscript.modules.CoreModule;
import dev.argyle.lang.kscript.syntax.Parser;
import dev.argyle.lang.kscript.syntax.Program;
import dev.argyle.lang.kscript.syntax.SourceText;
import dev.argyle.lang.kscript.syntax.Statement;
import dev.argyle.lang.kscript.syntax.SyntaxFault;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.CoreTypes;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.Exceptions;
import dev.argyle.lang.kscript.types.Exit;
import dev.argyle.lang.kscript.types.ModuleValue;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.World;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One run of a program. */
public final class Interpreter extends World {
  private final CoreModule core = new CoreModule(this);
  private final Modules modules = new Modules(this);
  private final ThreadGroup threads;
  private final HostValues variables;

  Interpreter(ScriptContext context, String script) {
    super(context, script);
    this.threads = new ThreadGroup(context.stepLimit());
    this.variables = new HostValues(context.variables());
  }

  /**
   * Runs a program until it ends. It runs in a thread of its own with a stack for deep recursion;
   * the calling thread waits, and interrupting it stops the program.
   *
   * @throws ScriptError if nothing catches an exception
   */
  public static Outcome run(Program program, ScriptContext context) throws ScriptError {
    Interpreter interpreter = new Interpreter(context, program.source().name());
    Result result =
        ScriptThread.runOnLargeStack(
            "main", context.stepLimit(), () -> interpreter.runMain(program));
    if (result.error() != null) {
      throw result.error();
    }
    return result.outcome();
  }

  /** How a program, or a piece of one, has ended. */
  private record Result(Outcome outcome, @Nullable ScriptError error, boolean isExit) {
    static Result of(Outcome outcome) {
      return new Result(outcome, null, false);
    }

    static Result of(Exit exit) {
      return new Result(new Outcome(exit.code(), Optional.empty()), null, true);
    }

    static Result failed(ScriptError error) {
      return new Result(Outcome.DONE, error, false);
    }
  }

  /** What runs until it ends or something ends it. */
  private interface Task {
    Outcome run() throws InterruptedException;
  }

  private Result runMain(Program program) {
    try {
      return guarded(() -> {
        Outcome outcome = outcome(runFile(program));
        threads.awaitAll();
        return outcome;
      });
    } finally {
      end();
    }
  }

  private Result guarded(Task task) {
    threads.enterMain();
    try {
      return Result.of(task.run());
    } catch (Exit exit) {
      return Result.of(exit);
    } catch (Interruption stop) {
      return ended(stopped(stop));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return ended(ScriptError.stopped(Optional.empty(), List.of()));
    } catch (Thrown thrown) {
      return Result.failed(
          Thread.currentThread().isInterrupted()
              ? ScriptError.stopped(Optional.empty(), List.of())
              : Report.error(thrown, "main"));
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      return Result.failed(Report.error(Exhaustion.of(exhausted), "main"));
    } catch (RuntimeException defect) {
      return Result.failed(Report.internal(defect, "main"));
    }
  }

  /** Ends the threads that still run, and closes what the script left open. */
  void end() {
    threads.stopAll();
    closeKept();
    flush();
  }

  /**
   * Runs a text as a piece of a longer program, and shows the value of each expression in it.
   *
   * @param names the variables that all pieces share
   * @return the exit code, if the program has called {@code exit}
   * @throws ScriptError if nothing catches an exception
   */
  OptionalInt runPiece(Program piece, DictValue names) throws ScriptError {
    Task task =
        () -> {
          runStatements(piece, names);
          return Outcome.DONE;
        };
    Result result =
        ScriptThread.runOnLargeStack("main", context().stepLimit(), () -> guarded(task));
    flush();
    if (result.error() != null) {
      throw result.error();
    }
    return result.isExit() ? OptionalInt.of(result.outcome().exitCode()) : OptionalInt.empty();
  }

  private void runStatements(Program piece, DictValue names) {
    Scope scope = new Scope(Scope.Kind.DICT, null, piece.locals());
    Builder builder = new Builder(this, piece.source());
    Frame frame = new Frame(new Names.OfDict(names), null, ScriptThread.current());
    try {
      for (Statement statement : piece.body().statements()) {
        Action action =
            statement instanceof Statement.Evaluation evaluation
                ? builder.showing(evaluation, scope)
                : builder.action(statement, scope);
        if (action.run(frame) != Action.Completion.NORMAL) {
          return;
        }
      }
    } catch (Thrown thrown) {
      thrown.leave(piece.source().name());
      throw thrown;
    }
  }

  /** What an interrupt means: another thread has called exit, or the run was stopped. */
  private Result ended(ScriptError stopped) {
    return threads.exit().map(Result::of).orElseGet(() -> Result.failed(stopped));
  }

  private ScriptError stopped(Interruption stop) {
    return stop.isExhausted()
        ? ScriptError.exhausted(context().stepLimit(), Optional.empty(), List.of())
        : ScriptError.stopped(Optional.empty(), List.of());
  }

  private Outcome outcome(Optional<Object> value) {
    if (value.isPresent() && context().standalone() && !hasPrinted()) {
      print(Text.of(value.get()) + "\n");
    }
    return new Outcome(0, value.flatMap(HostValues::toJava));
  }

  /** Runs a file; the value of one that is a single expression. */
  private Optional<Object> runFile(Program program) {
    Scope scope = new Scope(Scope.Kind.FILE, null, program.locals());
    Action action = new Builder(this, program.source()).action(program, scope);
    Frame frame = fileFrame(scope);
    try {
      action.run(frame);
      return program.expression().map(single -> frame.result);
    } catch (Thrown thrown) {
      thrown.leave(program.source().name());
      throw thrown;
    }
  }

  private static Frame fileFrame(Scope scope) {
    return new Frame(new Object[scope.size()], ScriptThread.current());
  }

  /** Runs the file of a module. */
  ScriptModule load(String name, SourceText source) {
    Program program = parse(source);
    Scope scope = new Scope(Scope.Kind.FILE, null, program.locals());
    Action body = new Builder(this, source).action(program.body(), scope);
    Frame frame = fileFrame(scope);
    ScriptModule module = new ScriptModule(name, source.name(), frame, scope.slots());
    try {
      body.run(frame);
    } catch (Thrown thrown) {
      thrown.leave(source.name());
      throw thrown;
    }
    return module;
  }

  private static Program parse(SourceText source) {
    try {
      return Parser.parse(source);
    } catch (SyntaxFault fault) {
      throw Thrown.of(Exceptions.SYNTAX_ERROR, fault.report());
    }
  }

  @Override
  public Object evaluate(String text, String name, DictValue locals) {
    Program program = parse(new SourceText(name, text));
    Scope scope = new Scope(Scope.Kind.DICT, null, program.locals());
    Action action = new Builder(this, program.source()).action(program, scope);
    Frame frame = new Frame(new Names.OfDict(locals), null, ScriptThread.current());
    try {
      return action.run(frame) == Action.Completion.RETURN ? frame.result : Constant.NONE;
    } catch (Thrown thrown) {
      thrown.leave(name);
      throw thrown;
    }
  }

  Modules modules() {
    return modules;
  }

  @Override
  public ModuleValue module(String name) {
    return modules.get(name);
  }

  @Override
  public Object builtin(String name) {
    Object function = core.get(name);
    if (function != Constant.UNDEFINED) {
      return function;
    }
    Object type = CoreTypes.find(name);
    return type != Constant.UNDEFINED ? type : variables.get(name);
  }

  @Override
  public Thread start(String name, Runnable body) {
    return threads.start(name, () -> runThread(name, body));
  }

  private void runThread(String name, Runnable body) {
    try {
      body.run();
    } catch (Exit exit) {
      threads.exit(exit);
    } catch (Interruption stop) {
      // Of one that was interrupted nothing is said: the run is over, or is ending.
      if (stop.isExhausted()) {
        complain(stopped(stop).report() + "\n");
      }
    } catch (Thrown thrown) {
      if (!Thread.currentThread().isInterrupted()) {
        complain(Report.error(thrown, name).report() + "\n");
      }
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      complain(Report.error(Exhaustion.of(exhausted), name).report() + "\n");
    } catch (RuntimeException defect) {
      complain(Report.internal(defect, name).report() + "\n");
    }
  }
}
