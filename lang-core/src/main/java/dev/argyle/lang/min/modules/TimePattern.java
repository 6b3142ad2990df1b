// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.MinError;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * Writes times after patterns such as {@code yyyy-MM-dd HH:mm}, as the standard library of the
 * language Nim documents them: a run of one letter is a field, text in single quotes is itself, two
 * single quotes are one, and so are blanks and <code>: - , . ( ) / [ ]</code>.
 */
final class TimePattern {
  private static final String PLAIN = " :-,.()/[]\n\t";

  private TimePattern() {}

  /**
   * The time in the form of the pattern.
   *
   * @throws MinError if there is no such field, or a quote is not closed
   */
  static String format(ZonedDateTime time, String pattern) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      int end = at + 1;
      if (c == '\'') {
        end = pattern.indexOf('\'', at + 1) + 1;
        if (end == 0) {
          throw MinError.timeFormat("Unclosed ' in time format string. For a literal ', use ''.");
        }
        out.append(end == at + 2 ? "'" : pattern.substring(at + 1, end - 1));
      } else if (PLAIN.indexOf(c) >= 0) {
        out.append(c);
      } else {
        while (end < pattern.length() && pattern.charAt(end) == c) {
          end++;
        }
        out.append(field(time, pattern.substring(at, end)));
      }
      at = end;
    }
    return out.toString();
  }

  private static String field(ZonedDateTime time, String field) {
    int ofEra = time.get(ChronoField.YEAR_OF_ERA);
    int hour = time.get(ChronoField.CLOCK_HOUR_OF_AMPM);
    int weekYear = time.get(IsoFields.WEEK_BASED_YEAR);
    int week = time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    String halfDay = time.getHour() < 12 ? "AM" : "PM";
    return switch (field) {
      case "d" -> digits(1, time.getDayOfMonth());
      case "dd" -> digits(2, time.getDayOfMonth());
      case "ddd" -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case "dddd" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "M" -> digits(1, time.getMonthValue());
      case "MM" -> digits(2, time.getMonthValue());
      case "MMM" -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case "MMMM" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "yy" -> digits(2, ofEra % 100);
      case "yyyy" -> (ofEra > 9999 ? "+" : "") + digits(4, ofEra);
      case "YYYY" -> digits(1, ofEra);
      case "uuuu" -> digits(4, time.getYear());
      case "UUUU" -> digits(1, time.getYear());
      case "GG" -> digits(2, weekYear % 100);
      case "GGGG" -> digits(4, weekYear);
      case "V" -> digits(1, week);
      case "VV" -> digits(2, week);
      case "H" -> digits(1, time.getHour());
      case "HH" -> digits(2, time.getHour());
      case "h" -> digits(1, hour);
      case "hh" -> digits(2, hour);
      case "m" -> digits(1, time.getMinute());
      case "mm" -> digits(2, time.getMinute());
      case "s" -> digits(1, time.getSecond());
      case "ss" -> digits(2, time.getSecond());
      case "fff" -> digits(3, time.getNano() / 1_000_000);
      case "ffffff" -> digits(6, time.getNano() / 1000);
      case "fffffffff" -> digits(9, time.getNano());
      case "t" -> halfDay.substring(0, 1);
      case "tt" -> halfDay;
      case "g" -> time.getYear() > 0 ? "AD" : "BC";
      case "z", "zz", "zzz", "ZZZ", "zzzz", "ZZZZ" ->
          offset(time.getOffset().getTotalSeconds(), field);
      default -> throw MinError.timeFormat("'" + field + "' is not a valid pattern");
    };
  }

  private static String digits(int least, int number) {
    return String.format(Locale.ROOT, "%0" + least + "d", number);
  }

  private static String offset(int seconds, String field) {
    int size = Math.abs(seconds);
    String separator = field.charAt(0) == 'z' ? ":" : "";
    StringBuilder out = new StringBuilder(seconds < 0 ? "-" : "+");
    out.append(digits(field.length() == 1 ? 1 : 2, size / 3600));
    if (field.length() > 2) {
      out.append(separator).append(digits(2, size / 60 % 60));
    }
    if (field.length() > 3) {
      out.append(separator).append(digits(2, size % 60));
    }
    return out.toString();
  }
}
