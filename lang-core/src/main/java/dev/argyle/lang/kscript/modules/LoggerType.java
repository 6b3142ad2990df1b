// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Attributes;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code logger}: messages with a name and a level on standard error. A name has one logger, whose
 * messages below its level are not written.
 */
public final class LoggerType extends NativeType {
  private static final List<String> LEVELS =
      List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

  private final World world;
  private final Map<String, Logger> loggers = new ConcurrentHashMap<>();

  /** The type for a run. */
  public LoggerType(World world) {
    super("logger", ObjectType.TYPE, "(name: str)", "Writes messages to standard error.");
    this.world = world;
  }

  @Override
  protected void declare() {
    for (int level = 0; level < LEVELS.size(); level++) {
      value(LEVELS.get(level), (long) level);
    }
    method("log(self, level: size, *args)", "Writes a message of a level.");
    method("trace(self, *args)", "Writes a message for finding out what happens.");
    method("debug(self, *args)", "Writes a message for finding a defect.");
    method("info(self, *args)", "Writes a message about what is normal.");
    method("warn(self, *args)", "Writes a message about what may be wrong.");
    method("error(self, *args)", "Writes a message about what went wrong.");
    method("fatal(self, *args)", "Writes a message about why it cannot go on.");
  }

  @Override
  protected Object make(Object[] arguments) {
    String name = arguments[0].toString();
    Logger known = loggers.get(name);
    if (known == null) {
      loggers.putIfAbsent(name, new Logger(this, name));
      known = loggers.getOrDefault(name, new Logger(this, name));
    }
    return known;
  }

  @Override
  public Object call(String name, Object[] arguments) {
    Logger self = (Logger) arguments[0];
    return switch (name) {
      case "log" -> log(self, (Long) arguments[1], (Object[]) arguments[2]);
      case "trace" -> log(self, 0, (Object[]) arguments[1]);
      case "debug" -> log(self, 1, (Object[]) arguments[1]);
      case "info" -> log(self, 2, (Object[]) arguments[1]);
      case "warn" -> log(self, 3, (Object[]) arguments[1]);
      case "error" -> log(self, 4, (Object[]) arguments[1]);
      case "fatal" -> log(self, 5, (Object[]) arguments[1]);
      default -> super.call(name, arguments);
    };
  }

  private Object log(Logger self, long level, Object[] arguments) {
    if (level < 0 || level >= LEVELS.size()) {
      throw Thrown.valError("Expected a level from 0 to 5, but got " + level);
    }
    if (level >= self.level) {
      String word = (LEVELS.get((int) level) + " ").substring(0, 5);
      StringBuilder line = new StringBuilder("[" + self.name + ":" + word + "]");
      for (Object argument : arguments) {
        line.append(' ').append(Text.str(argument));
      }
      world.complain(line.append('\n').toString());
    }
    return Constant.NONE;
  }

  private static final class Logger implements Attributes.Settable {
    private final LoggerType type;
    private final String name;
    private volatile long level = 3;

    Logger(LoggerType type, String name) {
      this.type = type;
      this.name = name;
    }

    @Override
    public Type type() {
      return type;
    }

    @Override
    public Object attribute(String attribute) {
      return switch (attribute) {
        case "level" -> level;
        case "name" -> Str.of(name);
        default -> Constant.UNDEFINED;
      };
    }

    @Override
    public void setAttribute(String attribute, Object value) {
      if (!attribute.equals("level")) {
        throw Thrown.attrError(this, attribute);
      }
      level = Convert.size(value);
    }

    @Override
    public String toString() {
      return "<logger '" + name + "' to <io.FileIO (src='<stderr>', mode='w')>>";
    }
  }
}
