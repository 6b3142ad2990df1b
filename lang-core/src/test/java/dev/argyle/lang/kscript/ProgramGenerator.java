// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import java.util.Random;

/**
 * Makes programs from the grammar: any expression may meet any other, so most statements fail, and
 * most programs go on after that. Loops are short, functions call only those made before them, and
 * numbers and texts grow slowly, so that every program ends soon.
 */
final class ProgramGenerator {
  private static final String[] NAMES = {"a", "b", "c", "x", "y"};
  private static final String[] LITERALS = {
    "0",
    "1",
    "7",
    "-3",
    "10 ** 20",
    "0.5",
    "2.5e3",
    "1i",
    "none",
    "true",
    "false",
    "...",
    "inf",
    "nan",
    "''",
    "'text'",
    "'é😀'",
    "()",
    "[]",
    "{}",
    "`a*b`",
    "int",
    "str",
    "list",
    "object",
    "Error",
    "undefined",
    "9223372036854775807",
    "-9223372036854775807 - 1",
    "bytes('ab')"
  };
  private static final String[] OPERATORS = {
    "+", "-", "/", "//", "%", "|", "^", "&", ">>", "@", "<", "<=", ">", ">=", "==", "!=", "in",
    "&&", "||", "??", "as"
  };
  private static final String[] FUNCTIONS = {
    "len",
    "abs",
    "hash",
    "repr",
    "iter",
    "next",
    "chr",
    "ord",
    "bin",
    "oct",
    "hex",
    "issub",
    "isinst",
    "type",
    "int",
    "float",
    "complex",
    "number",
    "bool",
    "str",
    "bytes",
    "list",
    "tuple",
    "set",
    "dict",
    "slice",
    "map",
    "filter",
    "object",
    "Exception",
    "ValError",
    "regex",
    "enum.make",
    "attrtuple.make",
    "func.partial",
    "eval"
  };
  private static final String[] METHODS = {
    "push",
    "pop",
    "index",
    "sort",
    "upper",
    "lower",
    "split",
    "join",
    "find",
    "replace",
    "trim",
    "startswith",
    "endswith",
    "isnum",
    "isident",
    "decode",
    "isnan",
    "exact",
    "matches",
    "run",
    "__len",
    "__str",
    "__init",
    "__add",
    "nothing"
  };
  private static final String[] MAGIC = {
    "__init",
    "__str",
    "__repr",
    "__add",
    "__sub",
    "__eq",
    "__lt",
    "__cmp",
    "__hash",
    "__bool",
    "__len",
    "__contains",
    "__getelem",
    "__setelem",
    "__iter",
    "__next",
    "__call",
    "__int",
    "__integral",
    "__float",
    "__getattr",
    "__setattr",
    "__new",
    "__neg",
    "__abs",
    "run"
  };

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private int functions;
  private int types;
  private int loops;

  ProgramGenerator(long seed) {
    this.random = new Random(seed);
  }

