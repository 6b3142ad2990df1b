// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Equality;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The module {@code time}. Times are seconds since 1970-01-01 00:00 UTC; the local time zone is the
 * one that the program's environment variable {@code TZ} names, or else that of the process.
 */
final class TimeModule implements StandardModule {
  @Override
  public String name() {
    return "time";
  }

  @Override
  public String summary() {
    return "Tells the time, and takes times apart and writes them.";
  }

  @Override
  public List<Operator> operators() {
    return List.of(
        operator(
            "datetime",
            "num ==> str",
            "Writes a time in UTC as ISO 8601 has it: yyyy-MM-ddTHH:mm:ssZ.",
            machine -> machine.push(format(machine, ZoneOffset.UTC, "yyyy-MM-dd'T'HH:mm:ss'Z'"))),
        operator(
            "now",
            "==> flt",
            "Gives the time in seconds, with its fraction.",
            machine -> {
              Instant now = Instant.now();
              machine.push(now.getEpochSecond() + now.getNano() / 1e9);
            }),
        operator(
            "tformat",
            "num str ==> str",
            "Writes a time in the local time zone: yyyy yy year, MMMM MMM MM M month, dddd ddd dd d"
                + " day, HH H hh h hour, mm m minute, ss s second, tt t AM or PM, fff ffffff"
                + " fffffffff fraction, zzzz zzz zz z ZZZZ ZZZ zone, GGGG GG VV V week and its"
                + " year, g era; other letters stand in single quotes.",
            machine -> {
              String pattern = machine.popString().latin();
              machine.push(format(machine, zone(machine), pattern));
            }),
        operator(
            "timeinfo",
            "num ==> dict:timeinfo",
            "Takes a time apart in the local time zone: year, month, day, weekday (1 is Monday),"
                + " yearday (from 0), hour, minute, second, dst, and timezone in seconds west of"
                + " UTC.",
            TimeModule::info),
        operator(
            "timestamp",
            "==> int",
            "Gives the time in whole seconds.",
            machine -> machine.push(Instant.now().getEpochSecond())),
        operator(
            "to-timestamp",
            "dict:timeinfo ==> int",
            "Gives the time that a dictionary of timeinfo stands for.",
            TimeModule::timestamp));
  }

  private static ZonedDateTime time(Machine machine, ZoneId zone) {
    Value number = machine.pop();
    double seconds = Equality.number(number);
    if (!Double.isFinite(seconds)) {
      throw MinError.value("There is no date for the time " + seconds);
    }
    try {
      long whole = number instanceof IntValue integer ? integer.value() : (long) seconds;
      return Instant.ofEpochSecond(whole).atZone(zone);
    } catch (DateTimeException e) {
      throw MinError.value("There is no date for the time " + seconds);
    }
  }

  private static ZoneId zone(Machine machine) {
    String name = machine.surroundings().environment().getOrDefault("TZ", "");
    try {
      return name.isEmpty()
          ? ZoneId.systemDefault()
          : ZoneId.of(name.startsWith(":") ? name.substring(1) : name);
    } catch (DateTimeException e) {
      throw MinError.value("The environment variable TZ names no time zone: " + name);
    }
  }

  private static StringValue format(Machine machine, ZoneId zone, String pattern) {
    return StringValue.ofLatin(TimePattern.format(time(machine, zone), pattern));
  }

  private static void info(Machine machine) {
    ZonedDateTime time = time(machine, zone(machine));
    boolean daylightSaving = time.getZone().getRules().isDaylightSavings(time.toInstant());
    machine.push(
        Record.tagged("timeinfo")
            .with("year", time.getYear())
            .with("month", time.getMonthValue())
            .with("day", time.getDayOfMonth())
            .with("weekday", time.getDayOfWeek().getValue())
            .with("yearday", time.getDayOfYear() - 1)
            .with("hour", time.getHour())
            .with("minute", time.getMinute())
            .with("second", time.getSecond())
            .with(StringValue.of("dst"), BoolValue.of(daylightSaving))
            .with("timezone", -time.getOffset().getTotalSeconds()));
  }

  private static void timestamp(Machine machine) {
    Dictionary info = machine.popDictionary();
    try {
      LocalDateTime time =
          LocalDateTime.of(
              field(info, "year"),
              field(info, "month"),
              field(info, "day"),
              field(info, "hour"),
              field(info, "minute"),
              field(info, "second"));
      machine.push(time.toEpochSecond(ZoneOffset.UTC) + field(info, "timezone"));
    } catch (DateTimeException e) {
      throw invalid();
    }
  }

  private static int field(Dictionary info, String name) {
    if (info.get(name).orElse(null) instanceof IntValue number
        && number.value() == (int) number.value()) {
      return (int) number.value();
    }
    throw invalid();
  }

  private static MinError invalid() {
    return MinError.invalid("An invalid timeinfo dictionary was provided.");
  }
}
