// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.http;

import java.time.Duration;

/**
 * What a client may cost.
 *
 * @param headLength bytes of the request line and the header fields together
 * @param bodyLength bytes of the body of a request
 * @param connections connections at a time; the next one waits in the backlog
 * @param idle how long a connection may be open without a request
 * @param head how long a request's head may take from its first byte to its last
 * @param body how long a request's body may take, and an answer, to move on
 */
public record Limits(
    int headLength, int bodyLength, int connections, Duration idle, Duration head, Duration body) {
  /** For a server that anybody may reach. */
  public static final Limits USUAL =
      new Limits(
          32 * 1024,
          16 * 1024 * 1024,
          512,
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60));
}
