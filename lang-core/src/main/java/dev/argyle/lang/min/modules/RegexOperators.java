// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operators of {@code str} that take regular expressions. See {@link Regex}. */
final class RegexOperators {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$(?:(\\$)|([0-9]+)|\\{([^}]*)\\}|([A-Za-z_][A-Za-z0-9_]*))");

  private static final int MOST_KNOWN = 256;

  /** The expressions that the program has used lately. */
  private final Map<StringValue, Regex> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StringValue, Regex> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  private RegexOperators() {}

  static List<Operator> operators() {
    RegexOperators regex = new RegexOperators();
    Operator matches =
        operator(
            "match?",
            "str str ==> bool",
            "Tells whether the regular expression matches somewhere in the string.",
            machine -> {
              Regex expression = regex.popRegex(machine);
              machine.push(guarded(() -> expression.matcher(machine.popString()).find()));
            });
    return List.of(
        matches.alias("match").replaceable(),
        matches,
        operator(
            "replace",
            "str str str ==> str",
            "Replaces every match of the regular expression. In the replacement $0 is the match, $1"
                + " and $name are its groups, and $$ is a dollar.",
            machine -> {
              StringValue replacement = machine.popString();
              Regex expression = regex.popRegex(machine);
              machine.push(
                  replace(
                      expression,
                      machine.popString(),
                      (matcher, found) -> expanded(replacement.latin(), found, matcher)));
            }),
        operator(
            "replace-apply",
            "str str quot ==> str",
            "Replaces every match of the regular expression by the string that the quotation makes"
                + " of (match group1 ...).",
            machine -> {
              Quotation program = machine.popQuotation();
              Regex expression = regex.popRegex(machine);
              machine.push(
                  replace(
                      expression,
                      machine.popString(),
                      (matcher, found) -> applied(machine, program, matcher)));
            }),
        operator(
            "search",
            "str str ==> quot",
            "Gives the first match of the regular expression and its groups, or only empty"
                + " strings.",
            machine -> {
              Regex expression = regex.popRegex(machine);
              Matcher matcher = expression.matcher(machine.popString());
              boolean found = guarded(matcher::find);
              machine.push(groups(matcher, found));
            }),
        operator(
            "search-all",
            "str str ==> quot",
            "Gives a quotation of all matches of the regular expression, each with its groups.",
            machine -> {
              Regex expression = regex.popRegex(machine);
              Matcher matcher = expression.matcher(machine.popString());
              List<Value> all = new ArrayList<>();
              while (guarded(matcher::find)) {
                all.add(groups(matcher, true));
              }
              machine.push(Quotation.of(all));
            }),
        operator(
            "split",
            "'sym 'sym ==> quot",
            "Cuts a string where the regular expression matches; an empty one cuts it into bytes."
                + " What groups matched stays between the parts.",
            machine -> {
              Regex expression = regex.popRegex(machine);
              machine.push(split(expression, machine.popString()));
            }));
  }

  private Regex popRegex(Machine machine) {
    StringValue text = machine.popString();
    Regex regex = known.get(text);
    if (regex == null) {
      regex = Regex.compile(text);
      known.put(text, regex);
    }
    return regex;
  }

  /** Java's matcher recurses: an expression can ask for more stack than there is. */
  private static boolean guarded(BooleanSupplier find) {
    try {
      return find.getAsBoolean();
    } catch (StackOverflowError e) {
      throw MinError.value("The regular expression needs too much memory for this text");
    }
  }

  private static StringValue group(Matcher matcher, int number) {
    String group = matcher.group(number);
    return group == null ? StringValue.EMPTY : StringValue.ofLatin(group);
  }

  private static Quotation groups(Matcher matcher, boolean found) {
    Value[] groups = new Value[matcher.groupCount() + 1];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = found ? group(matcher, i) : StringValue.EMPTY;
    }
    return Quotation.of(groups);
  }

  private static StringValue replace(
      Regex regex, StringValue text, BiFunction<Matcher, Regex, String> replacement) {
    Matcher matcher = regex.matcher(text);
    StringBuilder out = new StringBuilder();
    while (guarded(matcher::find)) {
      String replaced = replacement.apply(matcher, regex);
      matcher.appendReplacement(out, "");
      out.append(replaced);
    }
    return StringValue.ofLatin(matcher.appendTail(out).toString());
  }

  private static String applied(Machine machine, Quotation program, Matcher matcher) {
    machine.push(groups(matcher, true));
    machine.dequote(program);
    return StrModule.string(machine.pop()).latin();
  }

  private static String expanded(String replacement, Regex regex, Matcher matcher) {
    return PLACEHOLDER
        .matcher(replacement)
        .replaceAll(placeholder ->
            Matcher.quoteReplacement(
                placeholder.group(1) != null
                    ? "$"
                    : group(matcher, number(placeholder.group().substring(1), regex, matcher))
                        .latin()));
  }

  private static int number(String placeholder, Regex regex, Matcher matcher) {
    String name = placeholder.replace("{", "").replace("}", "");
    int number = name.matches("[0-9]{1,9}") ? Integer.parseInt(name) : regex.group(name);
    if (number < 0 || number > matcher.groupCount()) {
      throw MinError.value("The regular expression has no group '" + name + "'");
    }
    return number;
  }

  private static Quotation split(Regex regex, StringValue text) {
    Matcher matcher = regex.matcher(text);
    List<Value> parts = new ArrayList<>();
    int from = 0;
    while (guarded(matcher::find)) {
      boolean empty = matcher.end() == matcher.start();
      if (empty && (matcher.start() == 0 || matcher.start() == text.length())) {
        continue;
      }
      parts.add(text.slice(from, matcher.start()));
      for (int i = 1; i <= matcher.groupCount(); i++) {
        parts.add(group(matcher, i));
      }
      from = matcher.end();
    }
    parts.add(text.slice(from, text.length()));
    return Quotation.of(parts);
  }
}
