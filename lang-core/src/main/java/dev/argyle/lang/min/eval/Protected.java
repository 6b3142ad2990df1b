// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.Position;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.Optional;

/** Runs programs whose errors are caught: {@code try} and what is like it. */
public final class Protected {
  private static final StringValue ERROR = StringValue.of("error");
  private static final StringValue MESSAGE = StringValue.of("message");

  private Protected() {}

  /** The operator {@code try}: {@code (body catch finally)}, the last two at will. */
  public static void attempt(Machine machine, Quotation parts) {
    if (parts.size() == 0) {
      throw MinError.invalid("Quotation must contain at least one element");
    }
    Quotation body = part(parts, 0);
    Quotation handler = part(parts, 1);
    Quotation last = part(parts, 2);
    Machine.State state = machine.state();
    try {
      Optional<Record> error = run(machine, body);
      if (error.isPresent() && parts.size() > 1) {
        machine.push(error.get());
        machine.dequote(handler);
      }
    } catch (MinError error) {
      error.locate(Report.place(machine));
      machine.recover(state);
      machine.dequote(last);
      throw error;
    } catch (ControlFlow end) {
      if (end.kind() == ControlFlow.Kind.RETURN || end.kind() == ControlFlow.Kind.LEAVE) {
        machine.recover(state);
        machine.dequote(last);
      }
      throw end;
    }
    machine.dequote(last);
  }

  /** Runs a quotation; returns the dictionary of its error, if it fails. */
  public static Optional<Record> run(Machine machine, Quotation program) {
    Machine.State state = machine.state();
    try {
      machine.dequote(program);
      return Optional.empty();
    } catch (MinError error) {
      return Optional.of(caught(machine, state, error));
    } catch (StackOverflowError error) {
      return Optional.of(caught(machine, state, tooDeep()));
    } catch (OutOfMemoryError error) {
      return Optional.of(caught(machine, state, tooLarge()));
    }
  }

  static MinError tooDeep() {
    return MinError.invalid("Too many calls inside calls");
  }

  static MinError tooLarge() {
    return MinError.invalid("Not enough memory");
  }

  private static Record caught(Machine machine, Machine.State state, MinError error) {
    error.locate(Report.place(machine));
    machine.recover(state);
    return dictionary(machine, error);
  }

  private static Quotation part(Quotation parts, int index) {
    if (index >= parts.size()) {
      return Quotation.EMPTY;
    }
    if (parts.get(index) instanceof Quotation part) {
      return part;
    }
    throw MinError.invalid("Quotation must contain at least one quotation");
  }

  private static Record dictionary(Machine machine, MinError error) {
    Optional<Dictionary> raised = error.raised();
    if (raised.isPresent()) {
      return (Record) raised.get();
    }
    Record dictionary =
        Record.tagged("error").with("error", error.name()).with("message", error.getMessage());
    if (!error.detail().isEmpty()) {
      dictionary = dictionary.with("detail", error.detail());
    }
    Symbol symbol = error.place().map(MinError.Place::symbol).orElseGet(machine::current);
    Position at = symbol.position();
    return at.line() == 0
        ? dictionary
        : dictionary
            .with("symbol", symbol)
            .with("filename", at.source())
            .with("line", at.line())
            .with("column", at.column());
  }

  /** The operator {@code raise}. */
  public static MinError raised(Dictionary dictionary) {
    Optional<StringValue> name = text(dictionary, ERROR);
    Optional<StringValue> message = text(dictionary, MESSAGE);
    if (name.isEmpty() || message.isEmpty() || !(dictionary instanceof Record record)) {
      throw MinError.invalid("Invalid error dictionary");
    }
    return MinError.raised(name.get().text(), message.get().text(), record.withTag(ERROR));
  }

  private static Optional<StringValue> text(Dictionary dictionary, StringValue key) {
    Value value = dictionary.get(key).orElse(Quotation.EMPTY);
    return value instanceof StringValue string ? Optional.of(string) : Optional.empty();
  }
}
