// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The operators of {@code global} that keep names from run to run, as JSON in the file {@code
 * .min_symbols} of the home folder.
 */
final class SavedSymbols {
  private SavedSymbols() {}

  static List<Operator> operators() {
    return List.of(
        operator(
            "load-symbol",
            "'sym ==>",
            "Defines a name as it was saved.",
            machine -> {
              StringValue name = machine.popString();
              machine.definitions().restore(name, entry(read(machine), name));
            }),
        operator(
            "remove-symbol",
            "'sym ==>",
            "Removes a name from those that were saved.",
            machine -> {
              StringValue name = machine.popString();
              Dictionary saved = read(machine);
              entry(saved, name);
              write(machine, saved.without(name));
            }),
        operator(
            "save-symbol",
            "'sym ==>",
            "Saves what a name stands for in the file .min_symbols of the home folder.",
            machine -> {
              StringValue name = machine.popString();
              Quotation saved = machine.definitions().saved(name);
              write(machine, read(machine).with(name, saved));
            }),
        operator(
            "saved-symbols",
            "==> quot",
            "Gives the names that were saved.",
            machine -> machine.push(Quotation.of(read(machine).keys()))));
  }

  private static Value entry(Dictionary saved, StringValue name) {
    return saved
        .get(name)
        .orElseThrow(() -> MinError.undefined("Symbol '" + name.text() + "' not found."));
  }

  private static Path file(Machine machine) {
    String home = machine.surroundings().environment().getOrDefault("HOME", "");
    return machine.surroundings().folder().resolve(home).resolve(".min_symbols");
  }

  private static Dictionary read(Machine machine) {
    Path file = file(machine);
    try {
      Value saved =
          Files.exists(file)
              ? JsonReader.read(StringValue.of(Files.readAllBytes(file)), machine.names())
              : Record.EMPTY;
      if (saved instanceof Dictionary dictionary) {
        return dictionary;
      }
      throw MinError.invalid(file + " holds no dictionary");
    } catch (IOException e) {
      throw MinError.io(file + ": " + e.getMessage(), e);
    }
  }

  private static void write(Machine machine, Dictionary saved) {
    Path file = file(machine);
    try {
      Files.write(file, JsonWriter.write(saved).toBytes());
    } catch (IOException e) {
      throw MinError.io(file + ": " + e.getMessage(), e);
    }
  }
}
