// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.http;

import java.util.Locale;
import java.util.Map;

/**
 * A request of HTTP.
 *
 * @param method such as {@code GET}
 * @param target as it stands in the request line: path and query
 * @param version {@code 1.0} or {@code 1.1}
 * @param headers by name in lower case; the values of fields with the same name are joined with
 *     commas
 * @param body read-only
 * @param peer the address of the client, without a port; may be empty
 */
public record Request(
    String method,
    String target,
    String version,
    Map<String, String> headers,
    byte[] body,
    String peer) {

  /** Whether the client wants to send another request on the same connection. */
  boolean keepsConnection() {
    String connection = headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT);
    return version.equals("1.0")
        ? connection.contains("keep-alive")
        : !connection.contains("close");
  }
}
