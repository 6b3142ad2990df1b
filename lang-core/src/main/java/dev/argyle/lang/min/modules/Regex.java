// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.value.StringValue;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression as min's users write it: that of PCRE over bytes, on Java's.
 *
 * <p>Text and expression are read as one character a byte, and only a line feed ends a line. What
 * the two libraries write differently is translated: named groups in all spellings and with any
 * names, POSIX classes, properties of Unicode, back references in braces, bytes in octal digits,
 * brackets and {@code &&} inside classes, and braces that are no quantifier. Not supported, since
 * Java has nothing like it: recursion, conditions, {@code \K}, {@code \C}, comments and control
 * verbs such as {@code (*FAIL)}; each is an error.
 */
final class Regex {
  /** A back reference to the tenth group or a later one, or a byte. */
  private static final Pattern NUMBER = Pattern.compile("\\\\([1-7][0-7]{1,2})");

  private static final Pattern EXTENDED = Pattern.compile("\\(\\?[a-zA-Z]*x");

  private static final Map<String, String> POSIX =
      Map.ofEntries(
          Map.entry("alpha", "\\p{Alpha}"),
          Map.entry("digit", "0-9"),
          Map.entry("alnum", "\\p{Alnum}"),
          Map.entry("upper", "\\p{Upper}"),
          Map.entry("lower", "\\p{Lower}"),
          Map.entry("space", "\\s"),
          Map.entry("blank", " \\t"),
          Map.entry("punct", "\\p{Punct}"),
          Map.entry("print", "\\p{Print}"),
          Map.entry("graph", "\\p{Graph}"),
          Map.entry("cntrl", "\\p{Cntrl}"),
          Map.entry("xdigit", "\\p{XDigit}"),
          Map.entry("word", "\\w"),
          Map.entry("ascii", "\\p{ASCII}"));

  private final Pattern pattern;

  /** As {@link #pattern}, but for a match that begins where the search does and is not empty. */
  private @Nullable Pattern filled;

  private final Map<String, Integer> groups;

  private Regex(Pattern pattern, Map<String, Integer> groups) {
    this.pattern = pattern;
    this.groups = groups;
  }

  /**
   * Reads an expression.
   *
   * @throws MinError if it is none
   */
  static Regex compile(StringValue expression) {
    Translation translation = new Translation(expression.latin());
    try {
      Pattern pattern = Pattern.compile(translation.translate(), Pattern.UNIX_LINES);
      return new Regex(pattern, translation.groups);
    } catch (PatternSyntaxException e) {
      throw MinError.syntax(
          "Invalid regular expression '" + expression.text() + "': " + e.getDescription());
    }
  }

  Matcher matcher(StringValue text) {
    return pattern.matcher(text.latin());
  }

  /** Goes through all matches in a text. */
  Matches matches(StringValue text) {
    return new Matches(text.latin());
  }

  /**
   * The matches in a text, one after the other. Where one is empty, the next may begin at the same
   * place if it is not, as in Perl; Java would look behind the next character.
   */
  final class Matches {
    private final String text;
    private Matcher current;

    private Matches(String text) {
      this.text = text;
      current = pattern.matcher(text);
    }

    /** Goes to the next match; false if there is none. */
    boolean find() {
      if (!current.hasMatch()) {
        return current.find();
      }
      int end = current.end();
      boolean empty = current.start() == end;
      if (!empty && current.pattern() == pattern) {
        return current.find();
      }
      if (empty) {
        current = filled().matcher(text);
        if (current.find(end)) {
          return true;
        }
      }
      int from = empty ? end + 1 : end;
      current = pattern.matcher(text);
      return from <= text.length() && current.find(from);
    }

    /** The match that was found last. */
    Matcher current() {
      return current;
    }
  }

  private Pattern filled() {
    Pattern known = filled;
    if (known == null) {
      // In the extended syntax, a comment at the end would take in what follows.
      String end = EXTENDED.matcher(pattern.pattern()).find() ? "\n" : "";
      String inside = "\\G(?:" + pattern.pattern() + end + ")(?!\\G)";
      known = Pattern.compile(inside, Pattern.UNIX_LINES);
      filled = known;
    }
    return known;
  }

  /** The number of a named group; -1 if there is none. */
  int group(String name) {
    return groups.getOrDefault(name, -1);
  }

  /** Goes through an expression once and writes it anew. */
  private static final class Translation {
    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> groups = new HashMap<>();
    private int at;
    private int count;

    Translation(String source) {
      this.source = source;
    }

    String translate() {
      while (at < source.length()) {
        char c = source.charAt(at);
        switch (c) {
          case '\\' -> escape();
          case '[' -> characterClass();
          case '(' -> group();
          case '{' -> brace();
          default -> {
            out.append(c);
            at++;
          }
        }
      }
      return out.toString();
    }

    private boolean sees(String text) {
      return source.startsWith(text, at);
    }

    /** Copies the given number of characters. */
    private void copy(int characters) {
      int end = Math.min(at + characters, source.length());
      out.append(source, at, end);
      at = end;
    }

