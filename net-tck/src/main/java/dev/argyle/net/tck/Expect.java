// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a check expects; the message of a disappointment says of whom. */
final class Expect {
  private Expect() {}

  /** Something that should fail. */
  @FunctionalInterface
  interface Action {
    void run() throws Exception;
  }

  static void that(boolean holds, String otherwise, @Nullable Object... values) {
    if (!holds) {
      throw new AssertionError(otherwise.formatted(values));
    }
  }

  static void equal(String what, @Nullable Object expected, @Nullable Object actual) {
    that(Objects.equals(expected, actual), "%s should be %s and is %s", what, expected, actual);
  }

  static NetException failure(Reason reason, String what, Action action) {
    try {
      action.run();
    } catch (Exception | LinkageError e) {
      return reason(reason, what, e);
    }
    throw new AssertionError("%s should have failed with %s".formatted(what, reason));
  }

  static NetException reason(Reason reason, String what, @Nullable Throwable failure) {
    if (failure instanceof NetException e && e.reason() == reason) {
      return e;
    }
    String got = failure instanceof NetException e ? e.reason() + " (" + e.getMessage() + ")" : "";
    throw new AssertionError(
        "%s should have failed with %s, and failed with %s"
            .formatted(what, reason, got.isEmpty() ? String.valueOf(failure) : got),
        failure);
  }
}
