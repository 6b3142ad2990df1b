// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.modules.io.IoFailures;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.World;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** {@code time}: clocks and dates. */
public final class TimeModule extends NativeModule {
  private static final String ISO_8601 = "%FT%T%z";

  private final World world;
  private final long start = System.nanoTime();
  private final DateTimeType dates = new DateTimeType(this);

  /** The module for a run. */
  public TimeModule(World world) {
    super("time", "Clocks and dates.");
    this.world = world;
    value("ISO8601", "The format of dates that format and parse use unless told otherwise.");
    value("DateTime", "A moment in a time zone.");
    function("time()", "The seconds since the start of 1970 in UTC.");
    function("clock()", "The seconds since the module was imported.");
    function("sleep(dur: float)", "Waits for a number of seconds.");
    function("now()", "The present moment in UTC.");
    function("localnow()", "The present moment in the local time zone.");
    function(
        "format(val = none, fmt: str = '%FT%T%z')",
        "The text of a DateTime or number of seconds, as strftime(3) makes it.");
    function(
        "parse(val: str, fmt: str = '%FT%T%z')",
        "The DateTime of a text, as strptime(3) reads it.");
  }

  @Override
  protected Object make(String name) {
    return name.equals("ISO8601") ? Str.of(ISO_8601) : dates;
  }

  @Override
  public Object call(String name, Object[] arguments) {
    return switch (name) {
      case "time" -> DateTimeValue.seconds(Instant.now());
      case "clock" -> (System.nanoTime() - start) / 1e9;
      case "sleep" -> sleep((Double) arguments[0]);
      case "now" -> dates.of(Instant.now(), ZoneOffset.UTC, "UTC");
      case "localnow" -> dates.of(Instant.now(), localZone(), localZone().getId());
      case "format" -> {
        DateTimeValue value =
            arguments[0] == Constant.NONE
                ? dates.of(Instant.now(), ZoneOffset.UTC, "UTC")
                : dates.convert(arguments[0]);
        yield Str.of(DateFormat.format(value.moment(), arguments[1].toString()));
      }
      case "parse" -> parse(arguments[0].toString(), arguments[1].toString());
      default -> super.call(name, arguments);
    };
  }

  /** The zone that the script's environment names in TZ, or the system's. */
  ZoneId localZone() {
    String name = world.environment().get("TZ");
    if (name != null && !name.isEmpty()) {
      return zone(name);
    }
    return ZoneId.systemDefault();
  }

  /** The zone of a name. */
  ZoneId zone(String name) {
    if (name.equalsIgnoreCase("utc") || name.equalsIgnoreCase("gmt")) {
      return ZoneOffset.UTC;
    }
    if (name.equalsIgnoreCase("local")) {
      return localZone();
    }
    try {
      return ZoneId.of(name.startsWith(":") ? name.substring(1) : name, ZoneId.SHORT_IDS);
    } catch (DateTimeException unknown) {
      throw Thrown.valError("Unknown time zone: " + Text.repr(Str.of(name)));
    }
  }

  private Object sleep(double seconds) {
    if (!(seconds >= 0)) {
      throw Thrown.valError("Expected a number of seconds that is not negative");
    }
    try {
      synchronized (world.out()) {
        world.out().flush();
      }
      Thread.sleep(Duration.ofNanos((long) (Math.min(seconds, Integer.MAX_VALUE) * 1e9)));
      return Constant.NONE;
    } catch (IOException failed) {
      throw IoFailures.of("Failed to write to standard output", failed);
    } catch (InterruptedException stop) {
      throw IoFailures.interrupted("Failed to sleep");
    }
  }

  private Object parse(String text, String format) {
    return new DateParser(text, format)
        .parse()
        .map(moment -> dates.of(moment.toInstant(), moment.getZone(), moment.getZone().getId()))
        .orElseThrow(() ->
            Thrown.error("Failed to parse time string '" + text + "' as format '" + format + "'"));
  }
}
