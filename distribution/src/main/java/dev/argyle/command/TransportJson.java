// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.net.TransportReport;
import java.util.StringJoiner;

/**
 * The report on transports for programs: an object with the arrays {@code transports} and {@code
 * broken}.
 */
final class TransportJson {
  private TransportJson() {}

  static String of(TransportReport report) {
    StringJoiner rows = new StringJoiner(",\n    ", "[\n    ", "\n  ]").setEmptyValue("[]");
    for (TransportRow row : TransportRow.of(report)) {
      StringJoiner kinds = new StringJoiner(", ", "[", "]");
      row.kinds().forEach(kind -> kinds.add(quoted(kind)));
      rows.add(
          "{\"family\": %s, \"provider\": %s, \"kinds\": %s, \"available\": %s, \"detail\": %s, \"remedy\": %s}"
              .formatted(
                  quoted(row.family()),
                  quoted(row.provider()),
                  kinds,
                  row.isAvailable(),
                  quoted(row.detail()),
                  quoted(row.remedy())));
    }
    StringJoiner broken = new StringJoiner(", ", "[", "]");
    report.broken().forEach(one -> broken.add(quoted(one.detail())));
    return "{\n  \"transports\": %s,\n  \"broken\": %s\n}\n".formatted(rows, broken);
  }

  /** A string as RFC 8259 writes it. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
