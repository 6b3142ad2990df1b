// SPDX-License-Identifier: Apache-2.0
package org.example.memory;

import dev.argyle.net.tck.ConformanceTest;

final class PromisesTest {
  @ConformanceTest(
      transport = MemoryTransport.class,
      spec = "memory/stream/memory",
      local = "",
      deserted = "nobody")
  void theFamilyKeepsThePromisesOfEveryTransport() {}
}
