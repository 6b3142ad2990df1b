// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.Position;
import dev.argyle.lang.Source;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.Command;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Equality;
import dev.argyle.lang.min.value.FloatValue;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.Printer;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.Optional;

/**
 * Runs one program in one thread at a time: its stack, its scopes, its surroundings, and the
 * evaluation rule.
 *
 * <p>The {@code pop} methods are for the bodies of operators: the signature has been checked then,
 * so that the operand is there and of its type.
 */
public final class Machine {
  /** Quotations inside quotations that may run; the thread's Java stack is made for as many. */
  static final int DEEPEST = 420_000;

  /** Where a machine was at some moment. */
  record State(Scopes.State scopes, OperandStack.Mark stack, Symbol current, int operators) {}

  private final OperandStack stack = new OperandStack();
  private final Names names = new Names();
  private final Scopes scopes = new Scopes();
  private final Words words = new Words(this);
  private final Settings settings = new Settings();
  private final Program program = new Program(this);
  private final Definitions definitions = new Definitions(this);
  private final Types types = new Types(this);
  private final Library library = new Library(this);
  private final Source source;
  private final Surroundings surroundings;
  private Thread thread = Thread.currentThread();
  private long stepsLeft;
  private int operators;

  /** How many loops run that can be left. */
  private int loops;

  private Symbol current = names.symbol(StringValue.EMPTY);

  Machine(Source source, Surroundings surroundings) {
    this.source = source;
    this.surroundings = surroundings;
    this.stepsLeft = surroundings.context().stepLimit();
  }

  /** From now on the calling thread runs the program: its interrupt stops it. */
  void enterThread() {
    thread = Thread.currentThread();
  }

  public OperandStack stack() {
    return stack;
  }

  public Names names() {
    return names;
  }

  public Settings settings() {
    return settings;
  }

  /** Streams, folder, environment. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** The symbol that is running. */
  public Symbol current() {
    return current;
  }

  Scopes scopes() {
    return scopes;
  }

  /** The standard library. */
  public Library library() {
    return library;
  }

  Words words() {
    return words;
  }

  void current(Symbol symbol) {
    current = symbol;
  }

  /** What the program's names mean, for the operators that define them. */
  public Definitions definitions() {
    return definitions;
  }

  /** The types of operands that programs write. */
  public Types types() {
    return types;
  }

  /** Running and reading of texts. */
  public Program program() {
    return program;
  }

  /** Where the current symbol stands, or what runs it. */
  public Position place() {
    return Report.place(this).symbol().position();
  }

  /** The text that the machine was started for. */
  public Source source() {
    return source;
  }

  /** Where the machine is, for whoever catches an error and goes on there. */
  State state() {
    return new State(scopes.state(), stack.state(), current, operators);
  }

  /** Goes back to where the machine was; the values on the stack stay. */
  void recover(State state) {
    scopes.recover(state.scopes);
    stack.recover(state.stack);
    current = state.current;
    operators = state.operators;
  }

  /** One operator of the program more runs, or one less. */
  void operators(int change) {
    operators += change;
  }

  /** Leaves the operator of the program that is running. */
  public void leaveOperator() {
    throw operators > 0
        ? ControlFlow.leaveOperator()
        : MinError.invalid("return is not inside an operator");
  }

  /**
   * Does something until it ends or {@link #leaveLoop} is called in it. The scopes are as before
   * then.
   */
  public void untilLeft(Runnable loop) {
    State state = state();
    loops++;
    try {
      loop.run();
    } catch (ControlFlow end) {
      if (end.kind() != ControlFlow.Kind.LEAVE) {
        throw end;
      }
      recover(state);
    } finally {
      loops--;
    }
  }

  /** Whether something runs that {@link #leaveLoop} would end. */
  public boolean isInLoop() {
    return loops > 0;
  }

  /** Ends the innermost {@link #untilLeft}. */
  public void leaveLoop() {
    throw ControlFlow.leaveLoop();
  }

  // Evaluation

  /**
   * Pushes a value as the language means it: a symbol or a command runs, everything else goes onto
   * the stack.
   */
  public void evaluate(Value value) {
    if (value instanceof Symbol symbol) {
      Symbol outer = current;
      current = symbol.origin();
      Binding binding = scopes.find((Slot) symbol.name());
      if (binding == null) {
        words.evaluate((Slot) symbol.name());
      } else if (binding.home == null) {
        binding.definition.call(this);
      } else {
        scopes.overlaid(binding.home, () -> binding.definition.call(this));
      }
      current = outer;
    } else if (value instanceof Command command) {
      push(Shell.output(this, command.line()));
    } else {
      stack.push(value);
    }
  }

