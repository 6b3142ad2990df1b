// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.net.TransportReport;
import java.util.ArrayList;
import java.util.List;

/** The report on transports as a table for terminals. */
final class TransportTable {
  private TransportTable() {}

  static String of(TransportReport report) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("FAMILY", "PROVIDER", "HERE", "KINDS"));
    List<TransportRow> rows = TransportRow.of(report);
    for (TransportRow row : rows) {
      lines.add(
          List.of(
              row.family(),
              row.provider(),
              row.isAvailable() ? "yes" : "no",
              String.join(" ", row.kinds())));
    }
    StringBuilder text = new StringBuilder();
    appendAligned(lines, text);
    for (TransportRow row : rows) {
      if (!row.isAvailable()) {
        text.append(
            "\n%s by %s, %s: %s.\n  What to do: %s.\n"
                .formatted(
                    row.family(),
                    row.provider(),
                    String.join(" ", row.kinds()),
                    row.detail(),
                    row.remedy()));
      }
    }
    report.broken().forEach(broken -> text.append("\n%s.\n".formatted(broken.detail())));
    return text.toString();
  }

  private static void appendAligned(List<List<String>> lines, StringBuilder text) {
    for (List<String> line : lines) {
      StringBuilder aligned = new StringBuilder();
      for (int column = 0; column < line.size(); column++) {
        aligned.append(line.get(column)).append(" ".repeat(gap(lines, line, column)));
      }
      text.append(aligned.toString().stripTrailing()).append('\n');
    }
  }

  private static int gap(List<List<String>> lines, List<String> line, int column) {
    int width = 0;
    for (List<String> other : lines) {
      width = Math.max(width, other.get(column).length());
    }
    return width + 2 - line.get(column).length();
  }
}
