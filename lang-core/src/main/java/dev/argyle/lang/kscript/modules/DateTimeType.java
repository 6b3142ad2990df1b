// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** {@code time.DateTime}. */
final class DateTimeType extends NativeType {
  private final TimeModule module;

  DateTimeType(TimeModule module) {
    super(
        "time.DateTime",
        ObjectType.TYPE,
        "(obj = none, tz = none)",
        "A moment, the present one or seconds since the start of 1970, in a time zone or in UTC."
            + " Its attributes are tse, tz, year, month, day, hour, min, sec and nano.");
    this.module = module;
  }

  DateTimeValue of(Instant instant, ZoneId zone, String name) {
    return new DateTimeValue(this, instant.atZone(zone), name);
  }

  @Override
  protected void declare() {
    magic("__float", "__eq", "__ne", "__hash", "__str", "__repr");
  }

  @Override
  protected Object make(Object[] arguments) {
    Instant instant =
        arguments[0] == Constant.NONE ? Instant.now() : convert(arguments[0]).moment().toInstant();
    if (arguments[1] == Constant.NONE) {
      return of(instant, ZoneOffset.UTC, "UTC");
    }
    if (!(Instance.unwrap(arguments[1]) instanceof Str name)) {
      throw Thrown.typeError(
          "Expected timezone to be of type 'str' or 'none', but got '"
              + Type.of(arguments[1]).name()
              + "' object");
    }
    return of(instant, module.zone(name.toString()), name.toString());
  }

  /** A moment of a DateTime or of a number of seconds. */
  DateTimeValue convert(Object value) {
    if (Instance.unwrap(value) instanceof DateTimeValue known) {
      return known;
    }
    double seconds = Convert.real(value);
    if (!(Math.abs(seconds) < 1e14)) {
      throw Thrown.valError("Expected a number of seconds that makes a date, but got " + seconds);
    }
    BigDecimal exact = BigDecimal.valueOf(seconds);
    long whole = exact.setScale(0, RoundingMode.FLOOR).longValue();
    long nanos = exact.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
    return of(Instant.ofEpochSecond(whole, nanos), ZoneOffset.UTC, "UTC");
  }
}
