// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An {@code os.stat}: what the file system knows of a file (stat(2)). Times are in seconds. */
final class StatValue implements Value {
  private final StatType type;
  private final Map<String, Object> known;

  private StatValue(StatType type, Map<String, Object> known) {
    this.type = type;
    this.known = known;
  }

  static StatValue of(StatType type, Path file, boolean follow) throws IOException {
    LinkOption[] options =
        follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    return new StatValue(type, Files.readAttributes(file, "unix:*", options));
  }

  @Override
  public Type type() {
    return type;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "dev" -> number("dev");
      case "inode" -> number("ino");
      case "gid" -> number("gid");
      case "uid" -> number("uid");
      case "size" -> number("size");
      case "mode" -> number("mode");
      case "mtime" -> seconds("lastModifiedTime");
      case "atime" -> seconds("lastAccessTime");
      case "ctime" -> seconds("ctime");
      default -> Constant.UNDEFINED;
    };
  }

  private long number(String key) {
    return known.get(key) instanceof Number number ? number.longValue() : 0;
  }

  private double seconds(String key) {
    return known.get(key) instanceof FileTime time ? time.to(TimeUnit.MICROSECONDS) / 1e6 : 0;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("<os.stat");
    for (String name : new String[] {"dev", "inode", "gid", "uid", "size"}) {
      text.append(' ').append(name).append('=').append(attribute(name)).append(',');
    }
    return text.append(" mode=0o")
        .append(Long.toOctalString(number("mode")))
        .append('>')
        .toString();
  }
}
