// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Writes dates as strftime(3) does in the C locale; an unknown letter stands for itself. */
final class DateFormat {
  private DateFormat() {}

  static String format(ZonedDateTime moment, String format) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '%' && i + 1 < format.length()) {
        add(text, moment, format.charAt(++i));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static void add(StringBuilder text, ZonedDateTime at, char letter) {
    switch (letter) {
      case 'Y' -> text.append(at.getYear());
      case 'C' -> padded(text, Math.floorDiv(at.getYear(), 100), 2, '0');
      case 'y' -> padded(text, Math.floorMod(at.getYear(), 100), 2, '0');
      case 'm' -> padded(text, at.getMonthValue(), 2, '0');
      case 'd' -> padded(text, at.getDayOfMonth(), 2, '0');
      case 'e' -> padded(text, at.getDayOfMonth(), 2, ' ');
      case 'j' -> padded(text, at.getDayOfYear(), 3, '0');
      case 'H' -> padded(text, at.getHour(), 2, '0');
      case 'k' -> padded(text, at.getHour(), 2, ' ');
      case 'I' -> padded(text, at.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2, '0');
      case 'l' -> padded(text, at.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2, ' ');
      case 'M' -> padded(text, at.getMinute(), 2, '0');
      case 'S' -> padded(text, at.getSecond(), 2, '0');
      case 'f' -> padded(text, at.getNano() / 1000, 6, '0');
      case 'p' -> text.append(at.getHour() < 12 ? "AM" : "PM");
      case 'P' -> text.append(at.getHour() < 12 ? "am" : "pm");
      case 'a' -> text.append(day(at, TextStyle.SHORT));
      case 'A' -> text.append(day(at, TextStyle.FULL));
      case 'b', 'h' -> text.append(at.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      case 'B' -> text.append(at.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case 'u' -> text.append(at.getDayOfWeek().getValue());
      case 'w' -> text.append(at.getDayOfWeek().getValue() % 7);
      case 'U' -> padded(text, week(at, DayOfWeek.SUNDAY), 2, '0');
      case 'W' -> padded(text, week(at, DayOfWeek.MONDAY), 2, '0');
      case 'V' -> padded(text, at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, '0');
      case 'G' -> text.append(at.get(IsoFields.WEEK_BASED_YEAR));
      case 's' -> text.append(at.toEpochSecond());
      case 'z' -> offset(text, at.getOffset().getTotalSeconds() / 60);
      case 'Z' -> text.append(zone(at));
      case 'F' -> text.append(format(at, "%Y-%m-%d"));
      case 'T', 'X' -> text.append(format(at, "%H:%M:%S"));
      case 'D', 'x' -> text.append(format(at, "%m/%d/%y"));
      case 'R' -> text.append(format(at, "%H:%M"));
      case 'r' -> text.append(format(at, "%I:%M:%S %p"));
      case 'c' -> text.append(format(at, "%a %b %e %H:%M:%S %Y"));
      case 'n' -> text.append('\n');
      case 't' -> text.append('\t');
      case '%' -> text.append('%');
      default -> text.append('%').append(letter);
    }
  }

  private static String day(ZonedDateTime at, TextStyle style) {
    return at.getDayOfWeek().getDisplayName(style, Locale.ENGLISH);
  }

  private static String zone(ZonedDateTime at) {
    return at.getOffset().getTotalSeconds() == 0 && at.getZone() == at.getOffset()
        ? "GMT"
        : at.getZone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  /** The week of the year, counted from the first of the given day. */
  private static int week(ZonedDateTime at, DayOfWeek first) {
    int sinceFirst = Math.floorMod(at.getDayOfWeek().getValue() - first.getValue(), 7);
    return (at.getDayOfYear() + 6 - sinceFirst) / 7;
  }

  private static void offset(StringBuilder text, int minutes) {
    text.append(minutes < 0 ? '-' : '+');
    padded(text, Math.abs(minutes) / 60 * 100 + Math.abs(minutes) % 60, 4, '0');
  }

  private static void padded(StringBuilder text, int number, int width, char filler) {
    String digits = Integer.toString(number);
    text.repeat(filler, Math.max(0, width - digits.length())).append(digits);
  }
}
