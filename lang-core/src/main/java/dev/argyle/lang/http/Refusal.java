// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.http;

import java.io.IOException;

/** What came is no request that could be answered otherwise; the connection ends behind it. */
final class Refusal extends IOException {
  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * A refusal.
   *
   * @param status the status code of the answer
   * @param message what was wrong, for the client to read
   */
  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  Response response() {
    return Response.of(status, String.valueOf(getMessage()));
  }
}
