// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.ControlFlow;
import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.Settings.LogLevel;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The module {@code io}. */
final class IoModule implements StandardModule {
  private static final StringValue LINE_END = StringValue.of("\n");

  /** Erases the screen and puts the cursor into its first cell (ECMA-48, ED and CUP). */
  private static final StringValue CLEAR = StringValue.of("\u001b[2J\u001b[1;1H");

  private static final int COLUMN_WIDTH = 15;
  private static final int FATAL_EXIT_CODE = 100;

  /** The keys that the line editor of the reference documents. */
  private static final Pattern KEY =
      Pattern.compile(
          "ctrl\\+[a-z]|backspace|ctrl\\+backspace|tab|enter|return|esc|space|insert|delete"
              + "|home|end|pageup|pagedown|up|down|left|right");

  @Override
  public String name() {
    return "io";
  }

  @Override
  public String summary() {
    return "Prints, asks, logs, and reads and writes files.";
  }

  @Override
  public List<Operator> operators() {
    Operator read =
        operator("fread", "str ==> str", "Gives the content of a file.", IoModule::readFile);
    Operator write =
        operator(
            "fwrite",
            "str str ==>",
            "Writes the first string into the file that the second one names, instead of what was"
                + " in it.",
            IoModule::writeFile);
    return List.of(
        operator(
            "ask",
            "str ==> str",
            "Prints a question, waits for a line of standard input and gives it.",
            machine -> machine.push(answer(machine, machine.popString().text() + ": "))),
        operator(
            "choose",
            "quot 'sym ==> a*",
            "Prints a title and the numbered texts of a quotation of (text quotation), waits for a"
                + " number on standard input and runs its quotation. Asks again until there is"
                + " one.",
            IoModule::choose),
        operator(
            "clear", "==>", "Clears the screen.", machine -> machine.surroundings().print(CLEAR)),
        operator(
            "color",
            "bool ==>",
            "Turns the colours of messages on or off. They are only shown on a terminal.",
            machine -> machine.settings().color(machine.popBool())),
        operator(
            "column-print",
            "quot int ==>",
            "Prints the elements of a quotation in a number of columns.",
            IoModule::printColumns),
        operator(
            "confirm",
            "str ==> bool",
            "Prints a question and waits for yes or no on standard input.",
            IoModule::confirm),
        log("debug", LogLevel.DEBUG),
        log("error", LogLevel.ERROR),
        operator(
            "fappend",
            "str str ==>",
            "Writes the first string behind the end of the file that the second one names.",
            machine -> write(machine, StandardOpenOption.CREATE, StandardOpenOption.APPEND)),
        operator(
            "fatal",
            "a ==> a",
            "Prints the top value as a message to standard error and ends the program with exit"
                + " code 100.",
            machine -> {
              Log.write(machine, LogLevel.FATAL, machine.stack().peek(0));
              throw ControlFlow.exit(FATAL_EXIT_CODE);
            }),
        read,
        write,
        operator(
            "getchr",
            "==> int",
            "Waits for a byte of standard input, on a terminal for a key, and gives it as a"
                + " number.",
            IoModule::readCharacter),
        log("info", LogLevel.INFO),
        operator(
            "mapkey",
            "quot 'sym ==>",
            "Names a quotation for a key such as ctrl+l to run. Only the name is checked: there is"
                + " no line editor here.",
            machine -> {
              StringValue key = machine.popString();
              machine.pop();
              checkKey(key);
            }),
        operator(
            "newline",
            "==>",
            "Prints a line end.",
            machine -> machine.surroundings().print(LINE_END)),
        log("notice", LogLevel.NOTICE),
        operator(
            "password",
            "==> str",
            "Asks for a password, on a terminal with a star for each character, and gives it.",
            machine -> machine.push(Terminal.password(machine))),
        operator(
            "print",
            "a ==> a",
            "Prints the top value without a line end.",
            machine -> machine.surroundings().print(machine.show(machine.stack().peek(0)))),
        operator("putchr", "str ==>", "Prints a single byte.", IoModule::putCharacter),
        read.alias("read"),
        operator(
            "unmapkey",
            "'sym ==>",
            "Gives a key its own meaning back. Only the name is checked.",
            machine -> checkKey(machine.popString())),
        log("warn", LogLevel.WARN),
        write.alias("write"));
  }

