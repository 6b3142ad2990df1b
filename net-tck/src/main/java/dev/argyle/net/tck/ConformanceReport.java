// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.SocketSpec;
import dev.argyle.net.tck.Finding.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the kit found out about one spec of a transport.
 *
 * @param transport the transport's name
 */
public record ConformanceReport(String transport, SocketSpec spec, List<Finding> findings) {
  /** Copies the list. */
  public ConformanceReport {
    findings = List.copyOf(findings);
  }

  /** How many checks ended so. */
  public long count(Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  /** Of one promise: broken if one check says so, holding if at least one applied. */
  public Verdict verdict(Promise promise) {
    List<Verdict> verdicts =
        findings.stream()
            .filter(finding -> finding.promise() == promise)
            .map(Finding::verdict)
            .toList();
    if (verdicts.contains(Verdict.BROKEN)) {
      return Verdict.BROKEN;
    }
    return verdicts.contains(Verdict.HOLDS) ? Verdict.HOLDS : Verdict.NOT_APPLICABLE;
  }

  /** One line: counts of checks. */
  public String summary() {
    return "conformance of %s for %s: %s checks hold, %s are broken, %s do not apply"
        .formatted(
            transport,
            spec,
            count(Verdict.HOLDS),
            count(Verdict.BROKEN),
            count(Verdict.NOT_APPLICABLE));
  }

  /** For people: the promises with their verdicts, and each check below. */
  public String text() {
    StringBuilder text = new StringBuilder(summary()).append('\n');
    for (Promise promise : Promise.values()) {
      text.append(
          "\n%2s. %-14s %s%n".formatted(promise.number(), verdict(promise), promise.title()));
      findings.stream()
          .filter(finding -> finding.promise() == promise)
          .forEach(finding -> text.append(line(finding)));
    }
    return text.toString();
  }

  private static String line(Finding finding) {
    String detail = finding.detail().isEmpty() ? "" : ": " + finding.detail();
    return "    %-5s %-14s %6s ms  %s%s%n"
        .formatted(
            finding.id(), finding.verdict(), finding.time().toMillis(), finding.title(), detail);
  }

  /** For people with a browser: one page that needs nothing else. */
  public String html() {
    return ConformancePage.of(this);
  }

  /** For programs. */
  public String json() {
    return """
    {
      "transport": %s,
      "spec": %s,
      "findings": [
    %s
      ]
    }
    """
        .formatted(
            quoted(transport),
            quoted(spec.toString()),
            findings.stream().map(ConformanceReport::json).collect(Collectors.joining(",\n")));
  }

  private static String json(Finding finding) {
    return """
    {"id": %s, "promise": %s, "title": %s, "verdict": %s, "detail": %s, "milliseconds": %s}\
    """
        .formatted(
            quoted(finding.id()),
            finding.promise().number(),
            quoted(finding.title()),
            quoted(finding.verdict().name()),
            quoted(finding.detail()),
            String.format(Locale.ROOT, "%.3f", finding.time().toNanos() / 1e6));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').append((char) c);
          } else if (c < ' ') {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
          } else {
            quoted.append((char) c);
          }
        });
    return quoted.append('"').toString();
  }
}
