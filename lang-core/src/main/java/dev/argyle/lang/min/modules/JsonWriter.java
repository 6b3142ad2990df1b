// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.value.Bytes;
import dev.argyle.lang.min.value.Command;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.FloatValue;
import dev.argyle.lang.min.value.Printer;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.List;

/**
 * Writes values as JSON, two blanks a level and the keys in order. Symbols and commands become
 * strings that {@link JsonReader} knows; type tags are lost.
 */
final class JsonWriter {
  static final String SYMBOL = ";sym:";
  static final String COMMAND = ";cmd:";

  private final Bytes out = new Bytes();

  private JsonWriter() {}

  static StringValue write(Value value) {
    JsonWriter writer = new JsonWriter();
    writer.add(value, "\n");
    return writer.out.toStringValue();
  }

  private void add(Value value, String lineEnd) {
    switch (value) {
      case Quotation quotation -> add(quotation, lineEnd);
      case Dictionary dictionary -> add(dictionary, lineEnd);
      case Symbol symbol -> quote(StringValue.of(SYMBOL).append(symbol.name().text()));
      case Command command -> quote(StringValue.of(COMMAND).append(command.line()));
      case FloatValue number when !Double.isFinite(number.value()) ->
          quote(Printer.DECIMAL.show(number));
      default -> out.add(Printer.DECIMAL.quoted(value));
    }
  }

  /** Adds what is inside something else. A module may be inside itself, so it stays empty. */
  private void addInner(Value value, String lineEnd) {
    if (value instanceof Dictionary module && !(module instanceof Record)) {
      out.add("{}");
    } else {
      add(value, lineEnd);
    }
  }

  private void add(Quotation quotation, String lineEnd) {
    String inner = lineEnd + "  ";
    String separator = "";
    out.add('[');
    for (Value element : quotation.list()) {
      out.add(separator).add(inner);
      addInner(element, inner);
      separator = ",";
    }
    out.add(quotation.size() == 0 ? "" : lineEnd).add(']');
  }

  private void add(Dictionary dictionary, String lineEnd) {
    String inner = lineEnd + "  ";
    String separator = "";
    List<StringValue> keys = dictionary.keys();
    out.add('{');
    for (StringValue key : keys) {
      out.add(separator).add(inner);
      quote(key);
      out.add(": ");
      addInner(dictionary.get(key).orElseThrow(), inner);
      separator = ",";
    }
    out.add(keys.isEmpty() ? "" : lineEnd).add('}');
  }

  private void quote(StringValue text) {
    Printer.escape(text, out.add('"')).add('"');
  }
}
