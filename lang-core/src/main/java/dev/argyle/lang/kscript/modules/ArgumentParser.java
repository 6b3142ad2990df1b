// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Attributes;
import dev.argyle.lang.kscript.types.Calls;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@code getarg.Parser}. For one thread at a time. */
final class ArgumentParser implements Value {
  /** Something that is counted. */
  record Flag(String name, List<String> options, String doc, Optional<Object> action) {}

  /** Something that has a value. */
  record Opt(
      String name, List<String> options, String doc, Object converter, Optional<Object> preset) {}

  /** Values without an option; {@code count} is below 0 for any number. */
  record Pos(String name, String doc, int count, Object converter) {}

  private final ArgumentParserType type;
  private final String name;
  private final String version;
  private final String doc;
  private final List<String> authors;
  private final List<Flag> flags = new ArrayList<>();
  private final List<Opt> opts = new ArrayList<>();
  private final List<Pos> positions = new ArrayList<>();

  ArgumentParser(
      ArgumentParserType type, String name, String version, String doc, List<String> authors) {
    this.type = type;
    this.name = name;
    this.version = version;
    this.doc = doc;
    this.authors = authors;
    add(
        new Flag(
            "_help",
            List.of("-h", "--help"),
            "Prints this help/usage message and then exits",
            Optional.of(type.find("on_help"))));
    add(
        new Flag(
            "_version",
            List.of("--version"),
            "Prints the version information and then exits",
            Optional.of(type.find("on_version"))));
  }

  void add(Flag flag) {
    flags.add(flag);
  }

  void add(Opt opt) {
    opts.add(opt);
  }

  void add(Pos pos) {
    positions.add(pos);
  }

  String version() {
    return version;
  }

  String help() {
    return new ArgumentHelp(name, version, authors).text(flags, opts, positions);
  }

  /** Reads a command line; its first element is the program's name. */
  Object parse(Object[] arguments) {
    if (arguments.length < 1) {
      throw Thrown.error(
          "List of arguments being parsed should have at least one element (the name of the"
              + " program)");
    }
    DictValue found = new DictValue();
    for (Flag flag : flags) {
      found.put(Str.of(flag.name), 0L);
    }
    List<Object> rest = new ArrayList<>();
    int at = 1;
    while (at < arguments.length) {
      String argument = Text.of(arguments[at++]);
      if (argument.equals("--")) {
        while (at < arguments.length) {
          rest.add(arguments[at++]);
        }
      } else if (!argument.startsWith("-") || argument.equals("-")) {
        rest.add(Str.of(argument));
      } else if (!takeFlag(argument, found)) {
        at = takeOption(argument, arguments, at, found);
      }
    }
    for (Opt opt : opts) {
      if (!found.contains(Str.of(opt.name))) {
        Object preset =
            opt.preset.orElseThrow(() -> Thrown.error("Required " + shown(opt) + " was not given"));
        found.put(Str.of(opt.name), preset);
      }
    }
    takePositions(rest, found);
    return new Given(found);
  }

  private boolean takeFlag(String argument, DictValue found) {
    for (Flag flag : flags) {
      if (flag.options.contains(argument)) {
        Str key = Str.of(flag.name);
        found.put(key, (Long) found.get(key) + 1);
        if (flag.action.isPresent()) {
          Calls.call(flag.action.get(), this, key, Str.of(argument));
        }
        return true;
      }
    }
    return false;
  }

  /** Takes an option and its value: {@code -o value}, {@code -ovalue}, {@code --option=value}. */
  private int takeOption(String argument, Object[] arguments, int at, DictValue found) {
    for (Opt opt : opts) {
      for (String option : opt.options) {
        if (argument.equals(option)) {
          if (at >= arguments.length) {
            throw Thrown.error(capitalized(shown(opt)) + " requires an argument after it");
          }
          put(opt, arguments[at], found);
          return at + 1;
        }
        if (argument.startsWith(option)) {
          String value = argument.substring(option.length());
          put(opt, Str.of(value.startsWith("=") ? value.substring(1) : value), found);
          return at;
        }
      }
    }
    throw Thrown.error("Unknown option " + Text.repr(Str.of(argument)));
  }

  private static void put(Opt opt, Object value, DictValue found) {
    Str key = Str.of(opt.name);
    if (found.contains(key)) {
      throw Thrown.error(capitalized(shown(opt)) + " was given multiple times (only allowed once)");
    }
    found.put(key, Calls.call(opt.converter, value));
  }

  private static String shown(Opt opt) {
    ListValue options = new ListValue();
    for (String option : opt.options) {
      options.add(Str.of(option));
    }
    return "option " + Text.repr(Str.of(opt.name)) + " (" + Text.repr(options) + ")";
  }

  private static String capitalized(String option) {
    return "O" + option.substring(1);
  }

  private void takePositions(List<Object> rest, DictValue found) {
    int fixed = positions.stream().mapToInt(pos -> Math.max(pos.count, 0)).sum();
    List<Pos> open = positions.stream().filter(pos -> pos.count < 0).toList();
    if (open.size() > 1) {
      throw Thrown.error(
          "Positional arguments '"
              + open.get(0).name
              + "' and '"
              + open.get(1).name
              + "' both take any number of arguments, which is invalid");
    }
    if (!open.isEmpty() && rest.size() < fixed) {
      throw Thrown.error("Not enough positional arguments given (need at least " + fixed + ")");
    }
    int at = 0;
    for (Pos pos : positions) {
      int count = pos.count < 0 ? rest.size() - fixed : pos.count;
      if (at + count > rest.size()) {
        throw Thrown.error(
            "Not enough of positional argument " + Text.repr(Str.of(pos.name)) + " given");
      }
      ListValue values = new ListValue();
      for (Object value : rest.subList(at, at + count)) {
        values.add(Calls.call(pos.converter, value));
      }
      at += count;
      found.put(Str.of(pos.name), pos.count == 1 ? values.get(0) : values);
    }
    if (at < rest.size()) {
      throw Thrown.error("Extra positional arguments given");
    }
  }

  @Override
  public Type type() {
    return type;
  }

  @Override
  public Object attribute(String attribute) {
    return switch (attribute) {
      case "name" -> Str.of(name);
      case "version" -> Str.of(version);
      case "doc" -> Str.of(doc);
      default -> Constant.UNDEFINED;
    };
  }

  @Override
  public String toString() {
    return "<getarg.Parser " + Text.repr(Str.of(name)) + ">";
  }

  /** The type of what was given. */
  private static final class GivenType extends NativeType {
    static final GivenType TYPE = new GivenType();

    private GivenType() {
      super("names", ObjectType.TYPE, "(*args)", "What was given on a command line.");
    }

    @Override
    protected Object make(Object[] arguments) {
      return new Given(new DictValue());
    }
  }

  /** What was given, as attributes. */
  private record Given(DictValue values) implements Attributes.Settable {
    @Override
    public Type type() {
      return GivenType.TYPE;
    }

    @Override
    public Object attribute(String attribute) {
      Object value = values.get(Str.of(attribute));
      return value == Constant.UNDEFINED && attribute.equals("__attr") ? values : value;
    }

    @Override
    public void setAttribute(String attribute, Object value) {
      values.put(Str.of(attribute), value);
    }

    @Override
    public String toString() {
      return "<getarg " + Text.repr(values) + ">";
    }
  }
}
