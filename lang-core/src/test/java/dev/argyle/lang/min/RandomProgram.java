// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.modules.StandardLibrary;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes programs of operators, literals and quotations that mean nothing. */
final class RandomProgram {
  /**
   * What must not run by chance: it ends the program, waits, removes files, or reaches out of the
   * program's folder.
   */
  private static final Set<String> BARRED =
      Set.of(
          "exit",
          "quit",
          "fatal",
          "sleep",
          "system",
          "run",
          "rm",
          "rmdir",
          "mv",
          "cp",
          "cd",
          "chmod",
          "symlink",
          "hardlink",
          "zip",
          "unzip",
          "mkdir",
          "ls-r",
          "quotecmd",
          "invoke",
          "parse-html");

  private static final Set<String> BARRED_MODULES = Set.of("http", "net");

  private static final List<String> LITERALS =
      List.of(
          "0",
          "1",
          "-1",
          "2",
          "3",
          "7",
          "20",
          "9223372036854775807",
          "-9223372036854775808",
          "0.5",
          "-2.25",
          "1e300",
          "nan",
          "inf",
          "true",
          "false",
          "null",
          "\"\"",
          "\"a\"",
          "\"ab c\"",
          "\"$1\"",
          "\"(\"",
          "\"[a-z]+\"",
          "\"\\u00e9\\n\"",
          "\"1.2.3\"",
          "\"{\\\"k\\\": [1]}\"",
          "{}",
          "{1 :a}",
          "{\"x\" :error \"y\" :message}",
          "()",
          "'a",
          "'dup",
          "'x.y",
          ":x",
          "@x",
          "x",
          "^f",
          "f",
          "~f",
          "a.b",
          "nosuch",
          "x!",
          "pop!",
          "str.length",
          "global",
          "scope");

  private static final List<String> OPERATORS =
      StandardLibrary.modules().stream()
          .filter(module -> !BARRED_MODULES.contains(module.name()))
          .map(StandardModule::operators)
          .flatMap(List::stream)
          .map(Operator::name)
          .filter(name -> !BARRED.contains(name))
          .toList();

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private RandomProgram(Random random) {
    this.random = random;
  }

  /** The program with this number; the same each time. */
  static String text(long number) {
    RandomProgram program = new RandomProgram(new Random(number));
    program.items(3 + program.random.nextInt(25), 0);
    return program.text.toString();
  }

  private void items(int count, int depth) {
    for (int i = 0; i < count; i++) {
      int choice = random.nextInt(10);
      if (choice < 4) {
        text.append(pick(OPERATORS));
      } else if (choice < 8 || depth > 3) {
        text.append(pick(LITERALS));
      } else {
        text.append('(');
        items(random.nextInt(5), depth + 1);
        text.append(')');
      }
      text.append(' ');
    }
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
