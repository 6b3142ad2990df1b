// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.modules.io.Stream;
import dev.argyle.lang.kscript.types.Attributes;
import dev.argyle.lang.kscript.types.Calls;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Function;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.Iteration;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.RegexValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code gram.Lexer}. */
final class LexerType extends NativeType {
  private final World world;
  private final TokenType tokens;

  LexerType(World world, TokenType tokens) {
    super(
        "gram.Lexer",
        ObjectType.TYPE,
        "(rules, src = none)",
        "An iterator over the tokens of a stream or a str. Of the rules (regex, action) the longest"
            + " match counts, of equal ones the first. An action is none to skip the match, a"
            + " function that makes a token of its text or none, or the kind of a gram.Token.");
    this.world = world;
    this.tokens = tokens;
  }

  @Override
  protected void declare() {
    method("all(self)", "The tokens that are left, in a list.");
    magic("__iter", "__next");
  }

  @Override
  protected Object make(Object[] arguments) {
    List<Rule> rules = new ArrayList<>();
    for (Object rule : Iteration.toArray(arguments[0])) {
      rules.add(rule(rule));
    }
    Object source =
        arguments[1] == Constant.NONE
            ? Attributes.get(world.module("os"), Str.of("stdin"))
            : arguments[1];
    return new Lexer(this, rules, source);
  }

  private static Rule rule(Object value) {
    if (!(Instance.unwrap(value) instanceof TupleValue tuple)) {
      throw Thrown.typeError(
          "Unexpected type for rule, expected a tuple (of '(regex, action)'), but got '"
              + Type.of(value).name()
              + "'");
    }
    if (tuple.size() != 2) {
      throw Thrown.typeError(
          "Tuple for rule had length "
              + tuple.size()
              + ", but expected length 2 (format: (regex, action))");
    }
    return switch (Instance.unwrap(tuple.items()[0])) {
      case RegexValue regex -> new Rule(regex, null, tuple.items()[1]);
      case Str text -> new Rule(null, text.toString(), tuple.items()[1]);
      default ->
          throw Thrown.error(
              "Item #0 in (regex, action) must either be a 'Regex', or a 'str' object, but got '"
                  + Type.of(tuple.items()[0]).name()
                  + "'");
    };
  }

  @Override
  public Object call(String name, Object[] arguments) {
    return ListValue.of(Iteration.toArray(arguments[0]));
  }

  /** A pattern, which is a regex or a plain text, and what is done with what matches. */
  private record Rule(@Nullable RegexValue regex, @Nullable String plain, Object action) {
    /** How many code points match at a place; 0 if none do. */
    int length(int[] text, int from) {
      if (regex != null) {
        return Math.max(0, regex.matchLength(text, from));
      }
      int[] wanted = plain == null ? new int[0] : plain.codePoints().toArray();
      if (from + wanted.length > text.length) {
        return 0;
      }
      for (int i = 0; i < wanted.length; i++) {
        if (text[from + i] != wanted[i]) {
          return 0;
        }
      }
      return wanted.length;
    }
  }

  private static final class Lexer extends IteratorValue {
    private final LexerType type;
    private final List<Rule> rules;
    private final Object source;
    private int @Nullable [] text;
    private int at;

    Lexer(LexerType type, List<Rule> rules, Object source) {
      this.type = type;
      this.rules = rules;
      this.source = source;
    }

    @Override
    public Type type() {
      return type;
    }

    /** All of the source: a longer match could begin with anything that has come. */
    private int[] text() {
      int[] known = text;
      if (known == null) {
        Object all =
            Instance.unwrap(source) instanceof Stream stream ? stream.read(Stream.ALL) : source;
        known = Text.of(all).codePoints().toArray();
        text = known;
      }
      return known;
    }

    @Override
    public synchronized Object next() {
      int[] all = text();
      while (at < all.length) {
        int longest = 0;
        Object action = Constant.NONE;
        for (Rule rule : rules) {
          int length = rule.length(all, at);
          if (length > longest) {
            longest = length;
            action = rule.action;
          }
        }
        if (longest == 0) {
          throw Thrown.error(
              "Unexpected character(s): " + Text.repr(Str.ofCodePoint(all[at])) + " at " + at);
        }
        Str match = Str.of(new String(all, at, longest));
        at += longest;
        Object token = token(action, match);
        if (token != Constant.NONE) {
          return token;
        }
      }
      return END;
    }

    private Object token(Object action, Str match) {
      boolean callable = action instanceof Function || action instanceof Type;
      if (callable || action == Constant.NONE) {
        return callable ? Calls.call(action, match) : action;
      }
      return new TokenType.Token(type.tokens, action, match);
    }
  }
}
