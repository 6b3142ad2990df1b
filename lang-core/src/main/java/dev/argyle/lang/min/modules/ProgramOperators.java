// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.Position;
import dev.argyle.lang.min.eval.Help;
import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.Settings;
import dev.argyle.lang.min.value.NullValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The operators of {@code global} that concern the program as a whole and its user. */
final class ProgramOperators {
  private static final StringValue LINE_END = StringValue.of("\n");

  private ProgramOperators() {}

  static List<Operator> operators() {
    Operator getEnvironment =
        operator(
            "get-env",
            "'sym ==> str",
            "Gives an environment variable, or \"\" if it is not set.",
            machine ->
                machine.push(
                    machine
                        .surroundings()
                        .environment()
                        .getOrDefault(machine.popString().text(), "")));
    Operator expectEmptyStack =
        operator(
            "expect-empty-stack",
            "==>",
            "Fails unless the stack is empty.",
            ProgramOperators::expectEmptyStack);
    Operator help =
        operator(
            "help",
            "'sym ==>",
            "Prints what an operator does.",
            machine -> help(machine, machine.popString()));
    return List.of(
        getEnvironment.alias("$"),
        expectEmptyStack.alias("=-="),
        operator("==>", "==>", "Parts operands and results in a signature.", machine -> {}),
        help.alias("?"),
        operator(
            "args",
            "==> quot",
            "Gives the name of the script and its arguments, without options.",
            machine -> machine.push(ProgramArguments.of(machine).arguments())),
        operator(
            "compiled?",
            "==> bool",
            "Tells whether the program was compiled, which it never is.",
            machine -> machine.push(false)),
        operator(
            "dev",
            "==>",
            "Turns development mode on or off. In that mode operators of the program check what"
                + " they take, what they give, and that they leave nothing else.",
            ProgramOperators::toggleDevelopment),
        operator(
            "dev?",
            "==> bool",
            "Tells whether development mode is on.",
            machine -> machine.push(machine.settings().development())),
        operator(
            "eval",
            "str ==> a*",
            "Runs a text as a program in the innermost scope.",
            machine -> machine.program().evaluate(machine.popString())),
        operator(
                "expect",
                "a* quot ==> quot",
                "Takes as many values as the quotation names types, the first type for the top, and"
                    + " gives them in a quotation. Checks them in development mode.",
                ProgramOperators::expect)
            .unchecked(),
        expectEmptyStack,
        getEnvironment,
        operator(
            "gets",
            "==> str",
            "Waits for a line of standard input and gives it without its end.",
            machine -> machine.push(machine.surroundings().readLine())),
        help,
        operator(
            "line-info",
            "==> dict",
            "Tells filename, line and column of this symbol.",
            ProgramOperators::lineInfo),
        operator(
            "load",
            "'sym ==> a*",
            "Runs a file as if it stood here. The name is relative to the file that loads it.",
            machine -> machine.program().load(machine.popString())),
        operator(
            "loglevel",
            "'sym ==>",
            "Sets how important messages must be to be shown: debug, info, notice, warn, error or"
                + " fatal; none shows nothing, and any other word is warn.",
            ProgramOperators::setLogLevel),
        operator(
            "loglevel?",
            "==> str",
            "Tells how important messages must be to be shown.",
            machine -> machine.push(word(machine.settings().logLevel()))),
        operator(
            "opts",
            "==> dict",
            "Gives the options among the arguments: --name:value, --name=value, or true without a"
                + " value.",
            machine -> machine.push(ProgramArguments.of(machine).options())),
        operator(
            "parse",
            "str ==> quot",
            "Reads a text as a program and gives it as a quotation.",
            machine -> machine.push(machine.program().parse(machine.popString()))),
        operator(
            "print",
            "a ==> a",
            "Prints the top value.",
            machine -> machine.surroundings().print(machine.show(machine.stack().peek(0)))),
        operator(
                "prompt",
                "==> str",
                "Gives what an interactive session shows in front of each line.",
                machine -> machine.push("[" + machine.surroundings().folder() + "]\n$ "))
            .replaceable(),
        operator(
            "put-env",
            "'sym 'sym ==>",
            "Sets the environment variable with the second name to the first string.",
            machine -> {
              String name = machine.popString().text();
              machine.surroundings().environment().put(name, machine.popString().text());
            }),
        operator("puts", "a ==> a", "Prints the top value and a line end.", ProgramOperators::puts),
        operator(
            "raw-args",
            "==> quot",
            "Gives the name of the script and everything that follows it.",
            machine -> machine.push(ProgramArguments.of(machine).all())),
        operator(
            "require",
            "'sym ==> dict:module",
            "Runs a file in a scope of its own, once, and gives that scope as a module. The name is"
                + " relative to the file that requires it.",
            machine -> machine.push(machine.program().require(machine.popString()))),
        operator(
            "sigil-help",
            "'sym ==> a",
            "Gives what help prints about a sigil as a dictionary, or null.",
            machine -> push(machine, Help.ofSigil(machine, machine.popString()))),
        operator(
            "symbol-help",
            "'sym ==> a",
            "Gives what help prints about a symbol as a dictionary, or null.",
            machine -> push(machine, Help.ofSymbol(machine, machine.popString()))),
        operator(
            "tokenize",
            "str ==> quot",
            "Cuts a text as a program into its parts, comments and white space among them:"
                + " dictionaries of type and value.",
            machine -> machine.push(machine.program().tokenize(machine.popString()))),
        operator(
            "version",
            "==> str",
            "Tells which version of the language this is.",
            machine -> machine.push("0.44.0")));
  }