  String program() {
    for (String name : NAMES) {
      line(0, name + " = " + pick(LITERALS));
    }
    int count = 3 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(10) == 0) {
        statement(0, 2);
      } else {
        line(0, "try {");
        statement(1, 2);
        line(0, "} catch as e { print(type(e), repr(e)) }");
      }
    }
    return text.toString();
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private void line(int depth, String line) {
    text.repeat(' ', depth * 2).append(line).append('\n');
  }

  private void statement(int depth, int budget) {
    switch (random.nextInt(budget > 0 ? 18 : 8)) {
      case 0, 1, 2 -> line(depth, pick(NAMES) + " = " + expression(3));
      case 3 ->
          line(
              depth,
              target() + " " + pick(new String[] {"+", "-", "%", "/"}) + "= " + expression(1));
      case 4, 5 -> line(depth, "print(" + expression(3) + ")");
      case 6 -> line(depth, expression(3));
      case 7 -> line(depth, "(" + target() + ", " + target() + ") = " + expression(2));
      case 8, 9 -> {
        line(depth, "if " + expression(2) + " {");
        body(depth, budget);
        line(depth, random.nextBoolean() ? "}" : "} else { " + pick(NAMES) + "++ }");
      }
      case 10, 11 -> loop(depth, budget);
      case 12, 13 -> attempt(depth, budget);
      case 14 -> function(depth, "f" + functions++, pick(NAMES) + "0", budget);
      case 15 -> type(depth, budget);
      case 16 ->
          line(
              depth,
              "throw "
                  + pick(new String[] {"Error", "ValError", "Exception"})
                  + "("
                  + expression(1)
                  + ")");
      default -> line(depth, "assert " + expression(2));
    }
  }

  private void body(int depth, int budget) {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      statement(depth + 1, budget - 1);
    }
  }

  private void loop(int depth, int budget) {
    String counter = "n" + loops++;
    if (random.nextBoolean()) {
      line(depth, counter + " = 0");
      line(depth, "while " + counter + " < 3 {");
      line(depth + 1, counter + " += 1");
    } else {
      line(depth, counter + " = 0");
      line(depth, "for " + target() + " in " + expression(2) + " {");
      line(depth + 1, counter + " += 1");
      line(depth + 1, "if " + counter + " > 3, break");
    }
    body(depth, budget);
    if (random.nextInt(4) == 0) {
      line(depth + 1, random.nextBoolean() ? "break" : "cont");
    }
    line(depth, "}");
  }

  private void attempt(int depth, int budget) {
    line(depth, "try {");
    body(depth, budget);
    String clause =
        pick(
            new String[] {
              " catch as e {",
              " catch Error {",
              " catch (KeyError, MathError) as e {",
              " catch (" + expression(1) + ") as e {"
            });
    line(depth, "}" + clause);
    line(depth + 1, "print(type(e), e)");
    line(depth, random.nextBoolean() ? "}" : "} finally { print('last') }");
  }

  private void function(int depth, String name, String parameter, int budget) {
    int callable = functions;
    functions = 0;
    String parameters = pick(new String[] {parameter, parameter + ", y=1", "*" + parameter, ""});
    line(depth, "func " + name + "(" + parameters + ") {");
    body(depth, budget);
    line(depth + 1, "ret " + expression(2));
    line(depth, "}");
    functions = callable;
  }

  private void type(int depth, int budget) {
    String base =
        pick(
            new String[] {
              "",
              "",
              " extends list",
              " extends int",
              " extends str",
              " extends dict",
              " extends Error"
            });
    String name = "T" + types;
    line(depth, "type " + name + base + " {");
    int count = 1 + random.nextInt(3);
    int made = types;
    types = 0;
    for (int i = 0; i < count; i++) {
      function(depth + 1, pick(MAGIC), "self", Math.min(budget - 1, 0));
    }
    types = made + 1;
    line(depth, "}");
  }

  private String target() {
    return switch (random.nextInt(6)) {
      case 0 -> pick(NAMES) + "." + pick(NAMES);
      case 1 -> pick(NAMES) + "[" + expression(0) + "]";
      default -> pick(NAMES);
    };
  }

  private String expression(int depth) {
    if (depth <= 0) {
      return random.nextInt(3) == 0 ? pick(NAMES) : pick(LITERALS);
    }
    int next = depth - 1;
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3 ->
          "(" + expression(next) + " " + pick(OPERATORS) + " " + expression(next) + ")";
      case 4 -> "(" + expression(next) + " * " + random.nextInt(4) + ")";
      case 5 -> "(" + expression(next) + " ** 2)";
      case 6 -> pick(new String[] {"-", "+", "~", "!", "?"}) + "(" + expression(next) + ")";
      case 7 -> "[" + expression(next) + ", *" + expression(next) + "]";
      case 8 -> "(" + expression(next) + ", " + expression(next) + ")";
      case 9 -> "{" + expression(next) + ": " + expression(next) + "}";
      case 10 -> "{" + expression(next) + ", " + expression(next) + "}";
      case 11, 12 -> pick(FUNCTIONS) + "(" + arguments(next) + ")";
      case 13 -> "(" + expression(next) + ")." + pick(METHODS) + "(" + arguments(next) + ")";
      case 14 -> "(" + expression(next) + ")[" + index(next) + "]";
      case 15 ->
          "(" + expression(next) + " if " + expression(next) + " else " + expression(next) + ")";
      case 16 -> "(" + pick(NAMES) + " -> " + expression(next) + ")(" + expression(next) + ")";
      case 17 ->
          functions > 0
              ? "f" + random.nextInt(functions) + "(" + arguments(next) + ")"
              : pick(NAMES);
      case 18 ->
          types > 0 ? "T" + random.nextInt(types) + "(" + arguments(next) + ")" : pick(LITERALS);
      default -> "('%s %i' % (" + expression(next) + ", " + expression(next) + "))";
    };
  }

  private String index(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> expression(depth);
      case 1 -> expression(depth) + ":" + expression(depth);
      default -> "::" + expression(depth);
    };
  }

  private String arguments(int depth) {
    StringBuilder arguments = new StringBuilder();
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      arguments
          .append(i == 0 ? "" : ", ")
          .append(random.nextInt(8) == 0 ? "*" : "")
          .append(expression(depth));
    }
    return arguments.toString();
  }
}
