// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Reads a regular expression: {@code . [...] [^...] [a-z] [[:alpha:]] (...) | ? * + ^ $ \d \w \s}
 * and a backslash before anything that is to be taken literally.
 */
final class RegexCompiler {
  private static final int DEEPEST = 200;

  /** A piece of a pattern, not yet joined to what comes after it. */
  private sealed interface Piece {}

  private record Characters(IntPredicate set) implements Piece {}

  private record Edge(boolean atStart) implements Piece {}

  private record Sequence(List<Piece> pieces) implements Piece {}

  private record Choice(Piece first, Piece second) implements Piece {}

  private record Repeated(Piece piece, boolean none, boolean many) implements Piece {}

  private final String text;
  private final int[] pattern;
  private final RegexAutomaton automaton = new RegexAutomaton();
  private int at;
  private int depth;

  RegexCompiler(String text) {
    this.text = text;
    this.pattern = text.codePoints().toArray();
  }

  RegexAutomaton compile() {
    Piece whole = choice();
    if (at < pattern.length) {
      throw invalid("unexpected ')'");
    }
    automaton.startAt(join(whole, automaton.accept()));
    return automaton;
  }

  private Thrown invalid(String problem) {
    return Thrown.error("Invalid regex: " + Text.repr(Str.of(text)) + " (" + problem + ")");
  }

  private Piece choice() {
    if (++depth > DEEPEST) {
      throw invalid("nested too deeply");
    }
    Piece first = sequence();
    while (at < pattern.length && pattern[at] == '|') {
      at++;
      first = new Choice(first, sequence());
    }
    depth--;
    return first;
  }

  private Piece sequence() {
    List<Piece> pieces = new ArrayList<>();
    while (at < pattern.length && pattern[at] != '|' && pattern[at] != ')') {
      pieces.add(repeated(single()));
    }
    return new Sequence(pieces);
  }

  private Piece repeated(Piece single) {
    Piece piece = single;
    while (at < pattern.length && "?*+".indexOf(pattern[at]) >= 0) {
      int mark = pattern[at++];
      piece = new Repeated(piece, mark != '+', mark != '?');
    }
    return piece;
  }

  private Piece single() {
    int c = pattern[at++];
    switch (c) {
      case '(' -> {
        Piece inside = choice();
        if (at >= pattern.length) {
          throw invalid("missing ')'");
        }
        at++;
        return inside;
      }
      case '[' -> {
        return new Characters(set());
      }
      case '.' -> {
        return new Characters(any -> any != '\n');
      }
      case '^', '$' -> {
        return new Edge(c == '^');
      }
      case '?', '*', '+' -> throw invalid("nothing to repeat");
      case '\\' -> {
        return new Characters(escape());
      }
      default -> {
        return new Characters(other -> other == c);
      }
    }
  }

  private IntPredicate escape() {
    if (at >= pattern.length) {
      throw invalid("nothing after '\\'");
    }
    int c = pattern[at++];
    return switch (c) {
      case 'd' -> Character::isDigit;
      case 'w' -> other -> TextMethods.isAlphanumeric(other) || other == '_';
      case 's' -> TextMethods::isSpace;
      case 't' -> other -> other == '\t';
      case 'n' -> other -> other == '\n';
      case 'r' -> other -> other == '\r';
      default -> other -> other == c;
    };
  }

  private IntPredicate set() {
    boolean negated = at < pattern.length && pattern[at] == '^';
    if (negated) {
      at++;
    }
    IntPredicate members = none -> false;
    boolean first = true;
    while (true) {
      if (at >= pattern.length) {
        throw invalid("missing ']'");
      }
      if (pattern[at] == ']' && !first) {
        at++;
        return negated ? members.negate() : members;
      }
      members = members.or(member());
      first = false;
    }
  }

  private IntPredicate member() {
    if (pattern[at] == '[' && at + 1 < pattern.length && pattern[at + 1] == ':') {
      return named();
    }
    if (pattern[at] == '\\') {
      at++;
      return escape();
    }
    int low = pattern[at++];
    if (at + 1 < pattern.length && pattern[at] == '-' && pattern[at + 1] != ']') {
      int high = pattern[at + 1];
      at += 2;
      return other -> other >= low && other <= high;
    }
    return other -> other == low;
  }

  private IntPredicate named() {
    int close = text.indexOf(":]", text.offsetByCodePoints(0, at));
    if (close < 0) {
      throw invalid("missing ':]'");
    }
    String name = text.substring(text.offsetByCodePoints(0, at + 2), close);
    at = text.codePointCount(0, close) + 2;
    return switch (name) {
      case "alpha" -> Character::isLetter;
      case "digit" -> Character::isDigit;
      case "alnum" -> TextMethods::isAlphanumeric;
      case "space" -> TextMethods::isSpace;
      case "upper" -> Character::isUpperCase;
      case "lower" -> Character::isLowerCase;
      case "print" -> TextMethods::isVisible;
      case "punct" ->
          c ->
              TextMethods.isVisible(c) && !TextMethods.isAlphanumeric(c) && !TextMethods.isSpace(c);
      case "xdigit" -> c -> c < 128 && Character.digit(c, 16) >= 0;
      default -> throw invalid("unknown set '" + name + "'");
    };
  }

  /** The state in which a piece begins that leads to the given one. */
  private int join(Piece piece, int next) {
    return switch (piece) {
      case Characters characters -> automaton.step(characters.set(), next);
      case Edge edge -> automaton.border(edge.atStart(), next);
      case Choice choice ->
          automaton.split(join(choice.first(), next), join(choice.second(), next));
      case Sequence sequence -> {
        int state = next;
        for (Piece part : sequence.pieces().reversed()) {
          state = join(part, state);
        }
        yield state;
      }
      case Repeated repeated -> repeat(repeated, next);
    };
  }

  private int repeat(Repeated repeated, int next) {
    if (!repeated.many()) {
      return automaton.split(join(repeated.piece(), next), next);
    }
    int again = automaton.reserve();
    int body = join(repeated.piece(), again);
    automaton.define(again, body, next);
    return repeated.none() ? again : body;
  }
}
