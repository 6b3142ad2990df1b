// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Exit;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.Iteration;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.StrType;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code getarg.Parser}. */
final class ArgumentParserType extends NativeType {
  private final World world;

  ArgumentParserType(World world) {
    super(
        "getarg.Parser",
        ObjectType.TYPE,
        "(name: str, version: str, doc: str, authors)",
        "What a command line may have, and how to read it.");
    this.world = world;
  }

  @Override
  protected void declare() {
    method(
        "flag(self, name, opts, doc, action = none)",
        "A flag: how often it was given; action is called with the parser, name and option.");
    method(
        "opt(self, name, opts, doc, trans = none, *defa)",
        "An option with a value, which trans converts; without defa it must be given.");
    method(
        "pos(self, name, doc, num: size = 1, trans = none)",
        "Values without an option: one, or a list of num, or of the rest if num is negative.");
    method("parse(self, args = none)", "Reads a list, or os.argv: an object with what was given.");
    method("on_help(self, name, opt)", "Shows the help and ends the program.");
    method("on_version(self, name, opt)", "Shows the version and ends the program.");
  }

  @Override
  protected Object make(Object[] a) {
    List<String> authors = new ArrayList<>();
    if (Instance.unwrap(a[3]) instanceof Str text) {
      text.toString().lines().forEach(authors::add);
    } else {
      for (Object author : Iteration.toArray(a[3])) {
        authors.add(Text.of(author));
      }
    }
    return new ArgumentParser(this, a[0].toString(), a[1].toString(), a[2].toString(), authors);
  }

  @Override
  public Object call(String name, Object[] a) {
    ArgumentParser parser = (ArgumentParser) a[0];
    switch (name) {
      case "flag" -> {
        Optional<Object> action = a[4] == Constant.NONE ? Optional.empty() : Optional.of(a[4]);
        parser.add(new ArgumentParser.Flag(Text.of(a[1]), options(a[2]), Text.of(a[3]), action));
      }
      case "opt" -> {
        Object[] preset = (Object[]) a[5];
        parser.add(
            new ArgumentParser.Opt(
                Text.of(a[1]),
                options(a[2]),
                Text.of(a[3]),
                converter(a[4]),
                preset.length == 0 ? Optional.empty() : Optional.of(preset[0])));
      }
      case "pos" ->
          parser.add(
              new ArgumentParser.Pos(
                  Text.of(a[1]),
                  Text.of(a[2]),
                  Math.toIntExact(Math.clamp((Long) a[3], -1L, 1000L)),
                  converter(a[4])));
      case "parse" -> {
        Object given = a[1] == Constant.NONE ? world.arguments() : a[1];
        return parser.parse(Iteration.toArray(given));
      }
      case "on_help" -> {
        world.complain(parser.help());
        throw new Exit(0);
      }
      default -> {
        world.complain(parser.version() + "\n");
        throw new Exit(0);
      }
    }
    return Constant.NONE;
  }

  private static Object converter(Object given) {
    return given == Constant.NONE ? StrType.TYPE : given;
  }

  private static List<String> options(Object given) {
    List<String> options = new ArrayList<>();
    if (Instance.unwrap(given) instanceof Str text) {
      options.addAll(List.of(text.toString().split(",")));
      return options;
    }
    for (Object option : Iteration.toArray(given)) {
      options.add(Convert.text(option));
    }
    return options;
  }
}
