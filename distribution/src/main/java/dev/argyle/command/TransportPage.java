// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.net.TransportReport;

/** The report on transports as one HTML page that needs nothing else. */
final class TransportPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Argyle: transports</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
      table { border-collapse: collapse; width: 100% }
      th, td { border-bottom: 1px solid #ccc; padding: .4rem .6rem; text-align: left; vertical-align: top }
      .yes { color: #060 } .no { color: #a00 }
      </style>
      </head>
      <body>
      <h1>Transports</h1>
      <table>
      <thead><tr><th>Family<th>Provider<th>Kinds<th>Here<th>Why not, and what to do</tr></thead>
      <tbody>
      """;

  private TransportPage() {}

  static String of(TransportReport report) {
    StringBuilder page = new StringBuilder(HEAD);
    for (TransportRow row : TransportRow.of(report)) {
      String answer = row.isAvailable() ? "yes" : "no";
      String why = row.isAvailable() ? "" : row.detail() + ". " + row.remedy() + ".";
      page.append(
          "<tr><td>%s<td>%s<td>%s<td class=\"%s\">%s<td>%s</tr>\n"
              .formatted(
                  escaped(row.family()),
                  escaped(row.provider()),
                  escaped(String.join(" ", row.kinds())),
                  answer,
                  answer,
                  escaped(why)));
    }
    page.append("</tbody>\n</table>\n");
    report
        .broken()
        .forEach(one -> page.append("<p class=\"no\">%s</p>\n".formatted(escaped(one.detail()))));
    return page.append("</body>\n</html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
