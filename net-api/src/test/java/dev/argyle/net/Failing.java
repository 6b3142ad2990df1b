// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.argyle.net.NetException.Reason;
import org.junit.jupiter.api.function.Executable;

/** Expectations of failures. */
final class Failing {
  private Failing() {}

  static NetException with(Reason reason, Executable action) {
    NetException failure = assertThrows(NetException.class, action);
    assertEquals(reason, failure.reason(), failure::getMessage);
    return failure;
  }
}
