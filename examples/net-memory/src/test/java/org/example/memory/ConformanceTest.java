// SPDX-License-Identifier: Apache-2.0
package org.example.memory;

import dev.argyle.net.tck.Subject;
import dev.argyle.net.tck.TransportContract;

/** The family keeps the promises of every transport. */
final class ConformanceTest extends TransportContract {
  @Override
  protected Subject subject() {
    return Subject.of(new MemoryTransport(), MemoryTransport.STREAM, () -> new MemoryEndpoint(""))
        .deserted(new MemoryEndpoint("nobody"));
  }
}
