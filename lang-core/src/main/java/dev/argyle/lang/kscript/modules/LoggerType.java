// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Attributes;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.EnumType;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code logger}: messages with a name and a level on standard error. A name has one logger, whose
 * messages below its level are not written.
 */
public final class LoggerType extends NativeType {
  private static final List<String> LEVELS =
      List.of("SILENT", "TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

  /** From a level to the next. */
  private static final long STEP = 10;

  private static final long WARN = LEVELS.indexOf("WARN") * STEP;

  private final Type levels = levels();

  private final World world;
  private final Map<String, Logger> loggers = new ConcurrentHashMap<>();

  /** The type for a run. */
  public LoggerType(World world) {
    super(
        "logger", ObjectType.TYPE, "(name: str = 'default')", "Writes messages to standard error.");
    this.world = world;
  }

  @Override
  protected void declare() {
    value("levels", levels);
    method("log(self, level: size, *args)", "Writes a message of a level.");
    method("trace(self, *args)", "Writes a message for finding out what happens.");
    method("debug(self, *args)", "Writes a message for finding a defect.");
    method("info(self, *args)", "Writes a message about what is normal.");
    method("warn(self, *args)", "Writes a message about what may be wrong.");
    method("error(self, *args)", "Writes a message about what went wrong.");
    method("fatal(self, *args)", "Writes a message about why it cannot go on.");
  }

  private static Type levels() {
    Object[] numbers = new Object[LEVELS.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i * STEP;
    }
    return EnumType.define("logger.levels", LEVELS.toArray(new String[0]), numbers);
  }

  @Override
  protected Object make(Object[] arguments) {
    return loggers.computeIfAbsent(arguments[0].toString(), name -> new Logger(this, name));
  }

  @Override
  public Object call(String name, Object[] arguments) {
    Logger self = (Logger) arguments[0];
    return switch (name) {
      case "log" -> log(self, (Long) arguments[1], (Object[]) arguments[2]);
      default -> {
        long level = LEVELS.indexOf(name.toUpperCase(Locale.ROOT)) * STEP;
        yield log(self, level, (Object[]) arguments[1]);
      }
    };
  }

  private Object log(Logger self, long level, Object[] arguments) {
    if (level >= self.level) {
      int known = Math.clamp(level / STEP, 0, LEVELS.size() - 1);
      String word = (LEVELS.get(known) + " ").substring(0, 5);
      StringBuilder line = new StringBuilder("[" + self.name + ":" + word + "]");
      for (Object argument : arguments) {
        line.append(' ').append(Text.str(argument));
      }
      world.complain(line.append('\n').toString());
    }
    return Constant.NONE;
  }

  /** A level as its member of the enum, or as it is if it is between those. */
  private Object level(long level) {
    boolean known = level >= 0 && level % STEP == 0 && level / STEP < LEVELS.size();
    return known ? levels.find(LEVELS.get((int) (level / STEP))) : (Object) level;
  }

  private static final class Logger implements Attributes.Settable {
    private final LoggerType type;
    private final String name;
    private volatile long level = WARN;

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
        case "level" -> type.level(level);
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
