// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.tck.Finding.Verdict;

/** A report as one HTML page without scripts and without anything from elsewhere. */
final class ConformancePage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="data:,">
      <title>%1$s: conformance</title>
      <style>
      :root { --ink: #1d2327; --paper: #fff; --line: #d5dade; --band: #f2f4f5;
        --holds: #17632b; --broken: #a3161c; --rest: #59636b }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #e6e9eb; --paper: #15191c; --line: #3a4248; --band: #20262a;
          --holds: #7fd497; --broken: #ff9a9e; --rest: #a3adb4 }
      }
      body { background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif;
        margin: 2rem auto; max-width: 64rem; padding: 0 1rem }
      .wide { overflow-x: auto }
      table { border-collapse: collapse; width: 100%% }
      th, td { border-bottom: 1px solid var(--line); padding: .4rem .7rem; text-align: left;
        vertical-align: top }
      tbody th { background: var(--band) }
      .HOLDS { color: var(--holds) } .BROKEN { color: var(--broken) }
      .NOT_APPLICABLE { color: var(--rest) }
      .number { text-align: right; white-space: nowrap }
      .detail { display: block; font-size: .9em }
      </style>
      </head>
      <body>
      <main>
      <h1>Conformance of %1$s</h1>
      <p>%2$s</p>
      <div class="wide" tabindex="0" role="region" aria-label="Checks">
      <table>
      <thead>
      <tr><th scope="col">Check</th><th scope="col">What is promised</th>\
      <th scope="col">Verdict</th><th scope="col" class="number">Time</th></tr>
      </thead>
      """;

  private static final String TAIL =
      """
      </table>
      </div>
      </main>
      </body>
      </html>
      """;

  private ConformancePage() {}

  static String of(ConformanceReport report) {
    StringBuilder page =
        new StringBuilder(HEAD.formatted(escaped(report.transport()), escaped(report.summary())));
    for (Promise promise : Promise.values()) {
      Verdict verdict = report.verdict(promise);
      page.append(
          """
          <tbody>
          <tr><th>%s</th><th scope="rowgroup">%s</th><th class="%s">%s</th><th></th></tr>
          """
              .formatted(promise.number(), escaped(promise.title()), verdict, words(verdict)));
      report.findings().stream()
          .filter(finding -> finding.promise() == promise)
          .forEach(finding -> page.append(row(finding)));
      page.append("</tbody>\n");
    }
    return page.append(TAIL).toString();
  }

  private static String row(Finding finding) {
    String detail =
        finding.detail().isEmpty()
            ? ""
            : "<span class=\"detail\">" + escaped(finding.detail()) + "</span>";
    return """
    <tr><td>%s</td><td>%s%s</td><td class="%s">%s</td><td class="number">%s ms</td></tr>
    """
        .formatted(
            finding.id(),
            escaped(finding.title()),
            detail,
            finding.verdict(),
            words(finding.verdict()),
            finding.time().toMillis());
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "holds";
      case BROKEN -> "broken";
      case NOT_APPLICABLE -> "does not apply";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
