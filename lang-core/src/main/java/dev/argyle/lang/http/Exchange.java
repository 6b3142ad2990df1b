// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.http;

import java.util.concurrent.CompletableFuture;

/** A request that waits for its answer. */
public final class Exchange {
  private final Request request;
  private final CompletableFuture<Response> response = new CompletableFuture<>();

  Exchange(Request request) {
    this.request = request;
  }

  public Request request() {
    return request;
  }

  /** Gives the answer, which is then on its way. Only the first one counts. */
  public void answer(Response answer) {
    response.complete(answer);
  }

  /** Waits for the answer. */
  Response awaitAnswer() {
    return response.join();
  }
}
