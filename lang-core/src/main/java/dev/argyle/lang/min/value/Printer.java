// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.LongFunction;

/** How values are written. */
public final class Printer {
  public static final Printer DECIMAL = new Printer(Long::toString);

  private static final MathContext SIXTEEN_DIGITS = new MathContext(16, RoundingMode.HALF_EVEN);

  private final LongFunction<String> integers;

  /** A printer that writes integers its own way, in whatever base. */
  public Printer(LongFunction<String> integers) {
    this.integers = integers;
  }

  /** As {@code puts} does: strings are their bytes. */
  public StringValue show(Value value) {
    if (value instanceof StringValue string) {
      return string;
    }
    Bytes out = new Bytes();
    write(value, out);
    return out.toStringValue();
  }

  /** As inside a quotation: strings in quotes. */
  public StringValue quoted(Value value) {
    Bytes out = new Bytes();
    write(value, out);
    return out.toStringValue();
  }

  private void write(Value value, Bytes out) {
    if (value instanceof NullValue) {
      out.add("null");
    } else if (value instanceof BoolValue bool) {
      out.add(bool.value() ? "true" : "false");
    } else if (value instanceof IntValue number) {
      out.add(integers.apply(number.value()));
    } else if (value instanceof FloatValue number) {
      out.add(format(number.value()));
    } else if (value instanceof StringValue string) {
      escape(string, out.add('"')).add('"');
    } else if (value instanceof Symbol symbol) {
      out.add(symbol.name().text());
    } else if (value instanceof Command command) {
      out.add('[').add(command.line()).add(']');
    } else if (value instanceof Quotation quotation) {
      write(quotation, out);
    } else if (value instanceof Dictionary dictionary) {
      write(dictionary, out);
    }
  }

  /** Writes what is inside something else. A module may be inside itself, so it is only named. */
  private void writeInner(Value value, Bytes out) {
    if (value instanceof Dictionary module && !(module instanceof Record)) {
      out.add("{;").add(module.tag()).add('}');
    } else {
      write(value, out);
    }
  }

  private void write(Quotation quotation, Bytes out) {
    out.add('(');
    for (int i = 0; i < quotation.size(); i++) {
      if (i > 0) {
        out.add(' ');
      }
      writeInner(quotation.get(i), out);
    }
    out.add(')');
  }

  private void write(Dictionary dictionary, Bytes out) {
    String separator = "";
    out.add('{');
    for (StringValue key : dictionary.keys()) {
      out.add(separator);
      writeInner(dictionary.get(key).orElseThrow(), out);
      out.add(" :");
      if (key.length() == 0 || key.indexOf(StringValue.of(" "), 0) >= 0) {
        escape(key, out.add('"')).add('"');
      } else {
        out.add(key);
      }
      separator = " ";
    }
    if (dictionary.tag().length() > 0) {
      out.add(separator).add(';').add(dictionary.tag());
    }
    out.add('}');
  }

  /** Adds the bytes with the escapes of JSON, without quotes. */
  public static Bytes escape(StringValue string, Bytes out) {
    for (int i = 0; i < string.length(); i++) {
      int c = string.at(i);
      switch (c) {
        case '"' -> out.add("\\\"");
        case '\\' -> out.add("\\\\");
        case '\n' -> out.add("\\n");
        case '\t' -> out.add("\\t");
        case '\r' -> out.add("\\r");
        case '\b' -> out.add("\\b");
        case '\f' -> out.add("\\f");
        default -> {
          if (c < 0x20) {
            out.add(String.format(c == 0x0b ? "\\u%04x" : "\\u%04X", c));
          } else {
            out.add(c);
          }
        }
      }
    }
    return out;
  }

  /** C's {@code %.16g}, with {@code .0} behind what would else read as an integer. */
  public static String format(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return (value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value)) + ".0";
    }
    BigDecimal rounded = new BigDecimal(value).round(SIXTEEN_DIGITS).stripTrailingZeros();
    String digits = rounded.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - rounded.scale();
    String sign = value < 0 ? "-" : "";
    if (exponent < -4 || exponent >= 16) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return sign + digits.charAt(0) + fraction + String.format("e%+03d", exponent);
    }
    String plain = rounded.toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }
}
