// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;
import dev.argyle.lang.kscript.types.World;
import java.util.ArrayList;
import java.util.List;

/** {@code os.path}. */
final class PathType extends NativeType {
  private final World world;

  PathType(World world) {
    super(
        "os.path",
        ObjectType.TYPE,
        "(src = none, root = none)",
        "A path: a text, or a tuple of names; root is '/' or none.");
    this.world = world;
  }

  World world() {
    return world;
  }

  @Override
  protected void declare() {
    method("parent(self)", "The containing folder, by the names alone.");
    method("last(self)", "The last name.");
    method("real(self)", "The path without links and dots; it must exist.");
    method("exists(self)", "Whether there is something at this path.");
    method("isfile(self)", "Whether there is a file, perhaps by a link.");
    method("isdir(self)", "Whether there is a folder, perhaps by a link.");
    method("islink(self)", "Whether there is a symbolic link.");
    method("join(self, *paths)", "This path and others after it.");
    magic("__div", "__eq", "__ne", "__hash", "__str", "__repr", "__abs");
  }

  @Override
  protected Object make(Object[] arguments) {
    boolean rooted = arguments[1] != Constant.NONE;
    if (rooted && !Convert.text(arguments[1]).equals("/")) {
      throw Thrown.valError("Expected the root '/' or none");
    }
    PathValue path =
        arguments[0] == Constant.NONE
            ? new PathValue(this, false, List.of())
            : convert(arguments[0]);
    return rooted ? new PathValue(this, true, List.of()).join(path) : path;
  }

  /** A path of a path, a text or a tuple of names. */
  PathValue convert(Object source) {
    return switch (Instance.unwrap(source)) {
      case PathValue path -> path;
      case Str text -> PathValue.parse(this, text.toString());
      case TupleValue names -> new PathValue(this, false, texts(names));
      default -> throw Convert.refused(source, "os.path");
    };
  }

  private static List<String> texts(TupleValue names) {
    List<String> texts = new ArrayList<>();
    for (Object name : names.items()) {
      texts.add(Convert.text(name));
    }
    return texts;
  }

  @Override
  public Object call(String name, Object[] arguments) {
    PathValue path = (PathValue) arguments[0];
    return switch (name) {
      case "parent" -> path.parent();
      case "last" -> Str.of(path.last());
      case "real" -> path.real();
      case "exists" -> path.exists();
      case "isfile" -> path.isFile();
      case "isdir" -> path.isFolder();
      case "islink" -> path.isLink();
      case "join" -> {
        PathValue joined = path;
        for (Object other : (Object[]) arguments[1]) {
          joined = joined.join(convert(other));
        }
        yield joined;
      }
      default -> super.call(name, arguments);
    };
  }
}
