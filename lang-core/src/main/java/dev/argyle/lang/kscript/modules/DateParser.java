// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Reads dates as strptime(3) does in the C locale. What the text does not tell is that of 1900. */
final class DateParser {
  private final String text;
  private final String format;
  private int at;

  /** Whether every number that was wanted so far was there. */
  private boolean numberRead = true;

  private int year = 1900;
  private int month = 1;
  private int day = 1;
  private int dayOfYear;
  private int hour;
  private int minute;
  private int second;
  private int nano;
  private boolean afternoon;
  private boolean halfDays;
  private ZoneOffset zone = ZoneOffset.UTC;
  private Optional<Instant> instant = Optional.empty();

  DateParser(String text, String format) {
    this.text = text;
    this.format = format;
  }

  /** The moment; empty if the text does not fit the format. */
  Optional<ZonedDateTime> parse() {
    try {
      if (!read(format) || at != text.length()) {
        return Optional.empty();
      }
      if (instant.isPresent()) {
        return Optional.of(instant.get().atZone(zone));
      }
      LocalDate date =
          dayOfYear > 0 ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.of(year, month, day);
      int hours = halfDays ? hour % 12 + (afternoon ? 12 : 0) : hour;
      // 60 is a leap second
      LocalTime time = LocalTime.of(hours, minute, Math.min(second, 59), nano);
      return Optional.of(date.atTime(time).plusSeconds(second > 59 ? 1 : 0).atZone(zone));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private boolean read(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean fits;
      if (c == '%' && i + 1 < part.length()) {
        fits = field(part.charAt(++i));
      } else if (Character.isWhitespace(c)) {
        skipSpace();
        fits = true;
      } else {
        fits = literal(c);
      }
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private boolean literal(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean field(char letter) {
    switch (letter) {
      case 'Y' -> year = number(4, letter);
      case 'y' -> {
        int two = number(2, letter);
        year = two + (two < 69 ? 2000 : 1900);
      }
      case 'm' -> month = number(2, letter);
      case 'd', 'e' -> day = number(2, letter);
      case 'j' -> dayOfYear = number(3, letter);
      case 'H', 'k' -> hour = number(2, letter);
      case 'I', 'l' -> {
        hour = number(2, letter);
        halfDays = true;
      }
      case 'M' -> minute = number(2, letter);
      case 'S' -> second = number(2, letter);
      case 'f' -> {
        return fraction();
      }
      case 's' -> {
        return secondsSinceEpoch();
      }
      case 'p', 'P' -> {
        afternoon = text.regionMatches(true, at, "PM", 0, 2);
        boolean known = afternoon || text.regionMatches(true, at, "AM", 0, 2);
        halfDays = true;
        at += 2;
        return known;
      }
      case 'b', 'B', 'h' -> {
        return monthName();
      }
      case 'a', 'A' -> {
        return dayName();
      }
      case 'z' -> {
        return offset();
      }
      case 'Z' -> {
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
          at++;
        }
      }
      case 'F' -> {
        return read("%Y-%m-%d");
      }
      case 'T', 'X' -> {
        return read("%H:%M:%S");
      }
      case 'D', 'x' -> {
        return read("%m/%d/%y");
      }
      case 'R' -> {
        return read("%H:%M");
      }
      case 'r' -> {
        return read("%I:%M:%S %p");
      }
      case 'c' -> {
        return read("%a %b %e %H:%M:%S %Y");
      }
      case 'n', 't' -> skipSpace();
      default -> {
        return literal(letter);
      }
    }
    return numberRead;
  }

  /** A number of up to so many digits; without any, the field does not fit. */
  private int number(int most, char letter) {
    if (letter != 'Y') {
      skipSpace();
    }
    int start = at;
    int number = 0;
    while (at < text.length() && at - start < most && isDigit(text.charAt(at))) {
      number = number * 10 + (text.charAt(at++) - '0');
    }
    numberRead &= at > start;
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean fraction() {
    int start = at;
    int scale = 100_000_000;
    nano = 0;
    while (at < text.length() && at - start < 9 && isDigit(text.charAt(at))) {
      nano += (text.charAt(at++) - '0') * scale;
      scale /= 10;
    }
    return at > start;
  }

  private boolean secondsSinceEpoch() {
    int start = at;
    while (at < text.length() && at - start < 12 && isDigit(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      return false;
    }
    instant = Optional.of(Instant.ofEpochSecond(Long.parseLong(text, start, at, 10)));
    return true;
  }

  private boolean monthName() {
    for (Month each : Month.values()) {
      if (name(each.getDisplayName(TextStyle.FULL, Locale.ENGLISH))) {
        month = each.getValue();
        return true;
      }
    }
    return false;
  }

  private boolean dayName() {
    for (DayOfWeek each : DayOfWeek.values()) {
      if (name(each.getDisplayName(TextStyle.FULL, Locale.ENGLISH))) {
        return true;
      }
    }
    return false;
  }

  /** A name whole, or its first three letters. */
  private boolean name(String full) {
    for (int length : new int[] {full.length(), 3}) {
      if (text.regionMatches(true, at, full, 0, length)) {
        at += length;
        return true;
      }
    }
    return false;
  }

  /** {@code +hhmm}, {@code +hh:mm}, {@code +hh} or {@code Z}. */
  private boolean offset() {
    if (literal('Z')) {
      zone = ZoneOffset.UTC;
      return true;
    }
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (!negative && (at >= text.length() || text.charAt(at) != '+')) {
      return false;
    }
    at++;
    int hours = number(2, 'z');
    literal(':');
    boolean minutesToo = at < text.length() && isDigit(text.charAt(at));
    int minutes = minutesToo ? number(2, 'z') : 0;
    int seconds = (hours * 60 + minutes) * 60;
    zone = ZoneOffset.ofTotalSeconds(negative ? -seconds : seconds);
    return numberRead;
  }
}
