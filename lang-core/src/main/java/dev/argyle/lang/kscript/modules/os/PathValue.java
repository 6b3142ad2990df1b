// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convertible;
import dev.argyle.lang.kscript.types.Operand;
import dev.argyle.lang.kscript.types.Operator;
import dev.argyle.lang.kscript.types.PathLike;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;
import dev.argyle.lang.kscript.types.Type;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@code os.path}: names, perhaps from the root. Immutable. */
final class PathValue implements Operand, Convertible, PathLike {
  private final PathType type;
  private final boolean absolute;
  private final List<String> parts;

  PathValue(PathType type, boolean absolute, List<String> parts) {
    this.type = type;
    this.absolute = absolute;
    this.parts = List.copyOf(parts);
  }

  /** Reads a path as people write it. */
  static PathValue parse(PathType type, String text) {
    List<String> parts = new ArrayList<>();
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf('/', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        parts.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return new PathValue(type, text.startsWith("/"), parts);
  }

  PathValue join(PathValue other) {
    if (other.absolute) {
      throw Thrown.error(
          "Cannot join absolute path; only the first path in 'os.path.join()' may be absolute");
    }
    List<String> joined = new ArrayList<>(parts);
    joined.addAll(other.parts);
    return new PathValue(type, absolute, joined);
  }

  /** The containing folder, by the names alone. */
  PathValue parent() {
    return parts.isEmpty()
        ? this
        : new PathValue(type, absolute, parts.subList(0, parts.size() - 1));
  }

  String last() {
    return parts.isEmpty() ? "" : parts.getLast();
  }

  private Path path() {
    return type.world().path(toString());
  }

  boolean exists() {
    return Files.exists(path());
  }

  boolean isFile() {
    return Files.isRegularFile(path());
  }

  boolean isFolder() {
    return Files.isDirectory(path());
  }

  boolean isLink() {
    return Files.isSymbolicLink(path());
  }

  /** Without links and dots; fails unless all of it exists. */
  PathValue real() {
    return parse(
        type,
        FileCalls.run(
            "Failed to determine real path for " + Text.repr(Str.of(toString())),
            () -> path().toRealPath().toString()));
  }

  @Override
  public Object magnitude() {
    return Files.exists(path(), LinkOption.NOFOLLOW_LINKS)
        ? real()
        : parse(type, path().toAbsolutePath().normalize().toString());
  }

  @Override
  public Object apply(Operator operator, Object left, Object right) {
    return operator == Operator.DIV
        ? type.convert(left).join(type.convert(right))
        : Constant.UNDEFINED;
  }

  @Override
  public Type type() {
    return type;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "root" -> absolute ? Str.of("/") : Constant.NONE;
      case "parts" -> TupleValue.ofTexts(parts);
      default -> Constant.UNDEFINED;
    };
  }

  /** A path is also equal to the text that shows it, though that text is not equal to the path. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PathValue path && absolute == path.absolute && parts.equals(path.parts)
        || other instanceof Str text && toString().equals(text.toString());
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String repr() {
    return "os.path(" + Text.repr(TupleValue.ofTexts(parts)) + (absolute ? ", '/')" : ")");
  }

  @Override
  public String toString() {
    String joined = String.join("/", parts);
    return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
  }
}
