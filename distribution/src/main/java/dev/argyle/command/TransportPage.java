// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.net.TransportReport;
import java.util.Locale;

/** The report on transports as one HTML page that needs nothing else. */
final class TransportPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="data:,">
      <title>Argyle: transports</title>
      <style>
      :root { --ink: #1d2327; --paper: #fff; --line: #d5dade; --yes: #17632b; --no: #a3161c }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #e6e9eb; --paper: #15191c; --line: #3a4248; --yes: #7fd497; --no: #ff9a9e }
      }
      body { background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif;
        margin: 2rem auto; max-width: 64rem; padding: 0 1rem }
      .wide { overflow-x: auto }
      table { border-collapse: collapse; width: 100% }
      th, td { border-bottom: 1px solid var(--line); padding: .45rem .7rem; text-align: left;
        vertical-align: top }
      tbody th { font-weight: 600; white-space: nowrap }
      .yes { color: var(--yes) } .no { color: var(--no) }
      </style>
      </head>
      <body>
      <main>
      <h1>Transports</h1>
      <p>What sockets are installed, what works on this system, and what to do about the rest.</p>
      <div class="wide" tabindex="0" role="region" aria-label="Transports">
      <table>
      <thead>
      <tr><th scope="col">Family</th><th scope="col">Provider</th><th scope="col">Kinds</th>\
      <th scope="col">Here</th><th scope="col">Why not, and what to do</th></tr>
      </thead>
      <tbody>
      """;

  private TransportPage() {}

  static String of(TransportReport report) {
    StringBuilder page = new StringBuilder(HEAD);
    for (TransportRow row : TransportRow.of(report)) {
      String answer = row.isAvailable() ? "yes" : "no";
      String why = row.isAvailable() ? "" : sentence(row.detail()) + " " + sentence(row.remedy());
      page.append(
          """
          <tr><th scope="row">%s</th><td>%s</td><td>%s</td><td class="%s">%s</td><td>%s</td></tr>
          """
              .formatted(
                  escaped(row.family()),
                  escaped(row.provider()),
                  escaped(String.join(" ", row.kinds())),
                  answer,
                  answer,
                  escaped(why)));
    }
    page.append("</tbody>\n</table>\n</div>\n");
    report
        .broken()
        .forEach(one -> page.append("<p class=\"no\">%s</p>\n".formatted(escaped(one.detail()))));
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String sentence(String text) {
    int first = text.offsetByCodePoints(0, Math.min(1, text.length()));
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first) + ".";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
