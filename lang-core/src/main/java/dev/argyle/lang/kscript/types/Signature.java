// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a built-in function takes, read from text such as {@code find(self, sub: str, start: int =
 * 0, *rest)}. A parameter can have a kind after a colon and a default after an equals sign; {@code
 * none} as a default lets none pass where another kind is wanted.
 *
 * <p>The kinds and what the function gets: {@code any} (the default) as it is; {@code str} a {@link
 * Str}; {@code bytes} a {@link Bytes}; {@code int} a Long or BigInteger, also of what converts by
 * {@code __integral}; {@code size} a Long; {@code float} a Double, of any real number; {@code
 * list}, {@code tuple}, {@code dict} their values; {@code func} a {@link Function} for anything
 * that can be called; {@code type} a {@link Type}.
 */
public final class Signature {
  private enum Kind {
    ANY,
    SELF,
    STR,
    BYTES,
    INT,
    SIZE,
    FLOAT,
    LIST,
    TUPLE,
    DICT,
    FUNC,
    TYPE
  }

  private record Parameter(String name, Kind kind, boolean rest, Object initial) {
    boolean optional() {
      return initial != Constant.UNDEFINED;
    }
  }

  private final List<Parameter> parameters = new ArrayList<>();
  private int required;
  private int rest = -1;

  Signature(String text, boolean method) {
    String inside = text.substring(text.indexOf('(') + 1, text.lastIndexOf(')'));
    if (!inside.isBlank()) {
      for (String part : split(inside)) {
        add(part.strip(), method && parameters.isEmpty());
      }
    }
  }

  /** At the commas outside of parentheses and quotes. */
  private static List<String> split(String inside) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < inside.length(); i++) {
      switch (inside.charAt(i)) {
        case '\'' -> quoted = !quoted;
        case '(' -> depth++;
        case ')' -> depth--;
        case ',' -> {
          if (depth == 0 && !quoted) {
            parts.add(inside.substring(start, i));
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    parts.add(inside.substring(start));
    return parts;
  }

  private void add(String part, boolean self) {
    int equals = part.indexOf('=');
    Object initial = equals < 0 ? Constant.UNDEFINED : literal(part.substring(equals + 1).strip());
    String head = equals < 0 ? part : part.substring(0, equals).strip();
    int colon = head.indexOf(':');
    Kind kind = self ? Kind.SELF : Kind.ANY;
    if (colon >= 0) {
      kind = Kind.valueOf(head.substring(colon + 1).strip().toUpperCase(Locale.ROOT));
      head = head.substring(0, colon).strip();
    }
    boolean star = head.startsWith("*");
    if (star) {
      rest = parameters.size();
    } else if (equals < 0) {
      required++;
    }
    parameters.add(new Parameter(star ? head.substring(1) : head, kind, star, initial));
  }

  private static Object literal(String text) {
    return switch (text) {
      case "none" -> Constant.NONE;
      case "true" -> true;
      case "false" -> false;
      case "()" -> TupleValue.EMPTY;
      default -> {
        if (text.startsWith("'")) {
          yield Str.of(text.substring(1, text.length() - 1).replace("\\n", "\n"));
        }
        yield text.contains(".") || text.contains("e")
            ? (Object) Double.valueOf(text)
            : (Object) Long.valueOf(text);
      }
    };
  }

  /** The text without kinds, as functions show themselves. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    boolean kind = false;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '\'';
      if (c == ':' && !quoted) {
        kind = true;
      } else if (kind && (c == ',' || c == ')' || c == '=')) {
        kind = false;
      }
      boolean aroundEquals =
          c == ' ' && (text.startsWith("=", i + 1) || text.startsWith("=", i - 1));
      if (!kind && (quoted || !aroundEquals)) {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /**
   * The arguments, one for each parameter; fails if they do not fit.
   *
   * @param hidden how many arguments more are counted for people: of a constructor the object
   */
  Object[] bind(NativeFunction function, Object[] arguments, int hidden) {
    int given = arguments.length;
    if (given < required) {
      throw Thrown.argError("Missing arguments, only given " + (given + hidden));
    }
    int count = parameters.size();
    if (rest < 0 && given > count) {
      throw Thrown.argError(
          "Given extra arguments, only expected "
              + (count + hidden)
              + ", but given "
              + (given + hidden));
    }
    Object[] bound = new Object[count];
    int taken = 0;
    for (int i = 0; i < count; i++) {
      Parameter parameter = parameters.get(i);
      if (parameter.rest()) {
        int end = Math.max(taken, given - (count - 1 - i));
        bound[i] = Arrays.copyOfRange(arguments, taken, end);
        taken = end;
      } else if (taken < given) {
        bound[i] = checked(function, parameter, arguments[taken++]);
      } else {
        bound[i] = parameter.initial();
      }
    }
    return bound;
  }

  private static Object checked(NativeFunction function, Parameter parameter, Object argument) {
    if (parameter.kind() == Kind.ANY) {
      return argument;
    }
    if (argument == Constant.NONE && parameter.initial() == Constant.NONE) {
      return argument;
    }
    return switch (parameter.kind()) {
      case ANY -> argument;
      case SELF -> self(function, parameter, argument);
      case STR -> instance(parameter, StrType.TYPE, argument);
      case BYTES -> instance(parameter, BytesType.TYPE, argument);
      case INT -> Convert.integer(argument);
      case SIZE -> size(parameter, argument);
      case FLOAT -> Convert.real(argument);
      case LIST -> instance(parameter, ListType.TYPE, argument);
      case TUPLE -> instance(parameter, TupleType.TYPE, argument);
      case DICT -> instance(parameter, DictType.TYPE, argument);
      case FUNC -> Calls.function(argument);
      case TYPE -> instance(parameter, TypeType.TYPE, argument);
    };
  }

  private static Object size(Parameter parameter, Object argument) {
    if (Convert.integral(argument) == Constant.UNDEFINED) {
      throw Thrown.error(
          "Argument '"
              + parameter.name()
              + "' (of type '"
              + Type.of(argument).name()
              + "') could not be converted to a C-style int");
    }
    return Convert.size(argument);
  }

  private static Object self(NativeFunction function, Parameter parameter, Object argument) {
    return instance(parameter, function.owner(), argument);
  }

  private static Object instance(Parameter parameter, Type wanted, Object argument) {
    Type type = Type.of(argument);
    if (type != wanted && !type.isSubtypeOf(wanted)) {
      throw mismatch(parameter.name(), wanted, argument);
    }
    return Instance.unwrap(argument);
  }

  /** The ArgError of an argument of a wrong type. */
  static Thrown mismatch(String parameter, Type wanted, Object argument) {
    return Thrown.argError(
        "Expected argument '"
            + parameter
            + "' to be of type '"
            + wanted.name()
            + "', but was of type '"
            + Type.of(argument).name()
            + "'");
  }
}
