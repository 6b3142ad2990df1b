// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.http;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An answer of HTTP. The server adds its own fields for the length of the body, the connection and
 * the date.
 *
 * @param status from 200 to 599
 * @param headers by name
 * @param body read-only
 */
public record Response(int status, Map<String, String> headers, byte[] body) {
  private static final Set<String> OF_THE_SERVER =
      Set.of("content-length", "transfer-encoding", "connection", "date", "keep-alive");

  /**
   * An answer.
   *
   * @throws IllegalArgumentException if the status or a header field cannot be sent
   */
  public Response {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("Invalid status code: " + status);
    }
    headers.forEach((name, value) -> {
      if (!Grammar.isToken(name) || !Grammar.isFieldValue(value)) {
        throw new IllegalArgumentException("Invalid header field: " + name + ": " + value);
      }
    });
  }

  /** An answer with a short text for people. */
  static Response of(int status, String text) {
    return new Response(
        status,
        Map.of("Content-Type", "text/plain; charset=utf-8"),
        (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The status line and the header fields, with the empty line behind them.
   *
   * @param keepsConnection whether the connection stays open
   */
  byte[] head(boolean keepsConnection) {
    StringBuilder head = new StringBuilder();
    head.append("HTTP/1.1 ").append(status).append(' ').append(Grammar.reason(status));
    head.append("\r\nDate: ");
    head.append(DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    headers.forEach((name, value) -> {
      if (!OF_THE_SERVER.contains(name.toLowerCase(Locale.ROOT))) {
        head.append("\r\n").append(name).append(": ").append(value);
      }
    });
    if (hasBody()) {
      head.append("\r\nContent-Length: ").append(body.length);
    }
    head.append("\r\nConnection: ").append(keepsConnection ? "keep-alive" : "close");
    return head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether an answer with this status has a body, and be it an empty one. */
  boolean hasBody() {
    return status != 204 && status != 304;
  }
}