  private static Operator log(String name, LogLevel level) {
    String stream = Log.isError(level) ? "standard error" : "standard output";
    return operator(
        name,
        "a ==> a",
        "Prints the top value as a message to "
            + stream
            + ", if the log level is "
            + name
            + " or lower.",
        machine -> Log.write(machine, level, machine.stack().peek(0)));
  }

  private static StringValue answer(Machine machine, String prompt) {
    machine.surroundings().print(StringValue.of(prompt));
    return machine.surroundings().readLine();
  }

  private static void confirm(Machine machine) {
    String question = machine.popString().text() + " [yes/no]: ";
    while (true) {
      switch (answer(machine, question).text().toLowerCase(Locale.ROOT)) {
        case "y", "yes" -> {
          machine.push(true);
          return;
        }
        case "n", "no" -> {
          machine.push(false);
          return;
        }
        default ->
            machine
                .surroundings()
                .print(StringValue.of("Invalid answer. Please enter 'yes' or 'no': "));
      }
    }
  }

  private static void choose(Machine machine) {
    StringValue title = machine.popString();
    List<Value> choices = machine.popQuotation().list();
    if (choices.isEmpty()) {
      throw MinError.invalid("No choices to display");
    }
    StringBuilder menu = new StringBuilder();
    for (int i = 0; i < choices.size(); i++) {
      menu.append(i + 1).append(" - ").append(text(choices.get(i)).latin()).append('\n');
    }
    menu.append("Enter your choice (1 - ").append(choices.size()).append("): ");
    machine.surroundings().print(title);
    machine.surroundings().print(LINE_END);
    while (true) {
      machine.surroundings().print(StringValue.ofLatin(menu.toString()));
      String answer = machine.surroundings().readLine().text().strip();
      int number = answer.matches("[0-9]{1,9}") ? Integer.parseInt(answer) : 0;
      if (number >= 1 && number <= choices.size()) {
        machine.dequote((Quotation) ((Quotation) choices.get(number - 1)).get(1));
        return;
      }
      machine.surroundings().print(StringValue.of("Invalid choice.\n"));
    }
  }

  private static StringValue text(Value choice) {
    if (choice instanceof Quotation pair
        && pair.size() == 2
        && pair.get(0) instanceof StringValue text
        && pair.get(1) instanceof Quotation) {
      return text;
    }
    throw MinError.invalid(
        "Each item of the quotation must be a quotation containing a string and a quotation");
  }

  private static void printColumns(Machine machine) {
    long columns = machine.popInt();
    List<Value> cells = machine.popQuotation().list();
    if (columns < 1) {
      throw MinError.invalid("column-print needs at least one column, not " + columns);
    }
    int printed = 0;
    for (Value cell : cells) {
      StringValue text = machine.show(cell);
      machine.surroundings().print(text);
      String blanks = " ".repeat(Math.max(0, COLUMN_WIDTH - text.length()));
      machine.surroundings().print(StringValue.of(blanks));
      printed++;
      if (printed % columns == 0) {
        machine.surroundings().print(LINE_END);
      }
    }
    machine.surroundings().print(LINE_END);
  }

  private static void putCharacter(Machine machine) {
    StringValue text = machine.popString();
    if (text.length() != 1) {
      throw MinError.invalid("Symbol putch requires a string containing a single character.");
    }
    machine.surroundings().print(text);
  }

  private static void readCharacter(Machine machine) {
    int c = Terminal.byKey(machine, machine.surroundings()::readByte);
    if (c < 0) {
      throw MinError.endOfInput();
    }
    machine.push((long) c);
  }

  private static void checkKey(StringValue name) {
    String key = name.text().toLowerCase(Locale.ROOT);
    if (!KEY.matcher(key).matches()) {
      throw MinError.invalid("Unrecognized key: " + key);
    }
  }

  private static void readFile(Machine machine) {
    StringValue name = machine.popString();
    machine.push(StringValue.of(FileWork.content(machine, name, Files::readAllBytes)));
  }

  private static void writeFile(Machine machine) {
    write(
        machine,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING);
  }

  private static void write(Machine machine, OpenOption... options) {
    StringValue name = machine.popString();
    byte[] content = machine.popString().toBytes();
    FileWork.content(machine, name, file -> Files.write(file, content, options));
  }
}