    private void escape() {
      if (sees("\\Q")) {
        int end = source.indexOf("\\E", at);
        copy(end < 0 ? source.length() : end + 2 - at);
      } else if (sees("\\g{") || sees("\\k{")) {
        reference(at + 3, '}');
      } else if (sees("\\k<")) {
        reference(at + 3, '>');
      } else if (sees("\\k'")) {
        reference(at + 3, '\'');
      } else if (sees("\\g") && at + 2 < source.length() && isDigit(source.charAt(at + 2))) {
        out.append('\\');
        at += 2;
      } else if (sees("\\N") && !sees("\\N{")) {
        out.append("[^\\n]");
        at += 2;
      } else if (sees("\\p{") || sees("\\P{")) {
        property();
      } else if (number() > Math.max(count, 9)) {
        octal();
      } else if (sees("\\K") || sees("\\C")) {
        throw unsupported(source.substring(at, at + 2));
      } else {
        copy(2);
      }
    }

    /** Writes a property of Unicode: of one or two letters, or else the name of a script. */
    private void property() {
      int end = source.indexOf('}', at);
      String name = end < 0 ? "" : source.substring(at + 3, end);
      boolean negated = sees("\\P") != name.startsWith("^");
      String bare = name.replaceFirst("^\\^", "").replace("L&", "LC");
      out.append(negated ? "\\P{" : "\\p{").append(bare.length() > 2 ? "Is" : "").append(bare);
      out.append('}');
      at = end < 0 ? source.length() : end + 1;
    }

    /** The digits behind a backslash, if they can be of a byte; else 0. */
    private int number() {
      Matcher digits = NUMBER.matcher(source).region(at, source.length());
      return digits.lookingAt() ? Integer.parseInt(digits.group(1)) : 0;
    }

    /** Writes the byte whose number is in octal digits: there is no such group. */
    private void octal() {
      int number = 0;
      int end = Math.min(at + 4, source.length());
      for (at++; at < end && source.charAt(at) >= '0' && source.charAt(at) <= '7'; at++) {
        number = number * 8 + source.charAt(at) - '0';
      }
      out.append(String.format(Locale.ROOT, "\\x%02x", number & 0xff));
    }

    /** Writes a reference to the group whose name or number stands up to the closing mark. */
    private void reference(int from, char close) {
      int end = source.indexOf(close, from);
      if (end < 0) {
        copy(2);
        return;
      }
      String name = source.substring(from, end);
      int number;
      if (name.matches("-?[0-9]{1,4}")) {
        number = Integer.parseInt(name);
        number = number < 0 ? count + 1 + number : number;
      } else {
        number = groups.getOrDefault(name, 0);
      }
      if (number <= 0) {
        throw MinError.value("The regular expression has no group '" + name + "' there");
      }
      out.append("(?:\\").append(number).append(')');
      at = end + 1;
    }

    private void group() {
      if (sees("(?#")) {
        int end = source.indexOf(')', at);
        at = end < 0 ? source.length() : end + 1;
      } else if (sees("(?P=")) {
        reference(at + 4, ')');
      } else if (sees("(?P<")) {
        named(at + 4, '>');
      } else if (sees("(?'")) {
        named(at + 3, '\'');
      } else if (sees("(?<") && !sees("(?<=") && !sees("(?<!")) {
        named(at + 3, '>');
      } else if (sees("(?R") || sees("(?(") || sees("(?&") || sees("(?P>") || sees("(*")) {
        throw unsupported(source.substring(at, Math.min(at + 3, source.length())));
      } else {
        count += sees("(?") ? 0 : 1;
        copy(sees("(?") ? 2 : 1);
      }
    }

    private void named(int from, char close) {
      int end = source.indexOf(close, from);
      if (end < 0) {
        copy(3);
        return;
      }
      count++;
      groups.putIfAbsent(source.substring(from, end), count);
      out.append('(');
      at = end + 1;
    }

    private void brace() {
      int end = source.indexOf('}', at);
      boolean quantifier =
          end > 0 && source.substring(at, end + 1).matches("\\{[0-9]+(,[0-9]*)?\\}");
      if (quantifier) {
        copy(end + 1 - at);
      } else {
        out.append("\\{");
        at++;
      }
    }

    private void characterClass() {
      copy(1);
      if (sees("^")) {
        copy(1);
      }
      if (sees("]")) {
        out.append("\\]");
        at++;
      }
      while (at < source.length() && !sees("]")) {
        if (sees("[:")) {
          posix();
        } else if (sees("[") || sees("&&")) {
          out.append('\\').append(source.charAt(at++));
        } else if (number() > 0) {
          octal();
        } else {
          copy(sees("\\") ? 2 : 1);
        }
      }
      copy(1);
    }

    private void posix() {
      int end = source.indexOf(":]", at);
      String name = end < 0 ? "" : source.substring(at + 2, end);
      boolean negated = name.startsWith("^");
      String written = POSIX.get(negated ? name.substring(1) : name);
      if (written == null) {
        out.append("\\[");
        at++;
        return;
      }
      out.append(negated ? "[^" + written + "]" : written);
      at = end + 2;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private MinError unsupported(String what) {
      return MinError.value("Regular expressions with " + what + " are not supported: " + source);
    }
  }
}
