// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.SocketSpec;
import dev.argyle.net.tck.ConformanceReport;
import dev.argyle.net.tck.Finding;
import dev.argyle.net.tck.Finding.Verdict;
import dev.argyle.net.tck.Means;
import dev.argyle.net.tck.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that Argyle writes, in a browser that reaches no network. */
class BrowserIT {
  private static final Pattern ROW = Pattern.compile("<tr>.*?</tr>", Pattern.DOTALL);

  @TempDir private Path folder;

  @BeforeAll
  static void needsABrowser() {
    Means.program("chromium");
  }

  @Test
  void theTransportsAreATableWithAllThatTheCommandLists() throws IOException {
    Path page = folder.resolve("transports.html");
    String json;
    try (Program written = Program.argyle("transports", "--html");
        Program listed = Program.argyle("transports", "--json")) {
      Files.writeString(page, written.ends(0).out());
      json = listed.ends(0).out();
    }
    List<String> rows = rows(rendered(page));
    long transports = Pattern.compile("\"family\"").matcher(json).results().count();
    assertEquals(transports + 1, rows.size(), () -> "a row for each, and the head: " + rows);
    assertTrue(rows.stream().anyMatch(row -> row.contains(">inet4<")), rows::toString);
    assertTrue(rows.getFirst().contains("scope=\"col\""), rows::toString);
  }

  @Test
  void theConformanceReportIsATableWithEachCheck() throws IOException {
    Finding holds =
        new Finding(
            "3.1",
            Promise.CLOSE,
            "close wakes <all> & \"everybody\"",
            Verdict.HOLDS,
            "",
            Duration.ofMillis(12),
            Optional.empty());
    Finding broken =
        new Finding(
            "5.1",
            Promise.TIMEOUT,
            "a timeout is an error",
            Verdict.BROKEN,
            "it was the end of the stream",
            Duration.ZERO,
            Optional.empty());
    Path page = folder.resolve("conformance.html");
    Files.writeString(
        page, new ConformanceReport("net-test", SocketSpec.TCP4, List.of(holds, broken)).html());
    List<String> rows = rows(rendered(page));
    assertEquals(1 + Promise.values().length + 2, rows.size(), rows::toString);
    assertTrue(
        rows.stream().anyMatch(row -> row.contains("close wakes &lt;all&gt; &amp; \"everybody\"")),
        rows::toString);
    assertTrue(
        rows.stream().anyMatch(row -> row.contains("broken") && row.contains("end of the stream")),
        rows::toString);
  }

  private static List<String> rows(String document) {
    return ROW.matcher(document).results().map(found -> found.group()).toList();
  }

  /** The document as the browser has it, which was to complain of nothing and to ask nobody. */
  private String rendered(Path page) throws IOException {
    Path log = folder.resolve("log");
    List<String> command =
        List.of(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--user-data-dir=" + folder.resolve("profile"),
            "--enable-logging=stderr",
            "--virtual-time-budget=2000",
            "--dump-dom",
            page.toUri().toString());
    try (Program browser = Program.start(builder -> builder.redirectError(log.toFile()), command)) {
      String document = browser.ends(0).out();
      String complaints = Files.readString(log);
      assertFalse(complaints.contains(":CONSOLE"), complaints);
      List<String> asked = addresses(Files.readString(page));
      assertEquals(List.of(), asked, "what the page has of elsewhere");
      return document;
    }
  }

  private static List<String> addresses(String page) {
    List<String> found = new ArrayList<>();
    Pattern.compile("(?:src|href)=\"([^\"]*)\"|url\\(([^)]*)\\)|@import")
        .matcher(page)
        .results()
        .map(match -> match.group())
        .filter(match -> !match.equals("href=\"data:,\""))
        .forEach(found::add);
    return found;
  }
}
