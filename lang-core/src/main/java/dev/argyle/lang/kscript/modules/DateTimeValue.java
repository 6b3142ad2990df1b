// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convertible;
import dev.argyle.lang.kscript.types.FloatType;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Type;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A {@code time.DateTime}. Two of the same moment are equal, whatever their zones. */
final class DateTimeValue implements Convertible {
  private final DateTimeType type;
  private final ZonedDateTime moment;
  private final String zone;

  DateTimeValue(DateTimeType type, ZonedDateTime moment, String zone) {
    this.type = type;
    this.moment = moment;
    this.zone = zone;
  }

  ZonedDateTime moment() {
    return moment;
  }

  static Double seconds(Instant instant) {
    return instant.getEpochSecond() + instant.getNano() / 1e9;
  }

  @Override
  public Type type() {
    return type;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "tse" -> seconds(moment.toInstant());
      case "tz" -> Str.of(zone);
      case "year" -> (long) moment.getYear();
      case "month" -> (long) moment.getMonthValue();
      case "day" -> (long) moment.getDayOfMonth();
      case "hour" -> (long) moment.getHour();
      case "min" -> (long) moment.getMinute();
      case "sec" -> (long) moment.getSecond();
      case "nano" -> (long) moment.getNano();
      default -> Constant.UNDEFINED;
    };
  }

  @Override
  public Object to(Type wanted) {
    return wanted == FloatType.TYPE ? seconds(moment.toInstant()) : Constant.UNDEFINED;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DateTimeValue date && moment.isEqual(date.moment);
  }

  @Override
  public int hashCode() {
    return moment.toInstant().hashCode();
  }

  @Override
  public String toString() {
    return "<time.DateTime '" + DateFormat.format(moment, "%FT%T%z") + "'>";
  }
}