  /** Runs a quotation in the innermost scope. */
  public void run(Quotation program) {
    int size = program.size();
    for (int i = 0; i < size; i++) {
      evaluate(program.get(i));
    }
  }

  /** Runs a quotation in a scope of its own. */
  public void dequote(Quotation program) {
    enterScope();
    run(program);
    scopes.leave();
  }

  private void enterScope() {
    scopes.enter(current);
    if (scopes.current().depth > DEEPEST) {
      throw MinError.invalid("Too many calls inside calls (" + DEEPEST + ")");
    }
    if (thread.isInterrupted()) {
      throw ControlFlow.interrupted();
    }
    if (--stepsLeft < 0) {
      throw ControlFlow.exhausted();
    }
  }

  /** Runs a quotation in a scope of its own and takes the truth value that it leaves. */
  public boolean test(Quotation program) {
    dequote(program);
    if (stack.pop() instanceof BoolValue result) {
      return result.value();
    }
    throw MinError.invalid("Result of check is not a boolean value");
  }

  /** As {@link #test}, and undoes what the test did to the stack, as if it had not run. */
  public boolean testApart(Quotation program) {
    OperandStack.Mark mark = stack.mark();
    dequote(program);
    Value result = stack.pop();
    stack.undo(mark);
    if (result instanceof BoolValue truth) {
      return truth.value();
    }
    throw MinError.invalid("Result of check is not a boolean value");
  }

  /**
   * As {@link #test}, and undoes what the test did to the stack unless it gave true or was the last
   * one.
   *
   * @return what it gave; empty if that is no truth value
   */
  public Optional<BoolValue> testOrUndo(Quotation program, boolean last) {
    OperandStack.Mark mark = stack.mark();
    dequote(program);
    Value result = stack.pop();
    if (last || result == BoolValue.TRUE) {
      stack.forget(mark);
    } else {
      stack.undo(mark);
    }
    return result instanceof BoolValue truth ? Optional.of(truth) : Optional.empty();
  }

  /** Does something in a scope of its own. */
  public void inScope(Runnable action) {
    enterScope();
    action.run();
    scopes.leave();
  }

  /** Runs something on an empty stack of its own and returns what it leaves there. */
  public Quotation isolated(Runnable program) {
    int outer = stack.hide();
    try {
      program.run();
      return stack.contents();
    } finally {
      stack.reveal(outer);
    }
  }

  /**
   * Runs a quotation on an empty stack in a scope of its own, the quotations that stand in it too,
   * and returns what it leaves.
   */
  public Quotation applied(Quotation program) {
    return isolated(() ->
        inScope(() -> {
          for (Value element : program.list()) {
            if (element instanceof Quotation inner) {
              dequote(inner);
            } else {
              evaluate(element);
            }
          }
        }));
  }

  // Operands and results

  /** Puts a value onto the stack as it is. */
  public void push(Value value) {
    stack.push(value);
  }

  public void push(long value) {
    stack.push(IntValue.of(value));
  }

  public void push(double value) {
    stack.push(FloatValue.of(value));
  }

  public void push(boolean value) {
    stack.push(BoolValue.of(value));
  }

  public void push(String value) {
    stack.push(StringValue.of(value));
  }

  public Value pop() {
    return stack.pop();
  }

  public long popInt() {
    return ((IntValue) stack.pop()).value();
  }

  /** Takes a number of whatever kind. */
  public double popNumber() {
    return Equality.number(stack.pop());
  }

  public boolean popBool() {
    return ((BoolValue) stack.pop()).value();
  }

  /**
   * Takes a string, or the name of a single quoted symbol where the signature says {@code 'sym}.
   */
  public StringValue popString() {
    return stringLike(stack.pop());
  }

  public Quotation popQuotation() {
    return (Quotation) stack.pop();
  }

  public Dictionary popDictionary() {
    return (Dictionary) stack.pop();
  }

  /** The text of a string or of a single quoted symbol. */
  static StringValue stringLike(Value value) {
    return value instanceof StringValue string
        ? string
        : ((Symbol) ((Quotation) value).get(0)).name().text();
  }

  /** The text of a value as {@code puts} shows it. */
  public StringValue show(Value value) {
    return settings.printer().show(value);
  }

  /** How values are written. */
  public Printer printer() {
    return settings.printer();
  }
}
