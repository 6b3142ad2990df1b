// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.net.TransportReport;
import dev.argyle.net.TransportReport.Entry;
import dev.argyle.net.spi.Availability.Unavailable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people are told of a provider and a family: the specs that share one answer are one row.
 *
 * @param kinds such as {@code stream/tcp}
 * @param isAvailable whether they are to be had here
 * @param detail what is missing; empty if they are available
 * @param remedy what to do about it; empty if they are available
 */
record TransportRow(
    String family,
    List<String> kinds,
    String provider,
    boolean isAvailable,
    String detail,
    String remedy) {

  /** The rows of a report, in its order. */
  static List<TransportRow> of(TransportReport report) {
    Map<TransportRow, List<String>> kinds = new LinkedHashMap<>();
    for (Entry entry : report.entries()) {
      String kind = entry.spec().kind() + "/" + entry.spec().protocol();
      kinds.computeIfAbsent(withoutKinds(entry), same -> new ArrayList<>()).add(kind);
    }
    List<TransportRow> rows = new ArrayList<>();
    kinds.forEach((row, itsKinds) -> rows.add(row.withKinds(itsKinds)));
    return rows;
  }

  private static TransportRow withoutKinds(Entry entry) {
    String family = entry.spec().family().name();
    return entry.availability() instanceof Unavailable missing
        ? new TransportRow(
            family, List.of(), entry.transport(), false, missing.detail(), missing.remedy())
        : new TransportRow(family, List.of(), entry.transport(), true, "", "");
  }

  private TransportRow withKinds(List<String> kinds) {
    return new TransportRow(family, kinds, provider, isAvailable, detail, remedy);
  }
}