  private static void puts(Machine machine) {
    machine.surroundings().print(machine.show(machine.stack().peek(0)));
    machine.surroundings().print(LINE_END);
  }

  private static void push(Machine machine, Optional<Record> entry) {
    machine.push(entry.map(Value.class::cast).orElse(NullValue.NULL_VALUE));
  }

  private static void help(Machine machine, StringValue name) {
    Optional<Record> entry = Help.of(machine, name);
    if (entry.isPresent()) {
      machine.surroundings().print(StringValue.of(Help.format(entry.get())));
      return;
    }
    boolean defined = machine.definitions().isDefined(name) || machine.definitions().isSigil(name);
    machine
        .surroundings()
        .printError(
            StringValue.of(
                "(!) "
                    + (defined
                        ? "No documentation found for symbol or sigil: "
                        : "Undefined symbol or sigil: ")
                    + name.text()
                    + "\n"));
  }

  private static void toggleDevelopment(Machine machine) {
    boolean on = !machine.settings().development();
    machine.settings().development(on);
    machine.surroundings().print(StringValue.of("    Development Mode: " + on + "\n"));
  }

  private static void setLogLevel(Machine machine) {
    String name = machine.popString().text();
    Settings.LogLevel chosen =
        Arrays.stream(Settings.LogLevel.values())
            .filter(level -> word(level).equals(name))
            .findFirst()
            .orElse(Settings.LogLevel.WARN);
    machine.settings().logLevel(chosen);
    machine.surroundings().print(StringValue.of("Log level: " + word(chosen) + "\n"));
  }

  private static String word(Settings.LogLevel level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static void lineInfo(Machine machine) {
    Position at = machine.place();
    machine.push(
        Record.EMPTY
            .with("filename", at.source())
            .with("line", at.line())
            .with("column", at.column()));
  }

  private static void expectEmptyStack(Machine machine) {
    int size = machine.stack().size();
    if (size > 0) {
      throw MinError.invalid("Expected empty stack, found " + size + " elements instead");
    }
  }

  private static void expect(Machine machine) {
    List<String> types =
        Operands.quotationOf(machine, Value.SYMBOL, "symbols").list().stream()
            .map(Value::toString)
            .toList()
            .reversed();
    Value[] values = new Value[types.size()];
    for (int i = values.length - 1; i >= 0; i--) {
      values[i] = machine.pop();
      if (machine.settings().development() && !machine.types().matches(values[i], types.get(i))) {
        throw machine.types().wrongOperand(types, i, values[i]);
      }
    }
    machine.push(Quotation.of(values));
  }
}
