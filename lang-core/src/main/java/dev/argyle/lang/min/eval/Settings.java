// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Printer;
import java.util.Locale;

/** What a program can switch for itself. */
public final class Settings {
  /** How integers are written. */
  public enum Base {
    DEC(10, ""),
    HEX(16, "0x"),
    OCT(8, "0o"),
    BIN(2, "0b");

    private static final int LEAST_DIGITS = 8;

    private final int radix;
    private final String prefix;

    Base(int radix, String prefix) {
      this.radix = radix;
      this.prefix = prefix;
    }

    /**
     * An integer, in the bases of machines as 64 bits without a sign and with at least 8 digits.
     */
    public String format(long value) {
      if (this == DEC) {
        return Long.toString(value);
      }
      String digits = Long.toUnsignedString(value, radix).toUpperCase(Locale.ROOT);
      return prefix + "0".repeat(Math.max(0, LEAST_DIGITS - digits.length())) + digits;
    }
  }

  /** How important a message to the user is, and how important it must be to be shown. */
  public enum LogLevel {
    DEBUG,
    INFO,
    NOTICE,
    WARN,
    ERROR,
    FATAL,
    /** More important than any message. */
    NONE
  }

  private boolean development;
  private LogLevel logLevel = LogLevel.NOTICE;
  private boolean color = true;
  private Base base = Base.DEC;
  private Printer printer = Printer.DECIMAL;

  Settings() {}

  /** Whether the operators of the program itself and {@code expect} check what they are given. */
  public boolean development() {
    return development;
  }

  public void development(boolean on) {
    development = on;
  }

  /** Messages below this level are not shown. */
  public LogLevel logLevel() {
    return logLevel;
  }

  public void logLevel(LogLevel changed) {
    logLevel = changed;
  }

  /** Whether messages have colours where they go to a terminal. */
  public boolean color() {
    return color;
  }

  public void color(boolean on) {
    color = on;
  }

  public Base base() {
    return base;
  }

  public void base(Base changed) {
    base = changed;
    printer = changed == Base.DEC ? Printer.DECIMAL : new Printer(changed::format);
  }

  Printer printer() {
    return printer;
  }
}
