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
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operators of {@code str} that take regular expressions. See {@link Regex}. */
final class RegexOperators {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$(\\$|#|[0-9]+|\\{[^}]*\\}|[A-Za-z_][A-Za-z0-9_]*|)");

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
              Matcher matcher = regex.popSubject(machine).matcher();
              machine.push(guarded(matcher::find));
            });
    return List.of(
        matches.alias("match").replaceable(),
        matches,
        operator(
            "replace",
            "str str str ==> str",
            "Replaces every match of the regular expression. In the replacement $0 is the match, $1"
                + " and $name are its groups, $# is the next group, and $$ is a dollar.",
            machine -> {
              String replacement = machine.popString().latin();
              Subject subject = regex.popSubject(machine);
              machine.push(
                  replace(subject, matcher -> expanded(replacement, subject.regex, matcher)));
            }),
        operator(
            "replace-apply",
            "str str quot ==> str",
            "Replaces every match of the regular expression by the string that the quotation makes"
                + " of (match group1 ...).",
            machine -> {
              Quotation program = machine.popQuotation();
              Subject subject = regex.popSubject(machine);
              machine.push(replace(subject, matcher -> applied(machine, program, matcher)));
            }),
        operator(
            "search",
            "str str ==> quot",
            "Gives the first match of the regular expression and its groups, or only empty"
                + " strings.",
            machine -> {
              Matcher matcher = regex.popSubject(machine).matcher();
              boolean found = guarded(matcher::find);
              machine.push(groups(matcher, found));
            }),
        operator(
            "search-all",
            "str str ==> quot",
            "Gives a quotation of all matches of the regular expression, each with its groups.",
            machine -> {
              Regex.Matches found = regex.popSubject(machine).matches();
              List<Value> all = new ArrayList<>();
              while (guarded(found::find)) {
                all.add(groups(found.current(), true));
              }
              machine.push(Quotation.of(all));
            }),
        operator(
            "split",
            "'sym 'sym ==> quot",
            "Cuts a string where the regular expression matches; an empty one cuts it into bytes."
                + " What groups matched stays between the parts.",
            machine -> machine.push(split(regex.popSubject(machine)))));
  }

  /** A regular expression and the text that it is to match. */
  private record Subject(Regex regex, StringValue text) {
    Matcher matcher() {
      return regex.matcher(text);
    }

    Regex.Matches matches() {
      return regex.matches(text);
    }
  }

  private Subject popSubject(Machine machine) {
    StringValue expression = machine.popString();
    StringValue text = machine.popString();
    Regex regex = known.get(expression);
    if (regex == null) {
      regex = Regex.compile(expression);
      known.put(expression, regex);
    }
    return new Subject(regex, text);
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

  private static StringValue replace(Subject subject, Function<Matcher, String> replacement) {
    String text = subject.text.latin();
    Regex.Matches matches = subject.matches();
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (guarded(matches::find)) {
      Matcher matcher = matches.current();
      out.append(text, from, matcher.start()).append(replacement.apply(matcher));
      from = matcher.end();
    }
    return StringValue.ofLatin(out.append(text, from, text.length()).toString());
  }

  private static String applied(Machine machine, Quotation program, Matcher matcher) {
    machine.push(groups(matcher, true));
    machine.dequote(program);
    return Operands.name(machine.pop()).latin();
  }

  private static String expanded(String replacement, Regex regex, Matcher matcher) {
    Matcher placeholder = PLACEHOLDER.matcher(replacement);
    StringBuilder out = new StringBuilder();
    int next = 1;
    while (placeholder.find()) {
      String name = placeholder.group(1);
      if (name.isEmpty()) {
        throw MinError.value("Syntax error in format string at " + placeholder.start());
      }
      placeholder.appendReplacement(out, "");
      if (name.equals("$")) {
        out.append(name);
      } else {
        int number = number(name.equals("#") ? Integer.toString(next) : name, regex, matcher);
        next = number + 1;
        out.append(group(matcher, number).latin());
      }
    }
    return placeholder.appendTail(out).toString();
  }

  private static int number(String placeholder, Regex regex, Matcher matcher) {
    String name = placeholder.replace("{", "").replace("}", "");
    int number = name.matches("[0-9]{1,9}") ? Integer.parseInt(name) : regex.group(name);
    if (number < 0 || number > matcher.groupCount()) {
      throw MinError.value("The regular expression has no group '" + name + "'");
    }
    return number;
  }

  private static Quotation split(Subject subject) {
    StringValue text = subject.text;
    Regex.Matches matches = subject.matches();
    List<Value> parts = new ArrayList<>();
    int from = 0;
    // An empty match at the beginning or at the end cuts off nothing.
    boolean rest = true;
    while (guarded(matches::find)) {
      Matcher matcher = matches.current();
      boolean empty = matcher.end() == matcher.start();
      if (!empty || matcher.start() > 0) {
        parts.add(text.slice(from, matcher.start()));
      }
      rest = !empty || matcher.end() < text.length();
      for (int i = 1; i <= matcher.groupCount(); i++) {
        if (matcher.group(i) != null) {
          parts.add(group(matcher, i));
        }
      }
      from = matcher.end();
    }
    if (rest) {
      parts.add(text.slice(from, text.length()));
    }
    return Quotation.of(parts);
  }
}
