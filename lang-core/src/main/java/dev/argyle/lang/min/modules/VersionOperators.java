// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The operators of {@code str} for versions of three numbers (semver.org). */
final class VersionOperators {
  private record Version(long major, long minor, long patch) {
    @Override
    public String toString() {
      return major + "." + minor + "." + patch;
    }
  }

  private VersionOperators() {}

  static List<Operator> operators() {
    return List.of(
        operator(
            "from-semver",
            "str ==> dict",
            "Gives major, minor and patch of a version.",
            machine -> {
              Version version = parse(machine.popString().text());
              machine.push(
                  Record.EMPTY
                      .with("major", version.major)
                      .with("minor", version.minor)
                      .with("patch", version.patch));
            }),
        increment(
            "semver-inc-major",
            "Counts the first number up and makes the others 0.",
            version -> new Version(version.major + 1, 0, 0)),
        increment(
            "semver-inc-minor",
            "Counts the second number up and makes the last 0.",
            version -> new Version(version.major, version.minor + 1, 0)),
        increment(
            "semver-inc-patch",
            "Counts the last number up.",
            version -> new Version(version.major, version.minor, version.patch + 1)),
        operator(
            "semver?",
            "str ==> bool",
            "Tells whether a string is a version of three numbers.",
            machine -> machine.push(isVersion(machine.popString().text()))),
        operator(
            "to-semver",
            "dict ==> str",
            "Writes the version of a dictionary with major, minor and patch.",
            machine -> machine.push(version(machine.popDictionary()).toString())));
  }

  private static Operator increment(String name, String help, UnaryOperator<Version> function) {
    return operator(
        name,
        "str ==> str",
        help,
        machine -> machine.push(function.apply(parse(machine.popString().text())).toString()));
  }

  private static boolean isVersion(String text) {
    return text.matches("\\d+\\.\\d+\\.\\d+");
  }

  private static Version parse(String text) {
    if (isVersion(text)) {
      String[] parts = text.split("\\.");
      try {
        return new Version(
            Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
      } catch (NumberFormatException e) {
        throw MinError.value("integer out of range: " + text);
      }
    }
    throw MinError.invalid("String '" + text + "' is not a basic semver");
  }

  private static Version version(Dictionary dictionary) {
    return new Version(
        part(dictionary, "major"), part(dictionary, "minor"), part(dictionary, "patch"));
  }

  private static long part(Dictionary dictionary, String key) {
    Optional<Value> part = dictionary.get(key);
    if (part.isEmpty()) {
      throw MinError.invalid("Dictionary does not contain major, minor and patch keys");
    }
    if (part.get() instanceof IntValue number) {
      return number.value();
    }
    throw MinError.invalid("major, minor, and patch values are not integers");
  }
}
